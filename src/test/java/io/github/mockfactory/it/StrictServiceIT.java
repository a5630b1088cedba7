package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build in which the compiler, Checkstyle, Spotless and apache-rat let nothing pass, before and after a migration. */
class StrictServiceIT {

    @ParameterizedTest
    @ValueSource(strings = {"safe", "session"})
    void staysGreenUnderEveryCheck(String annotatedMocks, @TempDir Path directory) {
        ExampleProject project = ExampleProject.copy("strict-service", directory);

        MavenRun migration = project.rewrite(
                        "run", RECIPES + "MigrateAllMocks", "-Dmockfactory.annotatedMocks=" + annotatedMocks)
                .succeeds();
        MavenRun build = project.build("verify").succeeds();

        assertThat(migration.log())
                .contains(
                        annotatedMocks.equals("safe")
                                ? "15 mock sites in 4 files: 10 migrated, 5 left"
                                : "15 mock sites in 4 files: 15 migrated, 0 left")
                .contains("You have 0 Checkstyle violations.");
        assertThat(build.log())
                .contains("You have 0 Checkstyle violations.", "needs changes to be clean", "Unapproved: 0");
        assertThat(project.testResults().values()).hasSize(8).containsOnly("passed");
    }

    @Test
    void givesTheSameAnswerByRecipeAndGoal(@TempDir Path directory) {
        ExampleProject project = ExampleProject.copy("strict-service", directory);
        MavenRun recipe = project.rewrite("dryRun", RECIPES + "VerifyNoRawMocks", "-DfailOnDryRunResults=true");
        MavenRun goal = project.driver("verify");

        assertThat(goal.fails().gate()).isEqualTo(recipe.fails().gate()).hasSize(16);
        assertThat(project.answer().path("new")).hasSize(15);
    }

    /** Mockito would find no engine where its file stays and names one that is gone. */
    @Test
    void takesTheSessionFormBack(@TempDir Path directory) {
        ExampleProject project = ExampleProject.copy("strict-service", directory);
        project.rewrite("run", RECIPES + "MigrateAllMocks").succeeds();
        assertThat(project.sources())
                .containsKey("src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine");

        MavenRun restored =
                project.rewrite("run", RECIPES + "RestoreAnnotatedMocks").succeeds();
        MavenRun build = project.build("clean", "verify").succeeds();

        SortedMap<String, String> after = project.sources();
        assertThat(restored.log()).contains("MockFactoryEngine and its annotation go: nothing uses them any more");
        assertThat(build.log())
                .contains("You have 0 Checkstyle violations.", "needs changes to be clean", "Unapproved: 0");
        assertThat(project.testResults().values()).hasSize(8).containsOnly("passed");
        assertThat(after.keySet())
                .noneMatch(path -> path.contains("FactoryMock") || path.contains("mockito-extensions"));
        assertThat(after.get("src/test/java/com/acme/room/AuditFixture.java")).contains("  @Mock MessageStore store;");
        assertThat(after.get("src/test/java/com/acme/room/RoomTest.java"))
                .contains("  @Mock private MessageStore store;", "void countsWhatWasSent(@Mock WebSocket broken) {");
    }
}
