package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs classes under every engine before and after their migration in session mode, in one JVM each. Every class has tests that
 * pass and tests that fail, for a migration that makes tests laxer is as wrong as one that breaks them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionEquivalenceTest {

    private static final String ENGINE_FILE =
            "src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine";

    private Map<String, String> before;
    private Map<String, String> after;

    @BeforeAll
    void migrate() {
        before = EngineSuites.sources();
        after = Migrated.in("session")
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer")
                .of(before);
    }

    @Test
    void givesEveryTestTheSameResult(@TempDir Path folder) throws IOException {
        String classPath = System.getProperty("java.class.path");
        SortedMap<String, String> expected = ForkedSuite.run(before, folder.resolve("before"), classPath);

        assertThat(ForkedSuite.run(after, folder.resolve("after"), classPath)).isEqualTo(expected);
        assertThat(expected.values()).contains("SUCCESSFUL", "org.opentest4j.AssertionFailedError");
    }

    @Test
    void makesTheEngineAndTellsMockitoOfIt() {
        assertThat(after)
                .containsKeys(
                        "src/test/java/acme/testing/FactoryMock.java",
                        "src/test/java/acme/testing/FactorySpy.java",
                        "src/test/java/acme/testing/MockFactory.java",
                        "src/test/java/acme/testing/MockFactoryEngine.java",
                        "src/test/java/acme/testing/MockFactoryExtension.java",
                        "src/test/java/acme/testing/MockFactoryScopes.java",
                        "src/test/java/acme/testing/MockFactorySpies.java")
                .containsEntry(ENGINE_FILE, "acme.testing.MockFactoryEngine\n");
    }

    @Test
    void replacesEveryMockThatAnEngineCreates() {
        after.forEach((path, text) -> {
            if (path.contains("none/")) {
                assertThat(text).as(path).isEqualTo(before.get(path));
            } else if (path.endsWith("KeptTest.java")) {
                assertThat(text)
                        .as(path)
                        .contains("@FactoryMock First first", "@Mock MockedStatic<Ids> ids", "@Mock Second second");
            } else if (path.endsWith("MixedTest.java")) {
                assertThat(text)
                        .as(path)
                        .contains("@FactoryMock MockedStatic<Ids> ids", "@Mock MockedConstruction<HeldAgent> agents")
                        .contains("@FactoryMock javax.sql.DataSource after", "@FactorySpy HeldAgent held");
            } else if (path.endsWith("TakenTest.java")) {
                assertThat(text).as(path).contains("@Mock MockedStatic<Ids> ids");
            } else if (path.endsWith("SeeingTest.java")) {
                assertThat(text).as(path).contains("@FactoryMock Runnable mocked", "@Spy Seeing seeing");
            } else if (path.endsWith("Test.java")) {
                assertThat(text.replaceAll("\\(@Mock|@Mock \\S+ inner", ""))
                        .as(path)
                        .doesNotContain("@Mock ", "@Mock(", "@Spy ");
            }
        });
    }

    @Test
    void replacesInNestedClassesAndParametersOnlyWhatTheExtensionCreates() {
        assertThat(after.get("src/test/java/acme/strict/GreeterTest.java"))
                .contains("@FactoryMock Sink inner;", "Inner(@FactoryMock Runnable given)", "(@FactoryMock Runnable p");
        assertThat(after.get("src/test/java/acme/open/GreeterTest.java"))
                .contains("@Mock Sink inner;", "Inner(@Mock Runnable given)", "(@Mock Runnable p");
    }

    @Test
    void leavesTheEngineOfEveryClass() {
        before.forEach((path, text) -> assertThat(
                        after.get(path).replace("@FactoryMock", "@Mock").replace("@FactorySpy", "@Spy"))
                .as(path)
                .satisfies(changed -> assertThat(changed.lines().filter(line -> !line.startsWith("import ")))
                        .containsExactlyElementsOf(text.lines()
                                .filter(line -> !line.startsWith("import "))
                                .toList())));
    }
}
