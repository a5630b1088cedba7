package io.github.mockfactory.recipe;

import static io.github.mockfactory.recipe.StrictRoom.PATH;
import static io.github.mockfactory.recipe.StrictRoom.assertIsTakenBack;
import static io.github.mockfactory.recipe.StrictRoom.chat;
import static io.github.mockfactory.recipe.StrictRoom.migrated;
import static io.github.mockfactory.recipe.StrictRoom.recipe;
import static io.github.mockfactory.recipe.StrictRoom.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotated mocks of static methods and of constructions in session mode: which of them the engine beside the factory opens. */
class AnnotatedScopeTest {

    private static final String SCOPES = "chat/src/test/java/com/acme/chat/testing/MockFactoryScopes.java";

    /** What is initialised with it may call anything. */
    private static final String HALL = "static class Hall { static final Object OPENED = new Object(); }";

    /** It belongs to another phase. */
    private static final String SOURCE =
            "static abstract class Source implements javax.sql.DataSource { static final Object OPENED = new Object(); }";

    /** What becomes of the fields, in the order of files and lines. */
    private static void leaves(List<String> reasons, Module module) {
        Suite suite = migrated(module);
        assertThat(suite.rows()).extracting(RawMocks.Row::reason).isEqualTo(reasons);
        assertThat(suite.reparsed().run(recipe("MigrateAllMocks")).texts()).isEqualTo(suite.texts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Mock MockedStatic<Thread> threads;",
                "@Mock(name = \"made\", answer = Answers.CALLS_REAL_METHODS) private MockedStatic<Lobby> lobby;",
                "@Mock static MockedConstruction<Lobby> made;",
                "@Mock MockedStatic<Thread> one, two;",
                HALL + " @Mock Hall one; @Mock MockedStatic<Thread> threads; @Mock Hall two; @Spy Lobby three;",
                "@Mock java.sql.Connection one; @Mock MockedStatic<Lobby> lobby; @Mock java.sql.Statement two; @Mock Lobby three;",
                "@Mock MockedStatic<Lobby> lobby; @InjectMocks Lobby injected; @Captor ArgumentCaptor<String> text;"
            })
    void replacesFieldAndIsTakenBack(String fields) {
        Module module = chat(with(fields));

        Suite migrated = migrated(module);

        assertThat(migrated.rows()).extracting(RawMocks.Row::reason).containsOnly("");
        assertThat(migrated.texts()).containsKey(SCOPES);
        assertThat(migrated.texts().get(PATH)).contains("@FactoryMock").doesNotContain("@Mock ", "@Mock(");
        assertIsTakenBack(migrated, module, ".*(Scopes|Engine)(\\.java)?");
    }

    @Test
    void makesNothingForScopesWhereThereAreNone() {
        Suite migrated = migrated(chat(with("@Mock Runnable task;")));

        assertThat(migrated.texts()).doesNotContainKey(SCOPES);
        assertThat(migrated.texts().toString()).doesNotContain("createStaticMock", "Scopes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STATIC_MOCK_SCOPE|@Mock MockedStatic<?> scope;",
                "STATIC_MOCK_SCOPE|@Mock MockedStatic scope;",
                "STATIC_MOCK_SCOPE|@Mock MockedStatic<List<String>> scope;",
                "STATIC_MOCK_SCOPE|@Mock MockedConstruction<Gone> scope;",
                "STATIC_MOCK_SCOPE|@Mock MockedStatic<Lobby> scope; @InjectMocks Taker taker; static class Taker { Object any; }",
                "STATIC_MOCK_SCOPE|@Mock MockedStatic<Lobby> scope; @InjectMocks Taker taker; static class Taker { Taker(AutoCloseable any) {} }",
                "SHARED_INSTANCE|@Mock static final MockedStatic<Lobby> scope = null;",
                "OTHER_ANNOTATIONS|@Mock @Captor MockedStatic<Lobby> scope;",
                "MOCK_ATTRIBUTES|@Mock(withoutAnnotations = true) MockedStatic<Lobby> scope;"
            })
    void leavesField(String reason, String field) {
        leaves(List.of(reason), chat(with(field)));
    }

    /** Mockito injects the mocks of all classes that its object has. */
    @ParameterizedTest
    @ValueSource(strings = {"Base", "Middle"})
    void leavesScopeThatASubclassInjects(String injecting) {
        String taker = "@InjectMocks Taker taker; static class Taker { Object any; }";
        leaves(
                List.of("STATIC_MOCK_SCOPE"),
                chat(
                        "abstract class Base {\n    @Mock MockedStatic<Thread> scope;\n}\n",
                        "abstract class Middle extends Base {\n    " + (injecting.equals("Middle") ? taker : "")
                                + "\n}\n",
                        "@ExtendWith(MockitoExtension.class)\nclass RoomTest extends Middle {\n    "
                                + (injecting.equals("Base") ? taker : "") + "\n    @Test void runs() {}\n}\n"));
    }

    @Test
    void leavesParameter() {
        leaves(List.of("STATIC_MOCK_SCOPE"), chat(with("@Test void runs(@Mock MockedStatic<Lobby> scope) {}")));
    }

