package io.github.mockfactory.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.decide.AnnotatedModes.Choice;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.recipe.Settings;
import io.github.mockfactory.summary.RunSummary;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.Recipe;

/** The form that annotated mocks of a source set get where nobody says it. */
class AnnotatedModesTest {

    private static final String HEADER = """
            package com.acme.%s;

            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;

            """;
    private static final String STRICT = "@ExtendWith(MockitoExtension.class)\nclass RoomTest {\n"
            + "    @Mock java.sql.Connection connection;\n    @Mock Runnable task;\n    @Spy Object spied = new Object();\n    @Test void runs() {}\n}\n";
    private static final String LENIENT =
            "class HallTest {\n    @Mock java.sql.Connection connection;\n    @Mock Runnable task;\n"
                    + "    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }\n    @Test void runs() {}\n}\n";
    private static final String UNFILLED = "class MailTest {\n    @Mock Runnable task;\n}\n";

    private static Module module(String name, String... classes) {
        return Module.tests(
                        name,
                        List.of(classes).stream()
                                .map(text -> HEADER.formatted(name) + text)
                                .toArray(String[]::new))
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer");
    }

    private static MigrationPlan plan(Suite suite, String mode) {
        return suite.plan(new Settings(null, null, null, mode, null, null, null, null).toSurveyOptions());
    }

    private static Recipe recipe(String name, String mode) {
        return Suite.environment(Map.of("mockfactory.annotatedMocks", mode))
                .activateRecipes("io.github.mockfactory." + name);
    }

    private static void isLike(Suite suite, String mode) {
        assertThat(suite.run(recipe("MigrateAllMocks", "auto")).texts())
                .isEqualTo(suite.run(recipe("MigrateAllMocks", mode)).texts());
    }

    @Test
    void takesTheSessionFormWhereThatMovesMore() {
        Suite suite = Suite.of(module("chat", STRICT, LENIENT));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(new Choice("chat/test", AnnotatedMode.SESSION, false, 5, 5, 2));
        isLike(suite, "session");
    }

    @Test
    void takesThePlainFormWhereThatMovesAll() {
        Suite suite = Suite.of(module("chat", LENIENT));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(new Choice("chat/test", AnnotatedMode.SAFE, false, 2, 2, 2));
        isLike(suite, "safe");
    }

    @Test
    void takesThePlainFormWhereNothingMovesTheRest() {
        Suite suite = Suite.of(module("chat", LENIENT, UNFILLED));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(new Choice("chat/test", AnnotatedMode.SAFE, false, 3, 2, 2));
        isLike(suite, "safe");
    }

    @Test
    void takesThePlainFormWhereThereIsNoPlaceForAnEngine() {
        Suite suite =
                Suite.of(Module.tests("chat", HEADER.formatted("chat") + STRICT, HEADER.formatted("chat") + LENIENT));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(new Choice("chat/test", AnnotatedMode.SAFE, false, 5, 2, 2));
        isLike(suite, "safe");
    }

