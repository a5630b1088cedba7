package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs suites with annotated mocks before and after their migration. Every suite has tests that pass and tests that fail, for a
 * migration that makes tests laxer is as wrong as one that breaks them.
 */
class AnnotatedMockEquivalenceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(AnnotatedFixtures.Engine.class)
    void fieldsInSafeMode(AnnotatedFixtures.Engine engine) throws IOException {
        assertEquivalent(AnnotatedFixtures.jupiter("acme", engine), "safe", engine.inSafeMode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MockitoJUnitRunner", "MockitoJUnitRunner.StrictStubs", "MockitoJUnitRunner.Silent"})
    void fieldsUnderTheRunnersOfJUnit4(String runner) throws IOException {
        String type = "@RunWith(" + runner + ".class)";
        assertEquivalent(AnnotatedFixtures.junit4("acme", type, ""), "safe", !runner.endsWith("StrictStubs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MockitoJUnit.rule()",
                "MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS)",
                "MockitoJUnit.rule().silent()"
            })
    void fieldsUnderTheRulesOfJUnit4(String rule) throws IOException {
        assertEquivalent(
                AnnotatedFixtures.junit4("acme", "", "@Rule public MockitoRule rule = " + rule + ";"),
                "safe",
                !rule.contains("STRICT"));
    }

    /** A suite in which something can be migrated must be, and behave the same. */
    private void assertEquivalent(Map<String, String> before, String mode, boolean migrates) throws IOException {
        Map<String, String> after = Migrated.in(mode).of(before);
        assertThat(after.keySet().stream().anyMatch(path -> path.endsWith("MockFactory.java")))
                .as("something was migrated")
                .isEqualTo(migrates);

        SortedMap<String, String> expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        assertThat(LaunchedSuite.run(after, Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
    }
}