    /** Created by Mockito's own engine, it would be inside the scope. */
    @Test
    void leavesScopeBehindWhatIsLeft() {
        leaves(
                List.of("SHARED_INSTANCE", "STATIC_MOCK_SCOPE", "STATIC_MOCK_SCOPE", ""),
                chat(with(
                        HALL,
                        "@Mock static final Hall one = null;",
                        "@Mock MockedStatic<Lobby> scope;",
                        "@Mock Hall two;",
                        "@Mock Lobby three;")));
    }

    /** One after the other, the phases would part what must be moved together. */
    @Test
    void leavesScopeBesideWhatAnotherPhaseMoves() {
        leaves(
                List.of("", "STATIC_MOCK_SCOPE", "STATIC_MOCK_SCOPE"),
                chat(with(HALL, SOURCE, "@Mock Source one;", "@Mock MockedStatic<Lobby> scope;", "@Mock Hall two;")));
        leaves(
                List.of("", "STATIC_MOCK_SCOPE"),
                chat(with(SOURCE, "@Mock MockedStatic<Lobby> scope;", "@Mock Source one;")));
    }

    @Test
    void keepsToTheOrderOfSuperclasses() {
        String base = "class Base {\n    " + HALL + "\n    @Mock MockedStatic<Thread> scope;\n    @Mock Hall one;\n"
                + "    @Test void runs() {}\n}\n";
        String test = "@ExtendWith(MockitoExtension.class)\nclass RoomTest extends Base {\n    @Mock Hall two;\n}\n";

        leaves(List.of("STATIC_MOCK_SCOPE", "STATIC_MOCK_SCOPE", ""), chat(base, test));
        leaves(List.of("", "", ""), chat(test + "\n" + base));
    }

    @Test
    void leavesFieldThatNothingFills() {
        leaves(List.of("NO_ENGINE"), chat("class RoomTest {\n    @Mock MockedStatic<Thread> scope;\n}\n"));
    }

    @Test
    void leavesFieldThatAListenerOfSpringBootFinds() {
        leaves(
                List.of("SPRING_TEST_LISTENER"),
                chat("@org.springframework.test.context.ContextConfiguration\nclass RoomTest {\n"
                                + "    @Mock MockedStatic<Thread> scope;\n}\n")
                        .seeing("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener"));
    }

    /** Somebody has put it in front of what an earlier run has moved, and so it is created inside the scope. */
    @Test
    void leavesWhatIsFilledBehindAScopeAlthoughItStandsBefore() {
        Suite more = migrated(chat(with(HALL, "@Mock MockedStatic<Lobby> scope;")))
                .edited(text -> text.replace("    @FactoryMock", "    @Mock Hall one;\n    @FactoryMock"));

        assertThat(more.run(recipe("MigrateAllMocks")).rows())
                .extracting(RawMocks.Row::reason)
                .containsExactly("STATIC_MOCK_SCOPE");
    }

    @Test
    void leavesScopesWhereTheEngineWasMadeWithout() {
        Suite more = migrated(chat(with("@Mock Runnable task;")))
                .edited(text ->
                        text.replace("    @FactoryMock", "    @Mock MockedStatic<Lobby> scope;\n    @FactoryMock"));

        assertThat(more.run(recipe("MigrateAllMocks")).rows())
                .extracting(RawMocks.Row::reason)
                .containsExactly("STATIC_MOCK_SCOPE");
    }

    /** The engine calls one method for each of the two. */
    @Test
    void leavesScopesWhereTheFactoryHasTwoMethodsForThem() {
        String open = "    public static <T> MockedStatic<T> %s(Class<T> type, MockSettings settings) {\n"
                + "        return Mockito.mockStatic(type, settings);\n    }\n";
        leaves(
                List.of("", "STATIC_MOCK_SCOPE"),
                chat(
                        with("@Mock Runnable task;", "@Mock MockedStatic<Lobby> scope;"),
                        "public final class MockFactory {\n" + open.formatted("one") + open.formatted("two") + "}\n"));
    }

    @Test
    void callsTheMethodsThatTheFactoryHas() {
        Suite migrated = migrated(chat(
                with("@Mock MockedStatic<Lobby> scope;"),
                "public final class MockFactory {\n"
                        + "    public static <T> MockedStatic<T> open(Class<T> type, MockSettings settings) {\n"
                        + "        return Mockito.mockStatic(type, settings);\n    }\n}\n"));

        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/MockFactoryScopes.java"))
                .contains("MockFactory.open(mocked(field)", "MockFactory.createConstructionMock(mocked(field)");
        assertThat(migrated.warnings()).isEmpty();
    }

    @Test
    void endsAlikeInEveryOrderOfPhases() {
        Suite suite = Suite.of(chat(with(
                HALL,
                SOURCE,
                "@Mock MockedStatic<Lobby> scope;",
                "@Mock Source one;",
                "@Mock Hall two;",
                "@Mock java.sql.Connection three;",
                "@Test void runs() {}",
                "@Spy Lobby four;")));
        Suite all = suite.run(recipe("MigrateAllMocks"));
        for (List<String> phases :
                List.of(List.of("Phase4Generic", "Phase1Critical"), List.of("Phase1Critical", "Phase4Generic"))) {
            Suite each = suite;
            for (String phase : phases) {
                each = each.run(recipe(phase)).reparsed();
            }
            assertThat(each.texts()).as(phases.toString()).isEqualTo(all.texts());
        }
    }
}