    @Test
    void choosesForEachSourceSet() {
        Suite suite = Suite.of(module("chat", STRICT), module("mail", LENIENT));

        SortedMap<String, String> migrated =
                suite.run(recipe("MigrateAllMocks", "auto")).texts();

        assertThat(migrated.get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("@FactoryMock");
        assertThat(migrated.get("mail/src/test/java/com/acme/mail/HallTest.java"))
                .contains("task = MockFactory.createMock(Runnable.class, \"task\")");
        assertThat(migrated.keySet()).noneMatch(path -> path.matches("mail/.*Engine(\\.java)?"));
    }

    @Test
    void choosesNothingWhereAnOptionSaysIt() {
        Suite suite = Suite.of(module("chat", STRICT));

        assertThat(List.of("keep", "safe", "session"))
                .allSatisfy(mode ->
                        assertThat(plan(suite, mode).annotatedModes().choices()).isEmpty());
    }

    @Test
    void choosesNothingWithoutAnnotatedMocks() {
        Suite suite =
                Suite.of(module("chat", "class RoomTest {\n    Runnable task = Mockito.mock(Runnable.class);\n}\n"));

        assertThat(plan(suite, "auto").annotatedModes().choices()).isEmpty();
        assertThat(new RunSummary(plan(suite, "auto"), Scope.ALL, Outcome.MIGRATABLE).annotated())
                .isEmpty();
    }

    /** What the first run has left could all be moved by the plain form; the class before it was not. */
    @ParameterizedTest
    @ValueSource(strings = {"Phase1Critical", "Phase4Generic"})
    void goesOnAsItHasBegun(String first) {
        Suite suite = Suite.of(module(
                "chat",
                STRICT.replace("    @Mock Runnable task;\n", ""),
                LENIENT.replace("    @Mock java.sql.Connection connection;\n", "")));
        SortedMap<String, String> atOnce =
                suite.run(recipe("MigrateAllMocks", "auto")).texts();

        Suite phases = suite;
        for (String phase : first.equals("Phase1Critical")
                ? List.of("Phase1Critical", "Phase4Generic")
                : List.of("Phase4Generic", "Phase1Critical")) {
            phases = phases.run(recipe(phase, "auto")).reparsed();
        }

        assertThat(phases.texts()).isEqualTo(atOnce);
        assertThat(atOnce.values().toString()).contains("@FactoryMock Runnable task");
        assertThat(phases.run(recipe("MigrateAllMocks", "auto")).texts()).isEqualTo(atOnce);
    }

    /** The scope of a run narrows what is changed, not what is chosen. */
    @Test
    void choosesTheSameForAPart() {
        Suite suite = Suite.of(module("chat", STRICT, LENIENT));
        Recipe part = Suite.environment(Map.of("mockfactory.path", "**/HallTest.java"))
                .activateRecipes("io.github.mockfactory.MigrateAllMocks");

        Suite migrated = suite.run(part);

        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/HallTest.java"))
                .contains("@FactoryMock Runnable task");
        assertThat(migrated.rows()).extracting(RawMocks.Row::reason).containsOnly("");
    }

    private static void endsAlikeInEveryOrder(Suite suite) {
        SortedMap<String, String> atOnce =
                suite.run(recipe("MigrateAllMocks", "auto")).texts();
        for (List<String> order : List.of(
                List.of("MigrateAllMocks", "MigrateAllMocks"),
                List.of("Phase0Foundation", "Phase1Critical", "Phase4Generic"),
                List.of("Phase4Generic", "Phase0Foundation", "Phase1Critical"))) {
            Suite each = suite;
            for (String phase : order) {
                each = each.run(recipe(phase, "auto")).reparsed();
            }
            assertThat(each.texts()).as(order.toString()).isEqualTo(atOnce);
        }
    }

    /** Only one engine may be seen by the same tests: mocks that need none must not keep it from those that do. */
    @Test
    void asksForNoEngineThatThePlainFormMakesNeedless() {
        Suite suite = Suite.of(module("chat", LENIENT), module("mail", STRICT).seeing("com.acme.chat.HallTest"));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(
                        new Choice("chat/test", AnnotatedMode.SAFE, false, 2, 2, 2),
                        new Choice("mail/test", AnnotatedMode.SESSION, false, 3, 3, 0));
        endsAlikeInEveryOrder(suite);
    }

    /** The resources of the first module are said by its POM, so that there is no place for an engine in it. */
    @ParameterizedTest
    @ValueSource(strings = {"chat", "room"})
    void findsThePlaceThatIsLeftAfterOthersWereDropped(String first) {
        String call =
                "class CallTest {\n    Runnable task = Mockito.mock(Runnable.class);\n    @Test void runs() {}\n}\n";
        Suite suite = Suite.of(
                        module(first, STRICT), module("mail", STRICT, call).seeing("com.acme." + first + ".RoomTest"))
                .with(first, first + "/pom.xml", "<project><build><testResources/></build></project>");

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .contains(new Choice(first + "/test", AnnotatedMode.SAFE, false, 3, 0, 0))
                .contains(new Choice("mail/test", AnnotatedMode.SESSION, false, 3, 3, 0));
        endsAlikeInEveryOrder(suite);
    }

    /** In a module that is not part of the run, or in a jar. */
    @Test
    void addsNoSecondEngineToAClassPath() {
        Suite suite = Suite.of(module("chat", STRICT).seeing("com.other.testing.FactoryMock"));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(new Choice("chat/test", AnnotatedMode.SAFE, false, 3, 0, 0));
    }

    /** An annotation that is only called like that of a factory says nothing of an earlier run. */
    @Test
    void takesNoAnnotationOfOthersForABeginning() {
        Suite suite = Suite.of(module(
                "chat",
                LENIENT,
                "class OwnTest {\n    @interface FactoryMock {}\n    @FactoryMock Runnable own;\n}\n"));

        assertThat(plan(suite, "auto").annotatedModes().choices())
                .containsExactly(new Choice("chat/test", AnnotatedMode.SAFE, false, 2, 2, 2));
    }

    /** As with {@code -pl}: the engine stands in a module that is not part of the run. */
    @Test
    void leavesWhatTheEngineOfAModuleOutsideTheRunWouldCreate() {
        Suite begun = Suite.of(
                        module("chat", STRICT),
                        module("mail", STRICT, LENIENT)
                                .seeing("com.acme.chat.RoomTest", "com.acme.chat.testing.FactoryMock"))
                .run(Suite.environment(Map.of(
                                "mockfactory.annotatedMocks", "session",
                                "mockfactory.factoryModule", "chat",
                                "mockfactory.path", "**/RoomTest.java"))
                        .activateRecipes("io.github.mockfactory.MigrateAllMocks"))
                .reparsed();
        assertThat(begun.texts().get("mail/src/test/java/com/acme/mail/RoomTest.java"))
                .contains("import com.acme.chat.testing.FactoryMock;");

        Suite alone = begun.only("mail").run(recipe("MigrateAllMocks", "auto"));

        assertThat(alone.texts()).isEqualTo(begun.only("mail").texts());
        assertThat(alone.rows())
                .filteredOn(row -> row.form().equals("mock_field"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reason()).isEqualTo("FACTORY_UNREADABLE"));
    }

    /** With nothing left to move there is no factory that would say what its engine can do. */
    @ParameterizedTest
    @ValueSource(strings = {"safe", "session", "auto"})
    void saysTheSameReasonInEveryRun(String mode) {
        Suite suite = Suite.of(
                module(
                        "chat",
                        LENIENT.replace(
                                "class HallTest {",
                                "@ExtendWith(io.quarkus.own.OwnExtension.class)\nclass HallTest {\n    Object call = Mockito.mock(Runnable.class);\n"
                                        + "    Object early = task;\n    Object other = connection;\n")),
                Module.tests(
                        "own",
                        "package io.quarkus.own;\n\npublic class OwnExtension implements org.junit.jupiter.api.extension.Extension {}\n"));

        Suite first = suite.run(recipe("MigrateAllMocks", mode));
        Suite second = first.reparsed().run(recipe("MigrateAllMocks", mode));

        assertThat(second.rows())
                .extracting(RawMocks.Row::reason)
                .isNotEmpty()
                .isEqualTo(first.rows().stream()
                        .map(RawMocks.Row::reason)
                        .filter(reason -> !reason.isEmpty())
                        .toList());
    }

    @Test
    void saysThatAnEarlierRunHasBegun() {
        Suite migrated = Suite.of(module("chat", STRICT, LENIENT.replace("Runnable task", "Runnable task, other")))
                .run(recipe("Phase1Critical", "auto"))
                .reparsed();

        assertThat(new RunSummary(plan(migrated, "auto"), Scope.ALL, Outcome.MIGRATABLE).annotated())
                .hasValueSatisfying(line -> assertThat(line).endsWith(", keep none; an earlier run has begun so)"));
    }

    @Test
    void saysWhatWasTakenAndWhatOthersWouldGive() {
        Suite suite = Suite.of(module("chat", STRICT), module("mail", LENIENT, UNFILLED));

        assertThat(new RunSummary(plan(suite, "auto"), Scope.ALL, Outcome.MIGRATABLE).annotated())
                .hasValue(
                        "annotatedMocks=auto takes session in chat/test, which moves 3 of 3 annotated mocks (safe would move 0, "
                                + "keep none); safe in mail/test, which moves 2 of 3 annotated mocks (session would move no more, keep none)");
    }

    @Test
    void namesNotMoreSourceSetsThanAreRead() {
        Suite suite = Suite.of(
                module("chat", STRICT), module("mail", STRICT), module("news", STRICT), module("wiki", STRICT));

        assertThat(new RunSummary(plan(suite, "auto"), Scope.ALL, Outcome.MIGRATABLE).annotated())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("session in 4 source sets, which moves 12 of 12"));
    }
}
