package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Small suites whose annotated mocks can be created by the method that runs before each test, or by settings alone. */
final class SetUpFixtures {

    private SetUpFixtures() {}

    /** How a class with a set-up method gets its annotated mocks. */
    enum Engine {
        STRICT_EXTENSION("@ExtendWith(MockitoExtension.class)", ""),
        STRICT_SETTINGS("@MockitoSettings(strictness = Strictness.STRICT_STUBS)", ""),
        PER_CLASS_EXTENSION("@ExtendWith(MockitoExtension.class) @TestInstance(TestInstance.Lifecycle.PER_CLASS)", ""),
        OPEN_MOCKS_PER_CLASS("@TestInstance(TestInstance.Lifecycle.PER_CLASS)", "MockitoAnnotations.openMocks(this);");

        private final String annotations;
        private final String statement;

        Engine(String annotations, String statement) {
            this.annotations = annotations;
            this.statement = statement;
        }
    }

    static Map<String, String> jupiter(String packageName, Engine engine) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(packageName.replace('.', '/') + "/ShopTest.java", """
                package %s;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import java.util.List;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.ExtendWith;
                import org.mockito.*;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                %s
                class ShopTest {
                    interface Source { String name(String key); }
                    interface Sink { void accept(String text); }
                    static final class Closed { int number() { return 1; } }

                    @Mock Source source;
                    @Mock(name = "renamed") Sink sink;
                    @Mock(answer = Answers.RETURNS_DEEP_STUBS) Source deep;
                    @Mock(stubOnly = true) Runnable task;
                    @Mock List<String> texts;
                    @Captor ArgumentCaptor<String> text;
                    Object early = source;
                    Object inSetUp;

                    @BeforeEach void setUp() {
                        %s
                        inSetUp = source;
                    }
                    @AfterEach void tearDown() { assertNotNull(source); }

                    @Test void greets() {
                        when(source.name("a")).thenReturn("Ann");
                        sink.accept("Hello " + source.name("a"));
                        verify(sink).accept(text.capture());
                        assertEquals("Hello Ann", text.getValue());
                    }
                    @Test void usedStubsCountAsVerified() {
                        when(source.name("a")).thenReturn("Ann");
                        source.name("a");
                        verifyNoMoreInteractions(source);
                    }
                    @Test void hasAnUnusedStub() { when(source.name("a")).thenReturn("Ann"); }
                    @Test void callsWithAnotherArgument() {
                        when(source.name("a")).thenReturn("Ann");
                        use(source);
                    }
                    private static void use(Source source) { source.name("b"); }
                    @Test void isFreshOne() { verifyNoInteractions(sink); sink.accept("one"); }
                    @Test void isFreshTwo() { verifyNoInteractions(sink); sink.accept("two"); }
                    @Test void hasTheNameOfTheField() { assertEquals("source", source.toString()); }
                    @Test void hasItsOwnName() { assertEquals("renamed", sink.toString()); }
                    @Test void answers() { assertNull(deep.name("a")); }
                    @Test void cannotBeVerified() { task.run(); verify(task).run(); }
                    @Test void isGeneric() { when(texts.get(0)).thenReturn("x"); assertEquals("x", texts.get(0)); }
                    @Test void hasAName() { assertEquals("texts", texts.toString()); }
                    @Test void isSeenBySetUp() { assertSame(source, inSetUp); }
                    @Test void isNotSeenByInitialisers() { assertNull(early); }
                    @RepeatedTest(2) void isFreshEachTime() { verifyNoInteractions(source); source.name("a"); }
                    @Test void failsByItself() { fail("as ever"); }

                    @Nested class Inner {
                        @Mock Sink inner;
                        Sink seen = inner;
                        @BeforeEach void setUpInner() { %s }
                        @Test void seesBoth() { inner.accept("x"); sink.accept("y"); verify(inner).accept("x"); }
                        @Test void hasAnUnusedStubToo() { when(source.name("a")).thenReturn("Ann"); }
                        @Test void hasAName() { assertEquals("inner", inner.toString()); }
                        @Test void isNotSeenByInitialisers() { assertNull(seen); }
                    }
                }
                """.formatted(
                        packageName, engine.annotations, engine.statement, engine.statement));
        return sources;
    }

    static Map<String, String> junit4(String packageName, String annotations, String member) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(packageName.replace('.', '/') + "/ShopTest.java", """
                package %s;

                import static org.junit.Assert.*;
                import static org.mockito.Mockito.*;

                import org.junit.*;
                import org.junit.runner.RunWith;
                import org.mockito.*;
                import org.mockito.junit.*;
                import org.mockito.quality.Strictness;

                %s
                public class ShopTest {
                    public interface Source { String name(String key); }

                    @Mock private Source source;
                    @Mock(name = "renamed") private Runnable task;
                    private Object inSetUp;

                    %s

                    @Before public void setUp() { inSetUp = source; }

                    @Test public void usedStubsCountAsVerified() {
                        when(source.name("a")).thenReturn("Ann");
                        source.name("a");
                        verifyNoMoreInteractions(source);
                    }
                    @Test public void hasAnUnusedStub() { when(source.name("a")).thenReturn("Ann"); }
                    @Test public void callsWithAnotherArgument() {
                        when(source.name("a")).thenReturn("Ann");
                        use(source);
                    }
                    private static void use(Source source) { source.name("b"); }
                    @Test public void hasTheNameOfTheField() { assertEquals("source", source.toString()); }
                    @Test public void hasItsOwnName() { assertEquals("renamed", task.toString()); }
                    @Test public void isSeenBySetUp() { assertSame(source, inSetUp); }
                    @Test public void isFreshOne() { verifyNoInteractions(task); task.run(); }
                    @Test public void isFreshTwo() { verifyNoInteractions(task); task.run(); }
                    @Test(expected = IllegalStateException.class) public void throwsSomethingElse() { task.run(); }
                }
                """.formatted(packageName, annotations, member));
        return sources;
    }

    /** Attributes that every version of Mockito has, and others that only new ones have; settings are compared as texts. */
    static Map<String, String> attributes(String packageName, boolean modern) {
        Map<String, String> sources = new TreeMap<>();
        String fields = modern ? """
                @Mock(strictness = Mock.Strictness.WARN) Source warning;
                @Mock(strictness = Mock.Strictness.LENIENT) Source lenient;
                @Mock(mockMaker = MockMakers.SUBCLASS) Source subclass;
                @Mock(mockMaker = MockMakers.PROXY) Source proxy;
                @Mock(mockMaker = "none.such.Maker") Source unknown;
                """ : "";
        String values = modern ? "warning, lenient, subclass, proxy" : "";
        sources.put(packageName.replace('.', '/') + "/AttributesTest.java", """
                package %s;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import java.io.Serializable;
                import java.util.*;
                import org.junit.jupiter.api.*;
                import org.mockito.*;

                class AttributesTest {
                    interface Source { String name(String key); Source next(); }
                    @Deprecated static class Old { Old next() { return this; } }
                    interface Names extends List<String> {}
                    static class Box<T> { T content; }
                    static class Full extends Box<Source> { List<String> names; Runnable task; }

                    @Mock Source plain;
                    @Mock(name = "") Source unnamed;
                    @Mock(name = "other") Source named;
                    @Mock(answer = Answers.RETURNS_DEEP_STUBS) Source deep;
                    @Mock(answer = Answers.CALLS_REAL_METHODS) Old real;
                    @Mock(answer = Answers.RETURNS_SELF) Old self;
                    @Mock(extraInterfaces = {Runnable.class, Comparable.class}, serializable = true) Source more;
                    @Mock(extraInterfaces = {}) Source nothingMore;
                    @Mock(extraInterfaces = Serializable.class, stubOnly = true) Source stub;
                    @Mock(lenient = true) Source tolerant;
                    @Mock(lenient = false, stubOnly = false, serializable = false) Source usual;
                    @Mock Names names;
                    @Mock List<String> texts;
                    @Mock Map<String, ? extends List<?>> wild;
                    %s
                    @InjectMocks Full full;

                    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }

                    private static String settings(Object mock) throws Exception {
                        Object settings = mockingDetails(mock).getMockCreationSettings();
                        Set<String> values = new TreeSet<>();
                        for (var method : settings.getClass().getMethods()) {
                            boolean getter = method.getParameterCount() == 0
                                    && (method.getName().startsWith("get") || method.getName().startsWith("is"));
                            if (getter && !method.getName().equals("getGenericTypeToMock")) {
                                values.add(method.getName() + " " + text(method.invoke(settings)));
                            }
                        }
                        return values.toString();
                    }
                    /** A set of classes has another order in each process. */
                    private static String text(Object value) {
                        return value instanceof Set
                                ? ((Set<?>) value).stream().map(String::valueOf).sorted().toList().toString()
                                : String.valueOf(value);
                    }

                    @TestFactory List<DynamicTest> settings() throws Exception {
                        List<DynamicTest> tests = new ArrayList<>();
                        for (Object mock : Arrays.asList(plain, unnamed, named, deep, real, self, more, nothingMore, stub,
                                tolerant, usual, names, texts, wild%s)) {
                            tests.add(DynamicTest.dynamicTest("settings", () -> throwSettings(settings(mock))));
                        }
                        return tests;
                    }
                    private static void throwSettings(String text) {
                        throw new IllegalStateException(text.replaceAll("@[0-9a-f]{4,8}", "@"));
                    }

                    @Test void injectsByType() { assertSame(names, full.names); }
                    @Test void injectsByAnotherType() { assertSame(texts, full.names); }
                    @Test void injectsATypeVariable() { assertNull(full.content); }
                    @Test void answersDeeply() { assertNotNull(deep.next().next()); }
                    @Test void answersReally() { assertSame(real, real.next()); }
                    @Test void answersItself() { assertSame(self, self.next()); }
                    @Test void hasNoRecord() { stub.next(); verify(stub).next(); }
                    @Test void isMore() { ((Runnable) more).run(); verify((Runnable) more).run(); }
                }
                """.formatted(
                        packageName, fields, values.isEmpty() ? "" : ", " + values));
        return sources;
    }
}
