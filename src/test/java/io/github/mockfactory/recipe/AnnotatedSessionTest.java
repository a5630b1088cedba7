package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.config.Environment;

/** Annotated mocks in session mode: which of them the engine beside the factory takes over, and where there can be one. */
class AnnotatedSessionTest {

    private static final Environment SESSION = Suite.environment(Map.of("mockfactory.annotatedMocks", "session"));
    private static final String[] LIBRARIES = {
        "org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"
    };
    private static final String ENGINE_FILE =
            "src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine";
    private static final String HEADER = """
            package com.acme.%s;

            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;

            """;

    private static Module chat(String... classes) {
        return module("chat", classes);
    }

    private static Module module(String name, String... classes) {
        return Module.tests(
                        name,
                        List.of(classes).stream()
                                .map(text -> HEADER.formatted(name) + text)
                                .toArray(String[]::new))
                .seeing(LIBRARIES);
    }

    private static String strict(String... members) {
        return "@ExtendWith(MockitoExtension.class)\nclass RoomTest {\n" + String.join("\n", members) + "\n}\n";
    }

    private static Suite run(Module... modules) {
        return Suite.of(modules).run(SESSION.activateRecipes("io.github.mockfactory.MigrateAllMocks"));
    }

    private static void leaves(String reason, Module... modules) {
        Suite suite = run(modules);
        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly(reason);
        assertThat(suite.texts()).isEqualTo(Suite.of(modules).texts());
    }

    private static void replaces(Module module) {
        Suite suite = run(module);
        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly("");
        assertThat(suite.texts()).containsKey("chat/" + ENGINE_FILE);
        assertThat(suite.texts().toString()).doesNotContain("@Mock ").doesNotContain("import org.mockito.Mock;");
        assertThat(suite.warnings()).isEqualTo(Suite.of(module).warnings());
    }

