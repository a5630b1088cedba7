package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs suites whose annotated mocks move into the set-up, or carry settings, before and after their migration. */
class SetUpEquivalenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SetUpFixtures.Engine.class)
    void fieldsInTheSetUp(SetUpFixtures.Engine engine) throws IOException {
        assertEquivalent(SetUpFixtures.jupiter("acme", engine), "        source = MockFactory.createMock(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@RunWith(MockitoJUnitRunner.StrictStubs.class)|",
                "|@Rule public MockitoRule rule = MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS);"
            })
    void fieldsInTheSetUpOfJUnit4(String engine) throws IOException {
        int bar = engine.indexOf('|');
        assertEquivalent(
                SetUpFixtures.junit4("acme", engine.substring(0, bar), engine.substring(bar + 1)),
                "setUp() { source = MockFactory.createMock(");
    }

    @Test
    void attributes() throws IOException {
        assertEquivalent(
                SetUpFixtures.attributes("acme", true),
                "Mockito.withSettings().name(\"subclass\").mockMaker(MockMakers");
    }

    private void assertEquivalent(Map<String, String> before, String migrated) throws IOException {
        Map<String, String> after = Migrated.in("safe").of(before);
        assertThat(after.get(before.keySet().iterator().next())).contains(migrated);

        SortedMap<String, String> expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        assertThat(LaunchedSuite.run(after, Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
    }
}
