package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.table.RawMocks;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options as people give them: by properties on the command line, or in a recipe of their own. */
class OptionsIT {

    private static final String MAIL_TEST = "src/test/java/com/acme/legacy/notify/MailOrderNotifierTest.java";
    private static final String DOUBLES = "src/test/java/com/acme/legacy/support/Doubles.java";

    @TempDir
    private Path directory;

    @Test
    void narrowsTheWorkByCategoryModuleAndPath() {
        ExampleProject project = ExampleProject.copy("multi-module", directory);

        project.rewrite(
                        "dryRun",
                        RECIPES + "FindRawMocks",
                        "-Drewrite.exportDatatables=true",
                        "-Dmockfactory.category=database",
                        "-Dmockfactory.module=ledger",
                        "-Dmockfactory.path=**/*Test.java")
                .succeeds();

        assertThat(project.table(RawMocks.class))
                .hasSize(8)
                .allSatisfy(site -> assertThat(site.get("path"))
                        .isIn(
                                "ledger/src/test/java/com/acme/ledger/JdbcLedgerStoreTest.java",
                                "ledger/src/test/java/com/acme/ledger/TransactionsTest.java"));
    }

    @Test
    void takesFactoryCategoriesAndThresholdFromProperties() {
        ExampleProject project = ExampleProject.copy("legacy-suite", directory);
        String[] options = {
            "-Dmockfactory.factoryType=com.acme.legacy.support.Doubles",
            "-Dmockfactory.categories={mail: [\"com.acme.legacy.notify.Mail*\"]}",
            "-Dmockfactory.specialiseAt=4",
            "-Dmockfactory.annotatedMocks=safe"
        };

        project.rewrite("run", RECIPES + "MigrateAllMocks", options).succeeds();

        assertThat(project.source(DOUBLES))
                .contains("public final class Doubles {")
                .contains("createMailMock(Class<T> type, Answer<?> defaultAnswer)")
                .contains("public static PricingAgent createPricingAgentMock() {");
        assertThat(project.source(MAIL_TEST)).contains("Doubles.createMailMock(MailTransport.class, ");
        // compiles first
        assertThat(project.rewrite("dryRun", RECIPES + "MigrateAllMocks", options)
                        .succeeds()
                        .log())
                .contains("would make no changes");
    }

    @Test
    void runsTheRecipeOfATeam() {
        ExampleProject project = ExampleProject.copy("legacy-suite", directory);
        SortedMap<String, String> before = project.sources();
        project.write("rewrite.yml", """
                ---
                type: specs.openrewrite.org/v1beta/recipe
                name: com.acme.MigrateMailMocks
                displayName: Migrate mail mocks
                description: Moves mocks of our mail API to our factory.
                recipeList:
                  - io.github.mockfactory.recipe.MigrateMockSites:
                      category: mail
                      settings:
                        factoryType: com.acme.legacy.support.Doubles
                        annotatedMocks: safe
                        categories:
                          mail:
                            - com.acme.legacy.notify.Mail*
                """);

        project.rewrite("run", "com.acme.MigrateMailMocks").succeeds();

        SortedMap<String, String> after = project.sources();
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(path -> after.get(path).equals(before.get(path)));
        assertThat(changed).containsExactly("rewrite.yml", MAIL_TEST, DOUBLES);
        assertThat(after.get(MAIL_TEST)).contains("Doubles.createMailMock(MailTransport.class, ");
        assertThat(project.rewrite("dryRun", "com.acme.MigrateMailMocks")
                        .succeeds()
                        .log())
                .contains("would make no changes");
    }

    @Test
    void sharesTheFactoryOfTheNamedModule() {
        ExampleProject project = ExampleProject.copy("multi-module", directory);
        String option = "-Dmockfactory.factoryModule=test-support";

        project.rewrite("run", RECIPES + "MigrateAllMocks", option).succeeds();

        SortedMap<String, String> after = project.sources();
        assertThat(after.keySet().stream().filter(path -> path.endsWith("/MockFactory.java")))
                .containsExactly("test-support/src/main/java/com/acme/testing/MockFactory.java");
        assertThat(after.get("billing/pom.xml")).contains("<artifactId>test-support</artifactId>");
        assertThat(after.get("catalog/pom.xml")).contains("<artifactId>test-support</artifactId>");
        assertThat(project.rewrite("dryRun", RECIPES + "MigrateAllMocks", "test", option)
                        .succeeds()
                        .log())
                .contains("would make no changes");
        assertThat(project.testResults().values()).hasSize(53).containsOnly("passed");
    }

    @Test
    void keepsToThePlainFormOfAnnotatedMocks() {
        ExampleProject project = ExampleProject.copy("chat-service", directory).withEngine(NewerEngineIT.version());
        String option = "-Dmockfactory.annotatedMocks=safe";

        project.rewrite("run", RECIPES + "MigrateAllMocks", "test", option).succeeds();
        SortedMap<String, String> before = project.testResults();
        MavenRun secondRun = project.rewrite(
                "dryRun", RECIPES + "MigrateAllMocks", "test", "-Dmaven.test.failure.ignore=true", option);

        assertThat(before).hasSize(163);
        assertThat(project.testResults()).as(secondRun::toString).isEqualTo(before);
        assertThat(secondRun.succeeds().log()).contains("would make no changes");
        SortedMap<String, String> after = project.sources();
        assertThat(after.keySet())
                .noneMatch(path -> path.endsWith("/FactoryMock.java") || path.contains("mockito-extensions"));
        assertThat(after.get("src/test/java/com/acme/chat/ChatServiceHistoryTest.java"))
                .contains("    @Mock private MessageRepository messages;");
    }
}
