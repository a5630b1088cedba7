package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake ends the build with one message that names it; left to itself, the engine would report success. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private ExampleProject project;

    @BeforeAll
    void copy(@TempDir Path directory) {
        project = ExampleProject.copy("legacy-suite", directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    FindRawMocks     | category=websockets                 | There is no category 'websockets'
                    MigrateAllMocks  | phase=5                             | There is no phase '5'
                    MigrateAllMocks  | categories={mail: ["com.acme."]}    | Category 'mail': 'com.acme.' is not a type pattern
                    MigrateAllMocks  | factoryType=MockFactory             | The setting factoryType is 'MockFactory'
                    VerifyNoRawMocks | acceptedReasons=[ANNOTATED]         | There is no reason 'ANNOTATED'
                    """)
    void refusesAWrongValue(String recipe, String property, String message) {
        assertRefused(project.rewrite("dryRun", RECIPES + recipe, "-Dmockfactory." + property), message);
    }

    @Test
    void refusesAMisspeltOption() {
        writeRecipe("categry: websocket");

        assertRefused(project.rewrite("run", "com.acme.MigrateOurs"), "There is no option 'categry'");
    }

    @Test
    void refusesAMisspeltSetting() {
        writeRecipe("settings: {factoryTyp: com.acme.testing.MockFactory}");

        assertRefused(project.rewrite("run", "com.acme.MigrateOurs"), "There is no setting 'factoryTyp'");
    }

    /** The engine asks this property for the JDK that it runs on. */
    @Test
    void refusesAJdkThatTheEngineDoesNotKnow() {
        String message = "This version of OpenRewrite cannot parse Java on JDK 26";

        assertRefused(project.rewrite("dryRun", RECIPES + "FindRawMocks", "-Djava.version=26"), message);
        assertRefused(project.driver("plan", "-Djava.version=26"), message);
    }

    private void writeRecipe(String options) {
        project.write("rewrite.yml", """
                ---
                type: specs.openrewrite.org/v1beta/recipe
                name: com.acme.MigrateOurs
                displayName: Migrate ours
                description: Migrates our mocks.
                recipeList:
                  - io.github.mockfactory.recipe.MigrateMockSites:
                      %s
                """.formatted(options));
    }

    private static void assertRefused(MavenRun run, String message) {
        assertThat(run.fails().log()).contains("BUILD FAILURE");
        assertThat(run.errors())
                .as(run::toString)
                .filteredOn(line -> line.contains(message))
                .hasSize(1);
    }
}
