package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs a suite that overrides beans with mocks before and after its migration, in contexts that Spring itself builds and shares. */
class SpringBeanEquivalenceTest {

    private static final Pattern MESSAGE = Pattern.compile(": .*", Pattern.DOTALL);
    private static final Map<SpringRuntime, Integer> CONTEXTS =
            Map.of(SpringRuntime.SPRING_6, 19, SpringRuntime.SPRING_7, 20);
    private static final String FIRST = "acme/FirstTest.java";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyTestEndsAlikeInAsManyContexts(SpringRuntime spring) throws IOException {
        Map<String, String> before = suite();
        Map<String, String> after = migrated(before);
        assertThat(after).containsKeys("acme/testing/FactoryMockBean.java", "acme/testing/FactorySpyBean.java");
        assertThat(after).allSatisfy((path, text) -> {
            if (!path.startsWith("acme/testing/")) {
                assertThat(text).doesNotContain("@MockitoBean", "@MockitoSpyBean");
            }
        });

        SortedMap<String, String> expected = run(spring, before, "before");

        assertThat(expected).containsEntry(ForkedSuite.NOTE, CONTEXTS.get(spring) + " contexts");
        assertThat(expected)
                .containsEntry(result("FirstTest", "greets"), "SUCCESSFUL")
                .containsEntry(result("StrictTest", "hasAnUnusedStub"), "SUCCESSFUL")
                .containsEntry(result("FirstTest", "failsByItself"), "org.opentest4j.AssertionFailedError")
                .containsEntry(result("EnforcedTest", "fails"), "java.lang.IllegalStateException")
                .containsEntry(result("SelectingTest", "isResetTwo"), "SUCCESSFUL")
                .containsEntry(result("SpyingTest", "isResetTwo"), "SUCCESSFUL")
                .containsEntry(result("SpyingTest", "resetsWhatIsMadeAnewTwo"), "SUCCESSFUL")
                .containsEntry(result("TypesTest", "two"), "SUCCESSFUL")
                .containsEntry(result("LevelsTest", "two"), "SUCCESSFUL")
                .containsEntry(result("BootTest", "two"), "SUCCESSFUL")
                .containsEntry(
                        result("PrototypeTest", "two"),
                        spring == SpringRuntime.SPRING_6 ? "java.lang.IllegalStateException" : "SUCCESSFUL");
        assertThat(run(spring, after, "after")).isEqualTo(expected);
    }

    /** Why overrides that may be equal go together. */
    @Test
    void anOverrideExchangedAloneSplitsContexts() throws IOException {
        Map<String, String> before = suite();
        Map<String, String> mixed = new TreeMap<>(migrated(before));
        mixed.put(FIRST, before.get(FIRST));

        assertThat(run(SpringRuntime.SPRING_6, mixed, "mixed"))
                .containsEntry(ForkedSuite.NOTE, CONTEXTS.get(SpringRuntime.SPRING_6) + 1 + " contexts");
    }

    private static Map<String, String> migrated(Map<String, String> suite) {
        return Migrated.in("safe").with(SpringRuntime.SPRING_6.jars()).of(suite);
    }

    private static String result(String type, String method) {
        return "[engine:junit-jupiter]/[class:acme." + type + "]/[method:" + method + "()]";
    }

    private SortedMap<String, String> run(SpringRuntime spring, Map<String, String> sources, String name)
            throws IOException {
        SortedMap<String, String> results = ForkedSuite.run(sources, folder.resolve(name), spring.classPath());
        // messages of Spring name objects by their hash codes
        results.replaceAll((test, result) -> MESSAGE.matcher(result).replaceFirst(""));
        return results;
    }

    private static Map<String, String> suite() {
        Map<String, String> sources = new TreeMap<>();
        sources.put("acme/Source.java", """
                package acme;

                public interface Source {
                    String name(String key);
                }
                """);
        sources.put("acme/Registry.java", """
                package acme;

                public interface Registry {
                    Registry parent();
                }
                """);
        sources.put("acme/Sink.java", """
                package acme;

                public class Sink {
                    public void accept(String text) {}
                }
                """);
        sources.put("acme/Greeter.java", """
                package acme;

                public class Greeter {
                    private final Source source;
                    private final Sink sink;
                    public Greeter(Source source, Sink sink) { this.source = source; this.sink = sink; }
                    public void greet(String key) { sink.accept("Hello " + source.name(key)); }
                }
                """);
        sources.put("acme/Config.java", """
                package acme;

                import org.springframework.context.annotation.*;

                @Configuration(proxyBeanMethods = false)
                public class Config extends Counted {

                    @Bean public Source source() {
                        return key -> "real";
                    }
                    @Bean public Sink sink() { return new Sink(); }
                    @Bean public Greeter greeter(Source source, Sink sink) { return new Greeter(source, sink); }
                }
                """);
        sources.put(FIRST, test("FirstTest", ""));
        // other names of fields, but the same named beans: one context for both
        sources.put("acme/SecondTest.java", test("SecondTest", "").replaceAll("(?<!\")\\bsource\\b", "origin"));
        sources.put("acme/StrictTest.java", test("StrictTest", "@ExtendWith(MockitoExtension.class)"));
        sources.put("acme/BaseTest.java", """
                package acme;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import org.junit.jupiter.api.*;
                import org.springframework.test.context.bean.override.mockito.*;
                import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

                @SpringJUnitConfig(Config.class)
                abstract class BaseTest {
                    @MockitoBean(name = "source") Source source;

                    @Test void hasTheMockOfTheBase() {
                        verifyNoInteractions(source);
                        assertNull(source.name("a"));
                        assertEquals("source", source.toString());
                    }
                }
                """);
        sources.put("acme/InheritingTest.java", """
                package acme;

                import static org.mockito.Mockito.*;

                import org.junit.jupiter.api.*;
                import org.springframework.beans.factory.annotation.Autowired;
                import org.springframework.test.context.bean.override.mockito.*;

                class InheritingTest extends BaseTest {
                    @Autowired Greeter greeter;

                    @Test void greets() {
                        greeter.greet("a");
                        verify(source).name("a");
                    }

                    @Nested class Inner {
                        @MockitoBean(name = "sink", reset = MockReset.NONE) Sink sink;

                        @Test void greets(@Autowired Greeter greeter) {
                            greeter.greet("a");
                            verify(sink).accept("Hello null");
                        }
                    }
                }
                """);
        sources.putAll(BeanSelectionSuite.sources());
        sources.put("acme/EnforcedTest.java", """
                package acme;

                import org.junit.jupiter.api.*;
                import org.springframework.test.context.bean.override.mockito.*;
                import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

                @SpringJUnitConfig(Config.class)
                class EnforcedTest {
                    @MockitoBean(name = "missing", enforceOverride = true) Runnable missing;

                    @Test void fails() {}
                }
                """);
        return sources;
    }

