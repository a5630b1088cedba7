package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs suites that construct mocks by calls before and after their migration: what a call gives or throws must stay. */
class CallEquivalenceTest {

    @TempDir
    private Path folder;

    @Test
    void calls() throws IOException {
        assertEquivalent(CallFixtures.everyVersion("acme"));
    }

    @Test
    void reifiedCalls() throws IOException {
        assertEquivalent(CallFixtures.reified("acme"));
    }

    @Test
    void newestCalls() throws IOException {
        assertEquivalent(CallFixtures.newest("acme"));
    }

    private void assertEquivalent(Map<String, String> before) throws IOException {
        Map<String, String> after = Migrated.in("safe").of(before);
        assertThat(after.get(before.keySet().iterator().next()))
                .as("everything is migrated")
                .contains("MockFactory.createMock(")
                .doesNotContainPattern("(?<![.\\w])(mock|spy)(Static|Construction|Singleton)?\\(|Mockito::");

        SortedMap<String, String> expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        assertThat(LaunchedSuite.run(after, Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
        assertThat(expected.values()).contains("SUCCESSFUL");
    }
}
