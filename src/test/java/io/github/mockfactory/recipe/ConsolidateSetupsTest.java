package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.openrewrite.Recipe;
import org.openrewrite.java.search.FindMissingTypes;
import org.openrewrite.java.tree.J;

class ConsolidateSetupsTest {

    private static final Suite SUITE = Suite.of(Module.tests(
            "app", SetupSources.SESSION, SetupSources.ROOM_TEST, SetupSources.LOBBY_TEST, SetupSources.ODDITIES));
    private static final String ROOT = "app/src/test/java/acme/";

    private static Recipe consolidate(String setups, String home) {
        return new ConsolidateSetups(setups, null, null, home, null, null, null, null, null);
    }

    private static Recipe migrate() {
        return new MigrateMockSites(null, null, null, null, null);
    }

    private static String factoryOf(SortedMap<String, String> texts) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("MockFactory.java"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void movesNothingUnlessAsked() {
        assertThat(SUITE.run(consolidate(null, null)).texts()).isEqualTo(SUITE.texts());
    }

    @Test
    void movesSetupsOfSeveralClassesToTheFactory() {
        SortedMap<String, String> texts = SUITE.run(consolidate("create", null)).texts();

        assertThat(factoryOf(texts)).contains("""
                    /** Creates a mock of {@link Session}: getId, isOpen. Every caller uses all of these stubs. */
                    public static Session createOpenSessionMock(String id) {
                        Session session = createMock(Session.class);
                        Mockito.when(session.isOpen()).thenReturn(true);
                        Mockito.when(session.getId()).thenReturn(id);
                        return session;
                    }
                """);
        assertThat(texts.get(ROOT + "RoomTest.java"))
                .contains("""
                    void receives() {
                        Session session = MockFactory.createOpenSessionMock("b");
                        session.toString();
                    }
                """)
                .contains("// sends\n        Session session = MockFactory.createOpenSessionMock(\"a\");");
        assertThat(texts.get(ROOT + "LobbyTest.java")).contains("""
                        Session session = MockFactory.createOpenSessionMock("e");
                        session.toString();
                """).doesNotContain("BDDMockito");
        assertThat(texts.get(ROOT + "OdditiesTest.java"))
                .isEqualTo(SUITE.texts().get(ROOT + "OdditiesTest.java"));
    }

    @Test
    void givesTypesToAllThatItWrites() {
        assertThat(SUITE.run(consolidate("all", null)).sources())
                .allSatisfy(source -> assertThat(FindMissingTypes.findMissingTypes((J) source, false))
                        .as(source.getSourcePath().toString())
                        .isEmpty());
    }

    @Test
    void findsNothingASecondTime() {
        Suite once = SUITE.run(consolidate("all", null)).reparsed();

        assertThat(once.run(consolidate("all", null)).texts()).isEqualTo(once.texts());
    }

    @Test
    void endsInTheSameSourcesBeforeAndAfterThePhases() {
        Suite before = SUITE.run(consolidate("create", null)).reparsed().run(migrate());
        Suite after = SUITE.run(migrate()).reparsed().run(consolidate("create", null));
        Suite together = SUITE.run(consolidate("create", null)).run(migrate());

        assertThat(after.texts()).isEqualTo(before.texts());
        assertThat(together.texts()).isEqualTo(before.texts());
    }

    @Test
    void keepsSetupsOfOneClassInTheClass() {
        Suite suite = Suite.of(Module.tests("app", SetupSources.SESSION, SetupSources.ROOM_TEST));
        Suite once = suite.run(consolidate("create", null));

        assertThat(once.texts().get(ROOT + "RoomTest.java")).isEqualTo("""
                package acme;

                import static org.mockito.Mockito.mock;
                import static org.mockito.Mockito.when;

                import org.junit.jupiter.api.Test;

                class RoomTest {
                    @Test
                    void sends() {
                        // sends
                        Session session = createOpenSessionMock("a");
                        session.toString();
                    }

                    @Test
                    void receives() {
                        Session session = createOpenSessionMock("b");
                        session.toString();
                    }

                    @Test
                    void returns() {
                        Session session = createOpenSessionMock("d");
                        session.toString();
                    }

                    @Test
                    void leaves() {
                        Session session = createOpenSessionMock("c");
                        session.toString();
                    }

                    private static Session createOpenSessionMock(String id) {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn(id);
                        return session;
                    }
                }
                """);
        assertThat(once.texts()).doesNotContainKey(ROOT + "MockFactory.java");
        Suite again = once.reparsed();
        assertThat(again.run(consolidate("create", null)).texts()).isEqualTo(again.texts());
        assertThat(once.run(migrate()).texts())
                .isEqualTo(suite.run(migrate())
                        .reparsed()
                        .run(consolidate("create", null))
                        .texts());
    }

    @Test
    void callsTheHomeThatIsThereWhateverItsName() {
        Suite once = SUITE.run(consolidate("create", null)).reparsed();
        Suite renamed = Suite.of(Module.tests(
                "app",
                once.texts().values().stream()
                        .map(text -> text.replace("createOpenSessionMock", "guest"))
                        .toArray(String[]::new)));
        String added = SetupSources.LOBBY_TEST
                .replace("LobbyTest", "CellarTest")
                .replace("package acme;\n", "package acme;\n\nimport acme.testing.*;\n");
        Suite more = renamed.and(Suite.of(Module.tests("app", SetupSources.SESSION, added)));

        assertThat(more.run(consolidate("create", null)).texts().values())
                .anySatisfy(
                        text -> assertThat(text).contains("class CellarTest").contains("MockFactory.guest(\"e\")"));
    }

    @Test
    void isPhase5OnRequest() {
        Recipe phase = Suite.environment(Map.of("mockfactory.setups", "create"))
                .activateRecipes("io.github.mockfactory.Phase5Setups");

        assertThat(SUITE.run(phase).texts())
                .isEqualTo(SUITE.run(consolidate("create", null)).texts());
        assertThat(SUITE.run(Suite.recipe("Phase5Setups")).texts()).isEqualTo(SUITE.texts());
    }

    @Test
    void leavesHelpersAloneThatAnotherMethodCouldStandFor() {
        String helper = """

                    private static Session guest(String id) {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn(id);
                        return session;
                    }
                """;
        String overload = """

                    private static Session guest(Object id) {
                        return null;
                    }
                """;
        String room = SetupSources.ROOM_TEST.replaceFirst("(?s)\\}\\s*$", "");
        Suite suite = Suite.of(
                Module.tests("app", SetupSources.SESSION, room + helper + "}\n"),
                Module.tests(
                        "other",
                        SetupSources.SESSION.replace("acme", "other"),
                        room.replace("acme", "other") + helper + overload + "}\n"));

        SortedMap<String, String> texts = suite.run(consolidate("create", null)).texts();

        assertThat(texts.get(ROOT + "RoomTest.java"))
                .contains("Session session = guest(\"a\");")
                .doesNotContain("createOpenSessionMock");
        assertThat(texts.get("other/src/test/java/other/RoomTest.java"))
                .contains("Session session = createOpenSessionMock(\"a\");");
    }
}