    private static String test(String name, String annotation) {
        return """
                package acme;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import java.io.Closeable;
                import java.io.Flushable;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.ExtendWith;
                import org.mockito.Answers;
                import org.mockito.exceptions.verification.WantedButNotInvoked;
                import org.mockito.junit.jupiter.MockitoExtension;
                import org.mockito.mock.MockCreationSettings;
                import org.springframework.beans.factory.annotation.Autowired;
                import org.springframework.context.ApplicationContext;
                import org.springframework.test.context.bean.override.mockito.*;
                import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

                %s
                @SpringJUnitConfig(Config.class)
                class %s {
                    @MockitoBean(name = "source") Source source;
                    @MockitoBean(name = "sink", reset = MockReset.NONE) Sink sink;
                    @MockitoBean(name = "deep", answers = Answers.RETURNS_DEEP_STUBS, serializable = true) Registry deep;
                    @MockitoBean("added") Runnable added;
                    @MockitoBean(reset = MockReset.BEFORE, value = "early") Closeable early;
                    @MockitoBean Flushable byType;
                    @Autowired Greeter greeter;
                    @Autowired ApplicationContext context;

                    @Test void greets() {
                        when(source.name("a")).thenReturn("Ann");
                        greeter.greet("a");
                        verify(sink).accept("Hello Ann");
                    }
                    @Test void isResetOne() { assertNull(source.name("a")); when(source.name("a")).thenReturn("x"); }
                    @Test void isResetTwo() { assertNull(source.name("a")); when(source.name("a")).thenReturn("x"); }
                    @Test void isFreshOne() { verifyNoInteractions(source); source.name("a"); }
                    @Test void isFreshTwo() { verifyNoInteractions(source); source.name("a"); }
                    @Test void isNotResetOne() { verifyNoInteractions(sink); sink.accept("x"); }
                    @Test void isNotResetTwo() { verifyNoInteractions(sink); sink.accept("x"); }
                    @Test void isResetBeforeOne() throws Exception { verifyNoInteractions(early); early.close(); }
                    @Test void isResetBeforeTwo() throws Exception { verifyNoInteractions(early); early.close(); }
                    @Test void hasAnUnusedStub() { when(source.name("b")).thenReturn("Bob"); }
                    @Test void stubsUsedAreNotVerified() {
                        when(source.name("a")).thenReturn("Ann");
                        source.name("a");
                        verifyNoMoreInteractions(source);
                    }
                    @Test void answersDeeply() { assertNotNull(deep.parent()); }
                    @Test void hasTheNameOfItsBean() {
                        assertEquals("source", source.toString());
                        assertEquals("deep", deep.toString());
                        assertEquals("added", added.toString());
                    }
                    @Test void isNamedInMessages() {
                        String message = assertThrows(WantedButNotInvoked.class, () -> verify(source).name("q")).getMessage();
                        assertTrue(message.contains("source.name(\\"q\\")"), message);
                    }
                    @Test void isTheBean() {
                        assertSame(source, context.getBean("source"));
                        assertSame(added, context.getBean("added"));
                        assertSame(early, context.getBean(Closeable.class));
                    }
                    @Test void hasTheSettingsOfSpring() {
                        MockCreationSettings<?> plain = mockingDetails(source).getMockCreationSettings();
                        assertEquals(1, plain.getInvocationListeners().size());
                        assertEquals(RETURNS_DEFAULTS, plain.getDefaultAnswer());
                        assertFalse(plain.isSerializable());
                        assertEquals(0, mockingDetails(sink).getMockCreationSettings().getInvocationListeners().size());
                        MockCreationSettings<?> set = mockingDetails(deep).getMockCreationSettings();
                        assertEquals(RETURNS_DEEP_STUBS, set.getDefaultAnswer());
                        assertTrue(set.isSerializable());
                        assertNull(set.getStrictness());
                    }
                    @Test void failsByItself() { fail("as ever"); }
                }
                """.formatted(annotation, name);
    }
}
