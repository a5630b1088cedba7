package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.decide.RuntimeCheck;
import java.util.List;
import java.util.Objects;
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

    private static Module mail(String... types) {
        return Module.tests("mail", inMail(FACTORY), inMail(TEST).replace("RoomTest", "MailTest"))
                .seeing(types);
    }

    private static String inMail(String text) {
        return text.replace("com.acme.testing", "com.acme.mail.testing").replace("com.acme.chat", "com.acme.mail");
    }

    private static List<String> obstacles(Suite suite) {
        return RuntimeCheck.in(
                        suite.plan(new Settings(null, null, null, null, null, null, null, null).toSurveyOptions())
                                .suite())
                .stream()
                .map(RuntimeCheck::obstacle)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Module seeing(String... types) {
        return Module.tests("all", "class AllTest {}\n").seeing(types);
    }

    /** Mockito asks the first plug-in of a class path alone. */
    @Test
    void leavesFactoriesThatATestSeesTogether() {
        Suite suite = Suite.of(
                module(CONSTRUCTION), mail(CONSTRUCTION), seeing("com.acme.chat.RoomTest", "com.acme.mail.MailTest"));

        assertThat(made(suite)).isEmpty();
        assertThat(obstacles(suite))
                .containsExactly(
                        "is on the class path of all/test together with com.acme.mail.testing.MockFactory, and Mockito asks one "
                                + "plug-in of a class path",
                        "is on the class path of all/test together with com.acme.testing.MockFactory, and Mockito asks one "
                                + "plug-in of a class path");
    }

    @Test
    void leavesFactoriesOfWhichOneSeesTheOther() {
        assertThat(made(Suite.of(module(CONSTRUCTION), mail(CONSTRUCTION, "com.acme.chat.RoomTest"))))
                .isEmpty();
    }

    @Test
    void leavesTwoFactoriesOfOneSourceSet() {
        assertThat(made(Suite.of(
                        Module.tests("chat", FACTORY, inMail(FACTORY), TEST).seeing(CONSTRUCTION))))
                .isEmpty();
    }

    @Test
    void standsBesideFactoriesThatNobodySeesTogether() {
        assertThat(made(Suite.of(module(CONSTRUCTION), mail(CONSTRUCTION))))
                .contains(PLUGINS + "MockMaker", PLUGINS.replace("chat", "mail") + "MockMaker");
    }

    @Test
    void leavesAFactoryThatIsSeenWithACheckThatIsThere() {
        String check = Suite.of(module(CONSTRUCTION)).run(RECIPE).texts().get(BESIDE + "Check.java");
        Suite both = Suite.of(
                Module.tests("chat", FACTORY, TEST, check).seeing(CONSTRUCTION),
                mail(CONSTRUCTION),
                seeing("com.acme.chat.RoomTest", "com.acme.mail.MailTest"));

        assertThat(made(both)).isEmpty();
        assertThat(obstacles(both)).singleElement().asString().contains("together with com.acme.testing.MockFactory,");
    }

    /** A check in a jar is known by its name alone. */
    @Test
    void leavesAFactoryThatIsSeenWithACheckInAJar() {
        assertThat(made(Suite.of(module(CONSTRUCTION, "com.acme.lib.MockFactoryCheck"))))
                .isEmpty();
        assertThat(made(Suite.of(
                        module(CONSTRUCTION), seeing("com.acme.chat.RoomTest", "com.acme.lib.MockFactoryCheck"))))
                .isEmpty();
        assertThat(made(Suite.of(module(CONSTRUCTION), seeing("com.acme.lib.MockFactoryCheck"))))
                .isNotEmpty();
    }

    /** Which of them comes first is known only where a module has one itself: its own, which wraps what is behind it. */
    @Test
    void leavesAFactoryThatIsSeenWithAPluginOfAnotherModule() {
        String plugin = PLUGINS.replace("chat", "mail") + "MockMaker";
        Module mail = Module.tests("mail", inMail(TEST).replace("RoomTest", "MailTest"));

        assertThat(made(Suite.of(module(CONSTRUCTION), mail, seeing("com.acme.chat.RoomTest", "com.acme.mail.MailTest"))
                        .with("mail", plugin, "mock-maker-inline\n")))
                .isEmpty();
        assertThat(made(Suite.of(module(CONSTRUCTION, "com.acme.mail.MailTest"), mail)
                        .with("mail", plugin, "mock-maker-inline\n")))
                .contains(PLUGINS + "MockMaker");
        assertThat(made(Suite.of(module(CONSTRUCTION), mail, seeing("com.acme.chat.RoomTest", "com.acme.mail.MailTest"))
                        .with("mail", plugin.replace("MockMaker", "AnnotationEngine"), "com.acme.Own\n")))
                .contains(PLUGINS + "MockMaker");
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
        assertThat(made(Suite.of(module(CONSTRUCTION)).under("chat/src/it/java")))
                .as("another folder of sources")
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
