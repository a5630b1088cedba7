package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Suites with annotated mocks under every engine: tests that pass and tests that fail, the same in each class. */
final class EngineSuites {

    private static final String PER_CLASS = "@TestInstance(TestInstance.Lifecycle.PER_CLASS)";
    private static final String OPEN = "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }";

    private static final Map<String, String[]> JUPITER = Map.ofEntries(
            engine("strict", "@ExtendWith(MockitoExtension.class)", ""),
            engine("lenient", "@MockitoSettings(strictness = Strictness.LENIENT)", ""),
            engine("warning", "@ExtendWith(MockitoExtension.class) @MockitoSettings(strictness = Strictness.WARN)", ""),
            engine("settings", "@MockitoSettings(strictness = Strictness.STRICT_STUBS)", ""),
            engine("shared", "@ExtendWith(MockitoExtension.class) " + PER_CLASS, ""),
            engine("open", "", OPEN),
            engine("sharedopen", PER_CLASS, OPEN),
            engine(
                    "session",
                    "",
                    "MockitoSession running; @BeforeEach void start() { running = Mockito.mockitoSession().initMocks(this)"
                            + ".strictness(Strictness.STRICT_STUBS).startMocking(); }"
                            + " @AfterEach void finish() { running.finishMocking(); }"),
            engine(
                    "constructor",
                    "",
                    "@BeforeEach void prepare() { open(this); }"
                            + " static void open(Object test) { MockitoAnnotations.openMocks(test); }"),
            engine("none", "", ""));

    private static final Map<String, String[]> JUNIT4 = Map.ofEntries(
            engine("runner", "@RunWith(MockitoJUnitRunner.class)", ""),
            engine("strictrunner", "@RunWith(MockitoJUnitRunner.Strict.class)", ""),
            engine("stubsrunner", "@RunWith(MockitoJUnitRunner.StrictStubs.class)", ""),
            engine("silentrunner", "@RunWith(MockitoJUnitRunner.Silent.class)", ""),
            engine("rule", "", "@Rule public MockitoRule rule = MockitoJUnit.rule();"),
            engine("silentrule", "", "@Rule public MockitoRule rule = MockitoJUnit.rule().silent();"),
            engine(
                    "stubsrule",
                    "",
                    "@Rule public MockitoRule rule = MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS);"),
            engine(
                    "methodrule",
                    "",
                    "@Rule public MockitoRule rule() { return MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS); }"),
            engine("oldopen", "", "@Before public void open() { MockitoAnnotations.openMocks(this); }"),
            engine("oldnone", "", ""));

    private EngineSuites() {}

    private static Map.Entry<String, String[]> engine(String name, String annotations, String member) {
        return Map.entry(name, new String[] {annotations, member});
    }

