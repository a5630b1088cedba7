package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs classes whose engine is not easy to see before and after their migration: behind annotations that are repeated or
 * composed, in extensions and helpers of the suite, in fields, initialisers and interfaces; and classes with something that
 * looks at their fields before the engine fills them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenEngineEquivalenceTest {

    private static final String MOCKITO = "@ExtendWith(MockitoExtension.class)";
    private static final String LENIENT = "@MockitoSettings(strictness = Strictness.LENIENT)";
    private static final String OPEN = "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }";

    private final Map<String, String> before = new TreeMap<>();
    private SortedMap<String, String> expected;
    private Path folder;

    @BeforeAll
    void runBefore(@TempDir Path folder) throws IOException {
        this.folder = folder;
        before.put("src/test/java/acme/Parts.java", """
                package acme;

                import java.lang.annotation.*;
                import java.lang.reflect.Field;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.*;
                import org.junit.runners.model.*;
                import org.mockito.*;
                import org.mockito.junit.MockitoRule;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                class Idle implements BeforeEachCallback {
                    public void beforeEach(ExtensionContext context) {}
                }
                @Retention(RetentionPolicy.RUNTIME) @ExtendWith(Idle.class) @interface Quiet {}
                @Retention(RetentionPolicy.RUNTIME) @Quiet @MockitoSettings(strictness = Strictness.LENIENT) @interface Mocked {}
                @Retention(RetentionPolicy.RUNTIME) @BeforeEach @interface Prepare {}
                class Opens implements TestInstancePostProcessor {
                    public void postProcessTestInstance(Object test, ExtensionContext context) {
                        MockitoAnnotations.openMocks(test);
                    }
                }
                class Starts implements BeforeEachCallback, AfterEachCallback {
                    private MockitoSession session;
                    public void beforeEach(ExtensionContext context) {
                        session = Mockito.mockitoSession().strictness(Strictness.STRICT_STUBS).startMocking();
                    }
                    public void afterEach(ExtensionContext context) { session.finishMocking(); }
                }
                class Looks implements BeforeEachCallback {
                    public void beforeEach(ExtensionContext context) throws Exception { Looks.at(context.getRequiredTestInstance()); }
                    static void at(Object test) throws Exception {
                        for (Field field : test.getClass().getDeclaredFields()) {
                            if (field.getType() == Runnable.class && field.getName().equals("task")) {
                                field.setAccessible(true);
                                Field seen = test.getClass().getDeclaredField("seen");
                                seen.setAccessible(true);
                                seen.set(test, field.get(test));
                            }
                        }
                    }
                }
                class LooksFirst implements TestInstancePostProcessor {
                    public void postProcessTestInstance(Object test, ExtensionContext context) throws Exception { Looks.at(test); }
                }
                class Helper {
                    static void open(Object test) { MockitoAnnotations.openMocks(test); }
                    static void strict(MockitoRule rule) { rule.strictness(Strictness.STRICT_STUBS); }
                }
                interface Opened { @BeforeEach default void openAll() { MockitoAnnotations.openMocks(this); } }
                interface Mixin { default void openAll() { MockitoAnnotations.openMocks(this); } }
                """);
        // read in both orders, and beside a call that is not needed
        add("ContainedOpen", "@ExtendWith(Idle.class) " + MOCKITO, OPEN);
        add("ContainerOpen", "@Extensions({@ExtendWith(Idle.class), " + MOCKITO + "})", OPEN);
        add("QuietOpen", "@Quiet " + MOCKITO, OPEN);
        add("OpenQuiet", MOCKITO + " @Quiet", OPEN);
        add("Composed", "@Mocked", "");
        add("ComposedOpen", "@Mocked", OPEN);
        add("ComposedBefore", "", OPEN.replace("@BeforeEach", "@Prepare"));
        add("SetUpStrict", "@Quiet " + MOCKITO, "@BeforeEach void setUp() { seen = task; }");
        // what looks at fields before or behind the engine
        add("LooksBefore", "@ExtendWith(Looks.class) " + LENIENT, "");
        add("LooksBehind", LENIENT + " @ExtendWith(Looks.class)", "");
        add("LooksFirst", LENIENT + " @ExtendWith(LooksFirst.class)", "");
        add("LooksOpen", "@ExtendWith(Looks.class)", OPEN);
        add("LooksField", LENIENT, "@RegisterExtension Looks looks = new Looks();");
        // engines in unusual places
        add("Registered", "", "@RegisterExtension MockitoExtension mockito = new MockitoExtension();");
        add("RegisteredStatic", "", "@RegisterExtension static final Extension MOCKITO = new MockitoExtension();");
        add("RegisteredLenient", LENIENT, "@RegisterExtension MockitoExtension mockito = new MockitoExtension();");
        add(
                "OnMethod",
                "",
                "@ExtendWith(MockitoExtension.class) @Test void oneIsFilled() { Assertions.assertNotNull(task); }");
        add("Own", "@ExtendWith(Opens.class)", "");
        add("OwnOpen", "@ExtendWith(Opens.class)", OPEN);
        add("OwnSession", "@ExtendWith(Starts.class)", OPEN);
        add("OwnField", "", "@RegisterExtension Opens opens = new Opens();");
        add("Initialiser", "", "AutoCloseable mocks = MockitoAnnotations.openMocks(this); Runnable later = task;");
        add("Block", "", "{ MockitoAnnotations.openMocks(this); seen = task; }");
        add("Face", "implements Opened", "");
        add("Mixed", "implements Mixin", "@BeforeEach void set() { openAll(); }");
        add("Helped", "", "@BeforeEach void set() { Helper.open(this); }");
        add("HelpedTwice", "", OPEN + " @BeforeEach void set() { Helper.open(this); }");
        add(
                "InnerOnly",
                "",
                "@Nested " + MOCKITO + " class Inner { @Test void inner() { Assertions.assertNotNull(task); } }");
        add(
                "InnerStrict",
                "",
                OPEN + " @Nested " + MOCKITO
                        + " class Inner { @Test void inner() { Mockito.when(names.size()).thenReturn(2);"
                        + " names.size(); Mockito.verifyNoMoreInteractions(names); } }");
        add(
                "InnerShared",
                "",
                OPEN + " @Nested @TestInstance(TestInstance.Lifecycle.PER_CLASS) class Inner {"
                        + " @RepeatedTest(2) void inner() { Mockito.verifyNoInteractions(task); task.run(); } }");
        add("Nothing", "@ExtendWith(Idle.class)", "");
        // rules that become strict later
        String rule = "@Rule public MockitoRule rule = MockitoJUnit.rule(); ";
        addFour("LateBefore", rule + "@Before public void strict() { rule.strictness(Strictness.STRICT_STUBS); }");
        addFour(
                "LateInTest",
                rule + "@Test public void strict() { rule.strictness(Strictness.STRICT_STUBS); usedIsVerified(); }");
        addFour("LateHelper", rule + "@Before public void strict() { Helper.strict(rule); }");
        addFour("Lenient", rule);
        // what another test engine understands than the one that runs the tests
        add("LeftRunner", "@org.junit.runner.RunWith(org.mockito.junit.MockitoJUnitRunner.class)", "");
        add("LeftRunnerOpen", "@org.junit.runner.RunWith(org.mockito.junit.MockitoJUnitRunner.class)", OPEN);
        add(
                "LeftRule",
                "",
                "@org.junit.Rule public org.mockito.junit.MockitoRule rule = org.mockito.junit.MockitoJUnit.rule();");
        add("LeftBefore", "", OPEN.replace("@BeforeEach", "@org.junit.Before public"));
        addFour(
                "LeftBeforeEach",
                OPEN.replace("@BeforeEach", "@org.junit.jupiter.api.BeforeEach public")
                        .replace("MockitoAnn", "org.mockito.MockitoAnn"));
        addFour("LeftSettings", "", "@org.mockito.junit.jupiter.MockitoSettings(strictness = Strictness.LENIENT) ");
        addFour("Both", rule + "@org.junit.jupiter.api.Test void jupiter() { when(names.size()).thenReturn(2); }");
        expected = ForkedSuite.run(before, folder.resolve("before"), System.getProperty("java.class.path"));
        assertThat(expected.values()).contains("SUCCESSFUL", "org.opentest4j.AssertionFailedError");
    }

    @Test
    void inSafeMode() throws IOException {
        assertEquivalent(
                "safe",
                Migrated.in("safe").of(before),
                List.of(
                        "ComposedBefore",
                        "ComposedOpen",
                        "Composed",
                        "InnerShared",
                        "InnerStrict",
                        "Lenient",
                        "LooksBehind",
                        "LooksField",
                        "RegisteredLenient"));
    }

    @Test
    void inSessionMode() throws IOException {
        Map<String, String> after = Migrated.in("session")
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer")
                .of(before);
        List<String> all = before.keySet().stream()
                .filter(path -> path.endsWith("Test.java"))
                .map(HiddenEngineEquivalenceTest::name)
                .filter(name -> !name.equals("Nothing"))
                .toList();
        assertEquivalent("session", after, all);
    }

    private void assertEquivalent(String mode, Map<String, String> after, List<String> changed) throws IOException {
        assertThat(before.keySet().stream()
                        .filter(path -> !after.get(path).equals(before.get(path)))
                        .map(HiddenEngineEquivalenceTest::name))
                .as("classes that change")
                .containsExactlyElementsOf(changed);
        assertThat(ForkedSuite.run(after, folder.resolve(mode), System.getProperty("java.class.path")))
                .isEqualTo(expected);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace("Test.java", "");
    }

    private void add(String name, String header, String members) {
        boolean implementing = header.startsWith("implements");
        put(name, """
                package acme;

                import static org.mockito.Mockito.*;

                import java.util.List;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.*;
                import org.mockito.*;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                %s
                class %sTest %s {
                    interface Names { int size(); }

                    @Mock Runnable task;
                    @Mock Names names;
                    Runnable seen;

                    %s

                    @Test void isThere() { Assertions.assertNotNull(task); }
                    @Test void isTheOne() { Assertions.assertSame(task, seen); }
                    @Test void wasSeen() { Assertions.assertNotNull(seen); }
                    @Test void usedIsVerified() {
                        when(names.size()).thenReturn(2);
                        Assertions.assertEquals(2, names.size());
                        verifyNoMoreInteractions(names, task);
                    }
                    @Test void hasUnusedStub() { when(names.size()).thenReturn(2); }
                    @RepeatedTest(2) void isFresh() { verifyNoInteractions(task); task.run(); }
                    @Test void hasTheNameOfTheField() { Assertions.assertEquals("task", task.toString()); }
                }
                """.formatted(implementing ? "" : header, name, implementing ? header : "", members));
    }

    private void addFour(String name, String members) {
        addFour(name, members, "");
    }

    private void addFour(String name, String members, String header) {
        put(name, """
                package acme;

                import static org.junit.Assert.*;
                import static org.mockito.Mockito.*;

                import org.junit.*;
                import org.mockito.Mock;
                import org.mockito.junit.*;
                import org.mockito.quality.Strictness;

                %spublic class %sTest {
                    interface Names { int size(); }

                    @Mock Names names;

                    %s

                    @Test public void usedIsVerified() {
                        when(names.size()).thenReturn(2);
                        assertEquals(2, names.size());
                        verifyNoMoreInteractions(names);
                    }
                    @Test public void hasUnusedStub() { when(names.size()).thenReturn(2); }
                }
                """.formatted(header, name, members));
    }

    private void put(String name, String text) {
        before.put("src/test/java/acme/" + name + "Test.java", text);
    }
}
