package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openrewrite.Recipe;

class PrepareRuntimeCheckTest {

    private static final Recipe RECIPE = new PrepareRuntimeCheck(null);
    private static final String FACTORY = """
            package com.acme.testing;

            import org.mockito.Mockito;

            public final class MockFactory {
                public static <T> T createMock(Class<T> type) {
                    return Mockito.mock(type);
                }
            }
            """;
    private static final String TEST = """
            package com.acme.chat;

            import com.acme.testing.MockFactory;

            class RoomTest {
                Runnable task = MockFactory.createMock(Runnable.class);
            }
            """;
    private static final String CONSTRUCTION = "org.mockito.MockedConstruction";
    private static final String SINGLETON = "org.mockito.MockedSingleton";
    private static final String ENFORCER = "org.mockito.plugins.DoNotMockEnforcerWithType";
    private static final String BESIDE = "chat/src/test/java/com/acme/testing/MockFactory";
    private static final String PLUGINS = "chat/src/test/resources/mockito-extensions/org.mockito.plugins.";

    private static Module module(String... types) {
        return Module.tests("chat", FACTORY, TEST).seeing(types);
    }

    private static Set<String> made(Suite before) {
        Set<String> made = new TreeSet<>(before.run(RECIPE).texts().keySet());
        made.removeAll(before.texts().keySet());
        return made;
    }

    @Test
    void letsMockitoAskAboutEachMock() {
        Suite suite = Suite.of(module(CONSTRUCTION, ENFORCER, SINGLETON));

        assertThat(made(suite))
                .containsExactlyInAnyOrder(
                        BESIDE + "Check.java",
                        BESIDE + "Enforcer.java",
                        BESIDE + "MockMaker.java",
                        BESIDE + "StackTraceCleaner.java",
                        PLUGINS + "DoNotMockEnforcerWithType",
                        PLUGINS + "MockMaker",
                        PLUGINS + "StackTraceCleanerProvider");
        assertThat(suite.run(RECIPE).texts().get(PLUGINS + "DoNotMockEnforcerWithType"))
                .isEqualTo("com.acme.testing.MockFactoryEnforcer\n");
        assertThat(suite.run(RECIPE).warnings()).isEmpty();
    }

    @Test
    void wrapsTheMockMakerOfAnOlderMockito() {
        Suite suite = Suite.of(module(CONSTRUCTION));

        assertThat(made(suite))
                .contains(BESIDE + "MockMaker.java", PLUGINS + "MockMaker")
                .doesNotContain(BESIDE + "Enforcer.java");
    }

    @Test
    void makesNothingTwice() {
        Suite once = Suite.of(module(CONSTRUCTION)).run(RECIPE).reparsed();

        assertThat(once.run(RECIPE).texts()).isEqualTo(once.texts());
    }

    /** The mock maker hands on what it was asked for: that is no raw mock. */
    @Test
    void isNoRawMock() {
        Suite made = Suite.of(module(CONSTRUCTION)).run(RECIPE).reparsed();

        assertThat(made.run(Suite.recipe("FindRawMocks")).rows()).isEmpty();
        assertThat(made.run(Suite.recipe("VerifyNoRawMocks")).texts()).isEqualTo(made.texts());
    }

    @Test
    void leavesAPluginThatIsThere() {
        Suite suite = Suite.of(module(CONSTRUCTION)).with("chat", PLUGINS + "MockMaker", "mock-maker-inline\n");

        assertThat(made(suite)).isEmpty();
    }

    @Test
    void leavesFactoriesThatItCannotStandBeside() {
        assertThat(made(Suite.of(module()))).as("an old Mockito").isEmpty();
        assertThat(made(Suite.of(Module.tests(
                                "chat",
                                TEST.replace("com.acme.testing.MockFactory", "org.mockito.Mockito")
                                        .replace("MockFactory.createMock", "Mockito.mock"))
                        .seeing(CONSTRUCTION))))
                .as("no factory yet")
                .isEmpty();
        assertThat(made(Suite.of(module(CONSTRUCTION))
                        .with("chat", "chat/pom.xml", "<project><build><testResources/></build></project>\n")))
                .as("resources that the POM names")
                .isEmpty();
    }

    @Test
    void followsTheNameOfTheFactory() {
        Suite suite = Suite.of(
                Module.tests("chat", FACTORY.replace("MockFactory", "Doubles"), TEST.replace("MockFactory", "Doubles"))
                        .seeing(CONSTRUCTION));
        Recipe recipe = new PrepareRuntimeCheck(
                new Settings("com.acme.testing.Doubles", null, null, null, null, null, null, null));

        assertThat(suite.run(recipe).texts())
                .containsKeys(
                        "chat/src/test/java/com/acme/testing/DoublesCheck.java",
                        "chat/src/test/java/com/acme/testing/DoublesMockMaker.java");
        assertThat(suite.run(recipe).texts().get("chat/src/test/java/com/acme/testing/DoublesMockMaker.java"))
                .contains("createMock(", "DoublesCheck")
                .doesNotContain("MockFactory.");
    }
}
