package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The newest engine that is on Maven Central, under a jar that was built against the one before. Where it writes the same
 * sources as that one, the tests of the other examples have said already how these behave.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewerEngineIT {

    private MavenRun migration;
    private SortedMap<String, String> migrated;
    private MavenRun secondRun;
    private MavenRun gate;

    static String version() {
        return System.getProperty("rewrite-maven-plugin.newer.version");
    }

    @BeforeAll
    void migrate(@TempDir Path directory) {
        ExampleProject project = ExampleProject.copy("legacy-suite", directory).withEngine(version());
        migration = project.rewrite("run", RECIPES + "MigrateAllMocks").succeeds();
        migrated = project.sources();
        gate = project.rewrite(
                "dryRun",
                RECIPES + "VerifyNoRawMocks," + RECIPES + "ValidateMockFactory",
                "-DfailOnDryRunResults=true",
                LegacySuiteIT.EXAMPLE.acceptedReasons());
        secondRun = project.rewrite("run", RECIPES + "MigrateAllMocks");
    }

    @Test
    void isTheEngineThatRuns() {
        assertThat(migration.log()).contains("rewrite:" + version() + ":run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"legacy-suite", "kotlin-service", "multi-module"})
    void writesWhatTheEngineOfTheJarWrites(String example, @TempDir Path directory) {
        ExampleProject planned = ExampleProject.copy(example, directory.resolve("planned"));
        planned.driver("plan").succeeds();
        for (int phase = 0; phase <= 4; phase++) {
            Path patch = planned.root().resolve("target/mock-factory/patches/phase-" + phase + ".patch");
            if (Files.exists(patch)) {
                planned.apply(patch);
            }
        }

        assertThat(migratedByNewer(example, directory)).isEqualTo(planned.sources());
    }

    private SortedMap<String, String> migratedByNewer(String example, Path directory) {
        if (example.equals("legacy-suite")) {
            return migrated;
        }
        ExampleProject project =
                ExampleProject.copy(example, directory.resolve("newer")).withEngine(version());
        project.rewrite("run", RECIPES + "MigrateAllMocks").succeeds();
        return project.sources();
    }

    @Test
    void passesTheGateAfterwards() {
        gate.succeeds();
    }

    @Test
    void changesNothingInASecondRun() {
        assertThat(secondRun.succeeds().log()).contains(" 0 migrated, ");
    }
}