    @Test
    void replacesFieldsAndParametersUnderTheExtension() {
        replaces(chat(strict("@Mock Runnable task;", "@Test void runs(@Mock Runnable other) {}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Mock static Runnable task;",
                "@Mock final Runnable task = null;",
                "@Mock Runnable task = () -> {};",
                "@Mock java.util.List<String> names;",
                "@Mock Runnable[][] none = null, other;",
                "@Mock @Deprecated Runnable task;",
                "@Mock(answer = Answers.RETURNS_DEEP_STUBS, extraInterfaces = Comparable.class) Runnable task;"
            })
    void replacesFieldWhateverItLooksLike(String field) {
        replaces(chat(strict(field)));
    }

    @Test
    void replacesFieldOfAnAbstractClassWhoseHeirsHaveAnEngine() {
        replaces(chat(
                "abstract class Base {\n    @Mock Runnable task;\n}\n",
                "@ExtendWith(MockitoExtension.class)\nclass RoomTest extends Base {}\n",
                "class HallTest extends Base {\n"
                        + "    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }\n}\n"));
    }

    @Test
    void replacesFieldUnderASpringTestThatKeepsAnnotationsOfMockito() {
        String spring = "@org.springframework.test.context.ContextConfiguration\n";
        Suite suite =
                run(chat(spring + "class RoomTest {\n    @Mock Runnable task;\n    @InjectMocks Thread thread;\n}\n")
                        .seeing("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener"));

        assertThat(suite.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("@FactoryMock Runnable task;");
    }

    @Test
    void replacesFieldUnderASpringTestWhoseListenerWouldSeeNoAnnotation() {
        Suite suite = run(chat("@org.springframework.test.context.ContextConfiguration\n"
                        + "class RoomTest {\n    @Mock Runnable task;\n}\n")
                .seeing("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener"));

        assertThat(suite.texts())
                .containsKeys(
                        "chat/src/test/java/com/acme/chat/testing/MockFactoryTestExecutionListener.java",
                        "chat/src/test/resources/META-INF/spring.factories");
        assertThat(suite.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("@FactoryMock Runnable task;");
    }

    @Test
    void makesNoListenerWithoutNeed() {
        Suite suite = run(chat(strict("@Mock Runnable task;"))
                .seeing("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener"));

        assertThat(suite.texts().keySet()).noneMatch(path -> path.endsWith("spring.factories"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@TestExecutionListeners(Own.class)",
                "@TestExecutionListeners(listeners = {Own.class})",
                "@BootstrapWith(OwnBootstrapper.class)"
            })
    void leavesFieldUnderASpringTestWithListenersOfItsOwn(String annotation) {
        Suite suite = run(chat(
                        "class Own extends org.springframework.test.context.support.AbstractTestExecutionListener {}\n",
                        "class OwnBootstrapper extends"
                                + " org.springframework.test.context.support.DefaultTestContextBootstrapper {}\n",
                        "@org.springframework.test.context.ContextConfiguration @org.springframework.test.context."
                                + annotation.substring(1) + "\nclass RoomTest {\n    @Mock Runnable task;\n}\n")
                .seeing("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener"));

        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly("SPRING_TEST_LISTENER");
    }

    @Test
    void leavesFieldThatNothingFills() {
        leaves("NO_ENGINE", chat("class RoomTest {\n    @Mock Runnable task;\n}\n"));
    }

    @Test
    void leavesFieldOfAnAbstractClassWithoutKnownEngine() {
        leaves("SUPERCLASS_HOOK", chat("abstract class Base {\n    @Mock Runnable task;\n}\n"));
    }

    @Test
    void leavesFieldUnderAnotherRunner() {
        leaves(
                "UNKNOWN_SESSION",
                chat(
                        "class AcmeRunner extends org.junit.runner.Runner {}\n",
                        "@org.junit.runner.RunWith(AcmeRunner.class)\nclass RoomTest {\n    @Mock Runnable task;\n"
                                + "    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }\n}\n"));
    }

    /** It could load the classes of the test by itself, or run the tests in a session of any strictness. */
    @Test
    void leavesFieldUnderARunnerOfTheSuiteThatOpensMocks() {
        Module own = chat(
                "class AcmeRunner extends org.junit.runners.BlockJUnit4ClassRunner {\n"
                        + "    AcmeRunner(Class<?> type) throws org.junit.runners.model.InitializationError { super(type); }\n"
                        + "    @Override protected Object createTest() throws Exception {\n"
                        + "        Object test = super.createTest();\n"
                        + "        MockitoAnnotations.openMocks(test);\n"
                        + "        return test;\n    }\n}\n",
                "@org.junit.runner.RunWith(AcmeRunner.class)\npublic class RoomTest {\n    @Mock Runnable task;\n"
                        + "    @org.junit.Test public void test() {}\n}\n");
        leaves("UNKNOWN_SESSION", own);
        Suite safe = Suite.of(own)
                .run(Suite.environment(Map.of("mockfactory.annotatedMocks", "safe"))
                        .activateRecipes("io.github.mockfactory.MigrateAllMocks"));
        assertThat(safe.rows()).extracting(RawMocks.Row::reason).containsOnly("UNKNOWN_SESSION");
    }

    @Test
    void leavesFieldWithTwoAnnotationsOfMockito() {
        leaves("OTHER_ANNOTATIONS", chat(strict("@Mock @InjectMocks Thread task;")));
    }

    @Test
    void leavesScopedMocksAndWhatIsCreatedAfterThem() {
        leaves(
                "STATIC_MOCK_SCOPE",
                chat(strict("@Mock MockedStatic<?> any;", "@Mock Thread task;")),
                chat(
                        "abstract class Base {\n    @Mock Thread task;\n}\n",
                        "@ExtendWith(MockitoExtension.class)\n"
                                + "class HallTest extends Base {\n    @Mock MockedStatic<?> any;\n}\n"));
    }

    @Test
    void leavesAttributeThatTheMockitoOfTheSuiteMayNotHave() {
        leaves("MOCK_ATTRIBUTES", chat(strict("@Mock(withoutAnnotations = true) Runnable task;")));
    }

    @Test
    void leavesParameterThatMockitoDoesNotResolve() {
        leaves("ANNOTATED_PARAMETER", chat("class RoomTest {\n    @Test void runs(@Mock Runnable other) {}\n}\n"));
    }

    @Test
    void leavesParameterUnderAnOlderJupiter() {
        Module module = Module.tests(
                        "chat", HEADER.formatted("chat") + strict("@Test void runs(@Mock Runnable other) {}"))
                .seeing("org.mockito.plugins.AnnotationEngine");

        leaves("ANNOTATED_PARAMETER", module);
    }

    @Test
    void leavesParameterWhereAUserOfTheFactoryHasNoJupiter() {
        Module old = Module.tests(
                        "mail",
                        HEADER.formatted("mail")
                                + "class MailTest {\n    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }\n"
                                + "    @Mock Runnable task;\n}\n")
                .seeing("org.mockito.plugins.AnnotationEngine", "com.acme.chat.RoomTest");
        Suite suite = run(chat(strict("@Mock Runnable task;", "@Test void runs(@Mock Runnable other) {}")), old);

        assertThat(suite.rows())
                .extracting(RawMocks.Row::reason)
                .containsExactlyInAnyOrder("", "ANNOTATED_PARAMETER", "");
        assertThat(suite.texts().toString()).doesNotContain("ParameterResolver").doesNotContain("MockFactoryExtension");
    }

    private static Suite shared(String home, String user) {
        Module mail = Module.tests(
                        "mail",
                        HEADER.formatted("mail")
                                + "@ExtendWith(MockitoExtension.class)\nclass MailTest {\n    @Mock Runnable task;\n}\n")
                .seeing("org.mockito.plugins.AnnotationEngine", "com.acme.chat.RoomTest");
        return run(
                chat(strict("@Mock Runnable task;")).withMockito(home), user.isEmpty() ? mail : mail.withMockito(user));
    }

    /** Whose Mockito calls it is not known before it is called. */
    @ParameterizedTest
    @CsvSource({"5.14.2, 4.11.0, mockMaker", "5.14.2, '', lenient", "4.11.0, 4.6.1, lenient", "5.14.2, 5.2.0, mockMaker"
    })
    void makesTheEngineForTheOldestMockitoThatMeetsIt(String home, String user, String latest) {
        SortedMap<String, String> texts = shared(home, user).texts();

        assertThat(texts.get("chat/src/test/java/com/acme/chat/testing/FactoryMock.java"))
                .contains(latest + "()")
                .doesNotContain("withoutAnnotations");
        assertThat(texts.get("chat/src/test/java/com/acme/chat/testing/FactoryMock.java")
                        .contains("strictness()"))
                .isEqualTo(latest.equals("mockMaker"));
        assertThat(texts.get("chat/src/test/java/com/acme/chat/testing/MockFactoryEngine.java")
                        .contains("genericTypeToMock"))
                .isEqualTo(user.startsWith("5"));
    }

    @ParameterizedTest
    @CsvSource({"3.3.3, 3.12.4", "3.12.4, 3.3.3", "3.3.3, ''"})
    void makesNoEngineForMockitosThatCallDifferentMethodsOfIt(String home, String user) {
        assertThat(shared(home, user).texts().toString()).doesNotContain("AnnotationEngine");
        assertThat(shared("3.3.3", "3.2.0").texts().toString()).contains("AnnotationEngine");
    }

    @ParameterizedTest
    @CsvSource({
        "chat/src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine, com.acme.Own",
        "chat/src/main/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine, com.acme.Own",
        "chat/pom.xml, <project><build><testResources/></build></project>",
        "pom.xml, <project><build><testResources></testResources></build></project>",
        "chat/build.gradle, sourceSets { test { resources { srcDirs = ['src/test/data'] } } }",
        "build.gradle.kts, sourceSets { test { resources.setSrcDirs(listOf(\"data\")) } }"
    })
    void leavesAllWhereTheFileOfTheEngineWouldNotBeTheOne(String path, String text) {
        Suite suite = Suite.of(chat(strict("@Mock Runnable task;")))
                .with("chat", path, text)
                .run(SESSION.activateRecipes("io.github.mockfactory.MigrateAllMocks"));

        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly("STRICT_STUBS_SESSION");
    }

    /** Resources are looked for elsewhere, whatever the folder of the sources. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat/src/it/java",
                "chat/src/main/java",
                "chat/src/test/unit/java",
                "chat/test/java",
                "chat/more/src/test/java",
                "src/test/java"
            })
    void leavesAllWhereTheSourcesStandInAnotherFolderThanIsUsual(String folder) {
        Suite suite = Suite.of(chat(strict("@Mock Runnable task;")))
                .with("chat", "chat/pom.xml", "<project><artifactId>chat</artifactId></project>")
                .under(folder)
                .run(SESSION.activateRecipes("io.github.mockfactory.MigrateAllMocks"));

        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly("STRICT_STUBS_SESSION");
        assertThat(suite.texts().toString()).doesNotContain("AnnotationEngine");
    }

    @Test
    void leavesAllWhereTheSuiteHasAnEngineOfItsOwn() {
        Suite suite = run(chat(strict("@Mock Runnable task;"), """
                class Own implements org.mockito.plugins.AnnotationEngine {
                    @Override public AutoCloseable process(Class<?> type, Object instance) { return () -> {}; }
                }
                """));

        assertThat(suite.rows()).extracting(RawMocks.Row::reason).containsOnly("STRICT_STUBS_SESSION");
    }

    /** What else is generated beside a factory has nothing to do with it. */
    @Test
    void makesAnEngineBesideTheCheckAtRunTime() {
        Suite checked = Suite.of(chat(
                                strict("@Mock Runnable task;", "Object made = MockFactory.createMock(Runnable.class);"),
                                """
                public final class MockFactory {
                    public static <T> T createMock(Class<T> type) { return Mockito.mock(type); }
                }
                """)
                        .seeing("org.mockito.MockedConstruction"))
                .run(new PrepareRuntimeCheck(null))
                .reparsed();
        assertThat(checked.texts()).containsKey("chat/src/test/java/com/acme/chat/MockFactoryCheck.java");

        assertThat(checked.run(SESSION.activateRecipes("io.github.mockfactory.MigrateAllMocks"))
                        .rows())
                .extracting(RawMocks.Row::reason)
                .containsOnly("");
    }

    @Test
    void leavesAllWhereAClassPathWouldHaveTwoEngines() {
        leaves(
                "STRICT_STUBS_SESSION",
                chat(strict("@Mock Runnable task;")),
                module("mail", strict("@Mock Runnable task;")),
                module("all", "class AllTest {}\n").seeing("com.acme.chat.RoomTest", "com.acme.mail.RoomTest"));
    }

    @Test
    void makesAnEngineInEachOfTwoModulesThatNobodySeesTogether() {
        Suite suite = run(chat(strict("@Mock Runnable task;")), module("mail", strict("@Mock Runnable task;")));

        assertThat(suite.texts())
                .containsEntry("chat/" + ENGINE_FILE, "com.acme.chat.testing.MockFactoryEngine\n")
                .containsEntry("mail/" + ENGINE_FILE, "com.acme.mail.testing.MockFactoryEngine\n");
    }

    @Test
    void endsAlikeInEveryOrderOfPhases() {
        Suite suite = Suite.of(chat(
                strict("@Mock java.sql.Connection connection;", "@Mock Runnable task;", "@Mock static Thread thread;"),
                "@ExtendWith(MockitoExtension.class)\nabstract class AbstractHall {\n    @Mock java.sql.Statement made;\n}\n",
                "class HallTest extends AbstractHall {\n    @Test void runs(@Mock Runnable other) {}\n}\n"));
        Suite all = suite.run(SESSION.activateRecipes("io.github.mockfactory.MigrateAllMocks"));
        SortedMap<String, String> atOnce = all.texts();

        assertThat(atOnce.toString()).doesNotContain("@Mock ");
        assertThat(all.reparsed()
                        .run(SESSION.activateRecipes("io.github.mockfactory.MigrateAllMocks"))
                        .texts())
                .isEqualTo(atOnce);
        for (List<String> order : List.of(
                List.of("Phase1Critical", "Phase2Fixtures", "Phase4Generic"),
                List.of("Phase4Generic", "Phase2Fixtures", "Phase1Critical"),
                List.of("Phase0Foundation", "Phase2Fixtures", "Phase1Critical", "Phase4Generic"))) {
            Suite each = suite;
            for (String phase : order) {
                each = each.run(SESSION.activateRecipes("io.github.mockfactory." + phase))
                        .reparsed();
            }
            assertThat(each.texts()).as(order.toString()).isEqualTo(atOnce);
        }
    }
}
