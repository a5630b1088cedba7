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
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Spy;

/** Annotated spies in session mode: which of them the engine beside the factory takes over. */
class AnnotatedSpyTest {

    private static void leaves(List<String> reasons, Module module) {
        Suite suite = migrated(module);
        assertThat(suite.rows())
                .filteredOn(row -> row.form().equals("spy_field"))
                .extracting(RawMocks.Row::reason)
                .containsExactlyElementsOf(reasons);
        if (!reasons.contains("")) {
            assertThat(suite.texts().get(PATH)).doesNotContain("FactorySpy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Spy List<String> names = new ArrayList<>();",
                "@Spy Lobby lobby;",
                "@Spy Desk desk;",
                "@Spy Runnable task;",
                "@Spy static Lobby shared = new Lobby();",
                "@Spy final Lobby lobby = new Lobby();",
                "private @Spy @Deprecated Lobby one, two = new Lobby();",
                "@Spy Lobby lobby; @Spy Desk desk; @Mock Runnable task; @Captor ArgumentCaptor<String> text;"
            })
    void replacesFieldAndIsTakenBack(String field) {
        Module module = chat(with(field));

        Suite migrated = migrated(module);

        assertThat(migrated.rows()).extracting(RawMocks.Row::reason).containsOnly("");
        assertThat(migrated.texts().get(PATH))
                .contains("@FactorySpy")
                .contains("import com.acme.chat.testing.FactorySpy;")
                .doesNotContain("@Spy ");
        assertIsTakenBack(migrated, module, ".*(FactorySpy|Spies|Engine)(\\.java)?");
    }

    @Test
    void isTakenBackWhateverTheMethodOfTheFactoryIsCalled() {
        Suite migrated = migrated(chat(
                with("@Spy Lobby lobby;"),
                "public final class MockFactory {\n    public static <T> T make(Class<T> type, MockSettings settings) {\n"
                        + "        return Mockito.mock(type, settings);\n    }\n}\n"));
        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/MockFactorySpies.java"))
                .contains("MockFactory.make(");

        assertThat(migrated.reparsed()
                        .run(Suite.recipe("RestoreAnnotatedMocks"))
                        .texts()
                        .keySet())
                .noneMatch(path -> path.matches(".*(FactorySpy|Spies|Engine)(\\.java)?"));
    }

    @Test
    void makesNothingForSpiesWhereThereAreNone() {
        assertThat(migrated(chat(with("@Mock Runnable task;"))).texts().keySet())
                .noneMatch(path -> path.matches(".*(FactorySpy|Spies)\\.java"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OTHER_ANNOTATIONS|@InjectMocks @Spy Lobby lobby;",
                "OTHER_ANNOTATIONS|@Mock @Spy Lobby lobby;",
                "SHARED_INSTANCE|@Spy static final Lobby LOBBY = new Lobby();",
                "MOCK_ATTRIBUTES|@Spy(mockMaker = MockMakers.INLINE) Lobby lobby = new Lobby();",
                "SPY_FIELD|@Spy Lobby lobby; @Mock MockedStatic<?> any;",
                "UNRESOLVED_TYPE|@Spy Gone gone;"
            })
    void leavesField(String reason, String field) {
        leaves(List.of(reason), chat(with(field)));
    }

    @Test
    void leavesFieldThatNothingFills() {
        leaves(List.of("NO_ENGINE"), chat("class RoomTest {\n    @Spy Runnable task = () -> {};\n}\n"));
    }

    /** What makes the object is given the test, whose mocks would be there later than they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Seeing { Object seen = task; }",
                "class Seeing { Object seen = look(); }  Object look() { return task; }",
                "class Seeing { Seeing() { Objects.requireNonNull(RoomTest.this); } }",
                "class Before { Object seen = task; } class Seeing extends Before {}"
            })
    void leavesFieldOfAnInnerClassThatLooksAtTheTest(String members) {
        leaves(List.of("INJECT_MOCKS_TIMING"), chat(with("@Mock Runnable task;", "@Spy Seeing seeing;", members)));
    }

    /** Whichever run moves the spy, what is filled after it in a superclass is decided alike. */
    @ParameterizedTest
    @ValueSource(strings = {"@Spy Desk desk;", "@FactorySpy Desk desk;"})
    void movesTheMockOfASuperclassThatComesAfterASpyOfAnInnerClass(String field) {
        Suite once = migrated(chat(
                "abstract class Base {\n    @Mock Runnable task;\n}\n",
                with(field).replace("class RoomTest", "class RoomTest extends Base"),
                "@interface FactorySpy {}\n"));

        assertThat(once.texts().toString()).contains("@FactoryMock Runnable task");
        assertThat(once.reparsed().run(recipe("MigrateAllMocks")).texts()).isEqualTo(once.texts());
    }

    /** Constructors may see in which order they are called. */
    @Test
    void leavesConstructorsThatWouldBeCalledInAnotherOrder() {
        leaves(List.of("", "SPY_FIELD"), chat(with("@Spy Lobby lobby;", "@Spy java.sql.Connection connection;")));
        leaves(
                List.of("", "INJECT_MOCKS_TIMING"),
                chat(with("@Spy Lobby lobby;", "class Seeing { Object seen = lobby; }", "@Spy Seeing seeing;")));
        leaves(
                List.of("INJECT_MOCKS_TIMING", "SPY_FIELD"),
                chat(with("class Seeing { Object seen = lobby; }", "@Spy Seeing seeing;", "@Spy Lobby lobby;")));
        leaves(List.of("", ""), chat(with("@Spy Lobby lobby = new Lobby();", "@Spy java.sql.Connection connection;")));
    }

    /** They have one annotation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPY_FIELD|@Spy Lobby one, two = new Lobby();",
                "SPY_FIELD|@Spy Lobby one = new Lobby(), two;",
                "INJECT_MOCKS_TIMING|@Spy Seeing one, two = new Seeing();",
                "INJECT_MOCKS_TIMING|@Spy Seeing one = new Seeing(), two;"
            })
    void leavesAllFieldsOfADeclarationOfWhichOneMustStay(String reason, String fields) {
        Suite suite = migrated(chat(
                with("class Seeing { Object seen = connection; }", "@Spy java.sql.Connection connection;", fields)));

        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsExactly("", reason, reason);
        assertThat(suite.texts().get(PATH)).contains(fields);
        assertThat(suite.reparsed().run(recipe("MigrateAllMocks")).rows())
                .extracting(RawMocks.Row::reason)
                .containsExactly(reason, reason);
    }

    /** Neither is filled earlier than the other. */
    @Test
    void movesFieldsOfADeclarationTogether() {
        Suite suite = migrated(chat(with("@Spy Lobby one, two;", "@Spy Lobby three;")));

        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly("");
        assertThat(suite.texts().get(PATH)).contains("@FactorySpy Lobby one, two;", "@FactorySpy Lobby three;");
    }

    @Test
    void leavesFieldsThatCodeLooksForByTheirAnnotation() {
        leaves(
                List.of("READ_BY_REFLECTION"),
                chat(
                        with("@Spy Lobby lobby = new Lobby();"),
                        "class Finder {\n    static boolean finds(java.lang.reflect.Field field) {\n"
                                + "        return field.isAnnotationPresent(Spy.class);\n    }\n}\n"));
    }

    @Test
    void leavesFieldsThatAListenerOfSpringBootFinds() {
        leaves(
                List.of("SPRING_TEST_LISTENER"),
                chat("@org.springframework.test.context.ContextConfiguration\nclass RoomTest {\n"
                                + "    @Spy Object spied = new Object();\n}\n")
                        .seeing("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener"));
    }

    /** What else an attribute may say, the engine beside the factory would have to say too. */
    @Test
    void knowsTheAttributesThatAreLeft() {
        assertThat(Spy.class.getDeclaredMethods()).extracting(Method::getName).containsExactly("mockMaker");
    }
}