    static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        JUPITER.forEach((name, parts) -> {
            sources.putAll(jupiter(name, parts[0], parts[1]));
            sources.putAll(SpySuites.jupiter(name, parts[0], parts[1], name.equals("strict")));
            sources.putAll(ScopeSuites.jupiter(name, parts[0], parts[1]));
        });
        JUNIT4.forEach((name, parts) -> sources.putAll(junit4(name, parts[0], parts[1])));
        return sources;
    }

    /** One class with everything, one whose superclass has the fields. */
    private static Map<String, String> jupiter(String name, String annotations, String member) {
        String header = """
                package acme.%s;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import java.util.List;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.ExtendWith;
                import org.mockito.*;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                """.formatted(name);
        return Map.of(
                path(name, "GreeterTest"),
                header + """
                %1$s
                class GreeterTest {
                    interface Source { String name(String key); }
                    interface Sink { void accept(String text); }
                    static class Greeter {
                        private final Source source;
                        private final Sink sink;
                        Greeter(Source source, Sink sink) { this.source = source; this.sink = sink; }
                        void greet(String key) { sink.accept("Hello " + source.name(key)); }
                    }
                    static class Lists { List<String> texts; List<Integer> numbers; }

                    @Mock Source source;
                    @Mock Sink sink;
                    @Mock(answer = Answers.RETURNS_DEEP_STUBS) List<List<String>> nested;
                    @Mock(name = "renamed", lenient = true, extraInterfaces = Comparable.class) private Runnable task;
                    @Mock(stubOnly = true, serializable = true) Runnable silent;
                    private @Mock List<String> texts;
                    @Mock List<Integer> numbers;
                    @Mock static Runnable common;
                    @Mock final Runnable last = null;
                    @Mock Runnable initialised = () -> { throw new IllegalStateException(); };
                    @Mock @Deprecated Runnable one, two;
                    Runnable early = source == null ? null : () -> {};
                    @Spy Object spied = new Object();
                    @Captor ArgumentCaptor<String> text;
                    @InjectMocks Greeter greeter;
                    @InjectMocks Lists lists;

                    %2$s

                    @Test void greets() {
                        when(source.name("a")).thenReturn("Ann");
                        greeter.greet("a");
                        verify(sink).accept(text.capture());
                        assertEquals("Hello Ann", text.getValue());
                    }
                    @Test void usedStubsCountAsVerified() {
                        when(source.name("a")).thenReturn("Ann");
                        source.name("a");
                        verifyNoMoreInteractions(source);
                    }
                    @Test void hasAnUnusedStub() { when(source.name("a")).thenReturn("Ann"); }
                    @Test void hasAnUnusedStubOfALenientMock() { when(((Comparable) task).compareTo("a")).thenReturn(1); }
                    @Test void callsWithAnotherArgument() {
                        when(source.name("a")).thenReturn("Ann");
                        greeter.greet("b");
                    }
                    @Test void isFreshOne() { verifyNoInteractions(sink, common); sink.accept("one"); common.run(); }
                    @Test void isFreshTwo() { verifyNoInteractions(sink, common); sink.accept("two"); common.run(); }
                    @Test void hasTheNameOfTheField() { assertEquals("source", source.toString()); }
                    @Test void hasItsOwnName() { assertEquals("renamed", task.toString()); }
                    @Test void answersDeeply() { assertNotNull(nested.get(0)); }
                    @Test void cannotVerify() { silent.run(); verify(silent).run(); }
                    @Test void canBeSerialized() { assertTrue(silent instanceof java.io.Serializable); }
                    @Test void isGeneric() { assertSame(texts, lists.texts); assertSame(numbers, lists.numbers); }
                    @Test void replacesTheInitialiser() { initialised.run(); }
                    @Test void fillsFinalFields() throws Exception {
                        assertNotNull(GreeterTest.class.getDeclaredField("last").get(this));
                    }
                    @Test void fillsAllFieldsOfADeclaration() { one.run(); verifyNoInteractions(two); }
                    @Test void comesAfterInitialisers() { assertNull(early); }
                    @Test void failsByItself() { fail("as ever"); }
                    @Test void resolves(@Mock Runnable parameter) { parameter.run(); verify(parameter).run(); }
                    @Test void resolvesWithAttributes(@Mock(name = "p", stubOnly = true) List<String> parameter) {
                        assertEquals("p", parameter.toString());
                        verify(parameter).clear();
                    }
                    @Test void resolvesStrictly(@Mock Source parameter) { when(parameter.name("a")).thenReturn("Ann"); }
                    @Test void namesTheParameter(@Mock Runnable parameter) {
                        assertEquals("parameter", parameter.toString());
                    }
                    @Test void resolvesCaptors(@Captor ArgumentCaptor<String> captor) { assertNotNull(captor); }
                    @RepeatedTest(2) void repeats(@Mock Sink parameter) { verifyNoInteractions(parameter); parameter.accept(""); }

                    @Nested class Inner {
                        private final Runnable given;
                        @Mock Sink inner;
                        Inner(@Mock Runnable given) { this.given = given; }
                        @Test void seesBoth() { inner.accept("x"); sink.accept("y"); verify(inner).accept("x"); }
                        @Test void hasAnUnusedStubToo() { when(source.name("a")).thenReturn("Ann"); }
                        @Test void takesAMock() { given.run(); verify(given).run(); }
                    }
                    @Nested class Settled {
                        @Mock Source inner;
                        @Test void hasAnUnusedStubToo() { when(inner.name("a")).thenReturn("Ann"); }
                    }
                }
                """.formatted(annotations, member),
                path(name, "Base"),
                header + """
                abstract class Base {
                    interface Source { String name(String key); }
                    @Mock Source source;
                    @BeforeEach void use() { when(source.name("a")).thenReturn("Ann"); }
                }
                """,
                path(name, "DerivedTest"),
                header + """
                %1$s
                class DerivedTest extends Base {
                    @Mock Runnable own;
                    %2$s
                    @Test void passes() { assertEquals("Ann", source.name("a")); own.run(); }
                    @Test void leavesTheStubUnused() {}
                }
                """.formatted(annotations, member),
                path(name, "StaticTest"),
                header + """
                %1$s
                class StaticTest {
                    static class Ids { static String next() { return "real"; } }
                    static class Uses { static final String ID = Ids.next(); }
                    @Mock Runnable before;
                    @Mock MockedStatic<Ids> ids;
                    @Mock Uses after;
                    %2$s
                    @Test void runsInsideTheScope() { assertNull(Ids.next()); }
                    @Test void wasInitialisedInsideTheScope() { assertNull(Uses.ID); before.run(); }
                }
                """.formatted(annotations, member));
    }

    private static Map<String, String> junit4(String name, String annotations, String member) {
        return Map.of(path(name, "GreeterTest"), """
                package acme.%s;

                import static org.junit.Assert.*;
                import static org.mockito.Mockito.*;

                import java.util.List;
                import org.junit.*;
                import org.junit.runner.RunWith;
                import org.mockito.*;
                import org.mockito.junit.*;
                import org.mockito.quality.Strictness;

                %s
                public class GreeterTest {
                    public interface Source { String name(String key); }
                    public static class Greeter {
                        Source source;
                        String greet(String key) { return "Hello " + source.name(key); }
                    }

                    @Mock private Source source;
                    @Mock(name = "renamed", answer = Answers.RETURNS_SMART_NULLS) private Runnable task;
                    @Mock private List<String> texts;
                    @Mock static Runnable common;
                    @Spy private List<String> spied = new java.util.ArrayList<>();
                    @Spy private Object made;
                    @InjectMocks private Greeter greeter;

                    %s

                    @Test public void greets() {
                        when(source.name("a")).thenReturn("Ann");
                        assertEquals("Hello Ann", greeter.greet("a"));
                    }
                    @Test public void usedStubsCountAsVerified() {
                        when(source.name("a")).thenReturn("Ann");
                        source.name("a");
                        verifyNoMoreInteractions(source);
                    }
                    @Test public void hasAnUnusedStub() { when(source.name("a")).thenReturn("Ann"); }
                    @Test public void callsWithAnotherArgument() {
                        when(source.name("a")).thenReturn("Ann");
                        greeter.greet("b");
                    }
                    @Test public void hasTheNameOfTheField() { assertEquals("source", source.toString()); }
                    @Test public void hasItsOwnName() { assertEquals("renamed", task.toString()); }
                    @Test public void isGeneric() { when(texts.get(0)).thenReturn("x"); assertEquals("x", texts.get(0)); }
                    @Test public void spies() {
                        spied.add("a");
                        assertEquals(1, spied.size());
                        verify(spied).add("a");
                        assertTrue(mockingDetails(made).isSpy());
                    }
                    @Test public void hasAnUnusedStubOfASpy() { doReturn(7).when(spied).size(); }
                    @Test public void isFreshOne() { verifyNoInteractions(task, common); task.run(); common.run(); }
                    @Test public void isFreshTwo() { verifyNoInteractions(task, common); task.run(); common.run(); }
                }
                """.formatted(name, annotations, member));
    }

    private static String path(String name, String type) {
        return "src/test/java/acme/" + name + "/" + type + ".java";
    }
}
