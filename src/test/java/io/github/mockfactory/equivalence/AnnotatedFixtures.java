package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Small suites with annotated mocks. */
final class AnnotatedFixtures {

    private AnnotatedFixtures() {}

    /** How a class gets its annotated mocks. */
    enum Engine {
        STRICT_EXTENSION("@ExtendWith(MockitoExtension.class)", "", false),
        LENIENT_EXTENSION("@MockitoSettings(strictness = Strictness.LENIENT)", "", true),
        WARNING_EXTENSION(
                "@ExtendWith(MockitoExtension.class) @MockitoSettings(strictness = Strictness.WARN)", "", true),
        STRICT_SETTINGS("@MockitoSettings(strictness = Strictness.STRICT_STUBS)", "", false),
        PER_CLASS_EXTENSION(
                "@ExtendWith(MockitoExtension.class) @TestInstance(TestInstance.Lifecycle.PER_CLASS)", "", false),
        OPEN_MOCKS("", "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }", true),
        OPEN_MOCKS_PER_CLASS(
                "@TestInstance(TestInstance.Lifecycle.PER_CLASS)",
                "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }",
                false),
        NONE("", "", false);

        private final String annotations;
        private final String member;
        private final boolean inSafeMode;

        Engine(String annotations, String member, boolean inSafeMode) {
            this.annotations = annotations;
            this.member = member;
            this.inSafeMode = inSafeMode;
        }

        boolean inSafeMode() {
            return inSafeMode;
        }
    }

    /** A suite of JUnit Jupiter whose mocks are injected. */
    static Map<String, String> jupiter(String packageName, Engine engine) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(packageName.replace('.', '/') + "/GreeterTest.java", """
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
                class GreeterTest {
                    interface Source { String name(String key); }
                    interface Sink { void accept(String text); }
                    static class Greeter {
                        private final Source source;
                        private final Sink sink;
                        Greeter(Source source, Sink sink) { this.source = source; this.sink = sink; }
                        void greet(String key) { sink.accept("Hello " + source.name(key)); }
                    }

                    @Mock Source source;
                    @Mock Sink sink;
                    @Mock(answer = Answers.RETURNS_DEEP_STUBS) List<List<String>> nested;
                    @Mock List<String> texts;
                    @Mock(name = "renamed") Runnable task;
                    @Spy Object spied = new Object();
                    @Captor ArgumentCaptor<String> text;
                    @InjectMocks Greeter greeter;

                    %s

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
                    @Test void callsWithAnotherArgument() {
                        when(source.name("a")).thenReturn("Ann");
                        greeter.greet("b");
                    }
                    @Test void isFreshOne() { verifyNoInteractions(sink); sink.accept("one"); }
                    @Test void isFreshTwo() { verifyNoInteractions(sink); sink.accept("two"); }
                    @Test void hasTheNameOfTheField() { assertEquals("source", source.toString()); }
                    @Test void hasItsOwnName() { assertEquals("renamed", task.toString()); }
                    @Test void answersDeeply() { assertNotNull(nested.get(0)); }
                    @Test void isGeneric() { when(texts.get(0)).thenReturn("x"); assertEquals("x", texts.get(0)); }
                    @Test void failsByItself() { fail("as ever"); }
                    @Test void resolves(%s Runnable parameter) { parameter.run(); verify(parameter).run(); }

                    @Nested class Inner {
                        @Mock Sink inner;
                        @Test void seesBoth() { inner.accept("x"); sink.accept("y"); verify(inner).accept("x"); }
                        @Test void hasAnUnusedStubToo() { when(source.name("a")).thenReturn("Ann"); }
                    }
                }
                """.formatted(
                        packageName, engine.annotations, engine.member, "@Mock"));
        return sources;
    }

    /** A suite of JUnit 4 whose mocks are injected. */
    static Map<String, String> junit4(String packageName, String annotations, String member) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(
                packageName.replace('.', '/') + "/GreeterTest.java", """
                package %s;

                import static org.junit.Assert.*;
                import static org.mockito.Mockito.*;

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
                    @Mock(name = "renamed") private Runnable task;
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
                    @Test public void isFreshOne() { verifyNoInteractions(task); task.run(); }
                    @Test public void isFreshTwo() { verifyNoInteractions(task); task.run(); }
                }
                """.formatted(packageName, annotations, member));
        return sources;
    }
}
