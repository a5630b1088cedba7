package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.MockSetups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.search.FindMissingTypes;
import org.openrewrite.java.tree.J;
import org.openrewrite.test.RewriteTest;

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

    private static String roomWith(String members, String packageName) {
        return SetupSources.ROOM_TEST.replaceFirst("(?s)\\}\\s*$", "").replace("acme", packageName) + members + "}\n";
    }

    @Test
    void leavesHelpersAloneThatAskForMoreThanASetup() {
        String helper = """

                    %sprivate static Session guest(String id)%s {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn(id);
                        return session;
                    }
                """;
        Suite suite = Suite.of(
                Module.tests("app", SetupSources.SESSION, roomWith(helper.formatted("", " throws Exception"), "acme")),
                Module.tests(
                        "old",
                        SetupSources.SESSION.replace("acme", "old"),
                        roomWith(helper.formatted("@Deprecated ", ""), "old")),
                Module.tests(
                        "other",
                        SetupSources.SESSION.replace("acme", "other"),
                        roomWith(helper.formatted("", " throws IllegalStateException"), "other")));

        Suite after = suite.run(consolidate("create", null));

        assertThat(after.texts().get(ROOT + "RoomTest.java"))
                .contains("Session session = createOpenSessionMock(\"a\");");
        assertThat(after.texts().get("old/src/test/java/old/RoomTest.java"))
                .contains("Session session = createOpenSessionMock(\"a\");");
        assertThat(after.texts().get("other/src/test/java/other/RoomTest.java"))
                .contains("Session session = guest(\"a\");");
        assertThat(after.warnings()).isEqualTo(suite.warnings());
    }

    @Test
    void callsHelpersThatThrowWhatTheStubbedMethodsDo() {
        String throwing =
                "when(session.isOpen()).thenReturn(true);\n        org.mockito.Mockito.doNothing().when(session).close();";
        String room = roomWith("""

                    private static Session guest(String id) throws java.io.IOException {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn(id);
                        return session;
                    }
                """, "acme")
                .replace("when(session.isOpen()).thenReturn(true);", throwing)
                .replace("s() {", "s() throws Exception {");
        Suite suite = Suite.of(Module.tests("app", SetupSources.SESSION, room));

        assertThat(suite.run(consolidate("create", null)).texts().get(ROOT + "RoomTest.java"))
                .contains("Session session = guest(\"a\");");
    }

    @Test
    void callsNoHomeOfAFactoryThatAnotherModuleHas() {
        String factory = """
                package com.acme.testing;

                import org.mockito.Mockito;

                public final class MockFactory {
                    private MockFactory() {}

                    public static <T> T createMock(Class<T> type) {
                        return Mockito.mock(type);
                    }
                %s}
                """;
        String guest = """

                    public static acme.Session guest(String id) {
                        acme.Session session = createMock(acme.Session.class);
                        Mockito.when(session.isOpen()).thenReturn(true);
                        Mockito.when(session.getId()).thenReturn(id);
                        return session;
                    }
                """;
        Suite suite = Suite.of(
                        Module.tests("app", SetupSources.SESSION, SetupSources.ROOM_TEST, factory.formatted(guest)))
                .and(Suite.of(Module.tests(
                        "other",
                        SetupSources.SESSION,
                        SetupSources.ROOM_TEST.replace("RoomTest", "HallTest"),
                        factory.formatted(""))));
        Settings settings = new Settings("com.acme.testing.MockFactory", null, null, null, null, null, null, null);

        SortedMap<String, String> texts = suite.run(
                        new ConsolidateSetups("create", null, null, null, null, null, null, null, settings))
                .texts();

        assertThat(texts.get(ROOT + "RoomTest.java")).contains("Session session = MockFactory.guest(\"a\");");
        assertThat(texts.get("other/src/test/java/acme/HallTest.java"))
                .contains("Session session = createOpenSessionMock(\"a\");");
    }

    @Test
    void hasARowForEachSetupOfAnEditThatFails() {
        Recipe breaking = RewriteTest.toRecipe(() -> new JavaIsoVisitor<>() {
            @Override
            @SuppressWarnings("DataFlowIssue") // what no tree has
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
                J.MethodInvocation visited = super.visitMethodInvocation(call, ctx);
                return call.getSimpleName().equals("when")
                        ? visited.withName(visited.getName().withSimpleName(null))
                        : visited;
            }
        });
        List<Throwable> errors = new ArrayList<>();

        RecipeRun run = new CompositeRecipe(List.of(breaking, consolidate("create", null)))
                .run(new InMemoryLargeSourceSet(SUITE.sources()), new InMemoryExecutionContext(errors::add), 1, 1);

        assertThat(errors).isNotEmpty();
        assertThat(run.getDataTableRows(MockSetups.class))
                .filteredOn(row -> row.path().endsWith("/RoomTest.java"))
                .hasSize(4)
                .allSatisfy(
                        row -> assertThat(row.outcome() + " " + row.reason()).isEqualTo("left NOT_APPLIED"));
    }

    private static final String BOX = """
            package acme;

            public interface Box {
                boolean isOpen();

                other.Kind kind();
            }
            """;
    private static final String KINDS = """
            package acme;

            public class Kinds {
                static final other.Kind A = new other.Kind();
                static final other.Kind B = new other.Kind();
                static final other.Kind C = new other.Kind();
                static final other.Kind D = new other.Kind();
            }
            """;

    /** A class whose set-ups give values of a type that it does not write itself. */
    private static String boxes(String imports, String head, String members) {
        StringBuilder source = new StringBuilder("""
                package acme;

                import static org.mockito.Mockito.mock;
                import static org.mockito.Mockito.when;

                %s
                class %s {
                %s
                """.formatted(imports, head, members));
        List.of("A", "B", "C", "D").forEach(each -> source.append("""
                    void take#() {
                        Box box = mock(Box.class);
                        when(box.isOpen()).thenReturn(true);
                        when(box.kind()).thenReturn(Kinds.#);
                    }
                """.replace("#", each)));
        return source.append("}\n").toString();
    }

    @Test
    void qualifiesTypesWhoseNamesMeanSomethingElse() {
        Suite suite = Suite.of(Module.tests(
                "app",
                "package other;\n\npublic class Kind {}\n",
                "package other;\n\npublic class Sort {}\n",
                "package acme;\n\npublic class Kind {}\n",
                "package acme;\n\npublic class Base {\n    static class Kind {}\n}\n",
                BOX,
                KINDS,
                boxes("", "WrittenTest", "    Kind kind;\n"),
                boxes("import other.*;\n", "WildcardTest", "    Sort sort;\n"),
                boxes("", "InheritedTest extends Base", ""),
                boxes("", "GenericTest<Kind>", "")));

        Suite after = suite.run(consolidate("create", "class"));

        assertThat(List.of("Written", "Wildcard", "Inherited", "Generic"))
                .allSatisfy(name -> assertThat(after.texts().get(ROOT + name + "Test.java"))
                        .contains("createOpenBoxMock(other.Kind kind)")
                        .doesNotContain("import other.Kind;"));
        assertThat(after.warnings()).isEqualTo(suite.warnings());
    }

    @Test
    void importsTypesWhoseNamesAreFree() {
        Suite suite = Suite.of(Module.tests(
                "app",
                "package other;\n\npublic class Kind {}\n",
                BOX,
                KINDS,
                boxes("", "PlainTest", "    Object kind;\n")));

        assertThat(suite.run(consolidate("create", "class")).texts().get(ROOT + "PlainTest.java"))
                .contains("createOpenBoxMock(Kind kind)")
                .contains("import other.Kind;");
    }
}
