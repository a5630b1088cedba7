package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Tests under Spring whose annotated mocks are created by the listener of Spring Boot, by something else too, or by nothing. */
final class SpringListenerSuite {

    private static final String HEADER = """
            package acme;

            import static org.junit.jupiter.api.Assertions.*;
            import static org.mockito.Mockito.*;

            import java.util.List;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.mockito.*;
            import org.mockito.junit.jupiter.MockitoExtension;
            import org.springframework.beans.factory.annotation.Autowired;
            import org.springframework.test.annotation.DirtiesContext;
            import org.springframework.test.context.*;
            import org.springframework.test.context.junit.jupiter.*;
            import org.springframework.test.context.support.*;

            """;

    private static final String MEMBERS = """
                @Mock Source source;
                @Mock(name = "renamed", answer = Answers.RETURNS_DEEP_STUBS) List<List<String>> nested;
                @Mock static Runnable common;
                Runnable early = source == null ? null : () -> {};

                @Test void hasTheNameOfTheField() { assertEquals("source", source.toString()); }
                @Test void hasItsOwnName() { assertEquals("renamed", nested.toString()); }
                @Test void answersDeeply() { assertNotNull(nested.get(0)); }
                @Test void hasAnUnusedStub() { when(source.name("a")).thenReturn("Ann"); }
                @Test void usedStubsCountAsVerified() {
                    when(source.name("a")).thenReturn("Ann");
                    source.name("a");
                    verifyNoMoreInteractions(source);
                }
                @Test void isFreshOne() { verifyNoInteractions(source, common); source.name("a"); common.run(); }
                @Test void isFreshTwo() { verifyNoInteractions(source, common); source.name("b"); common.run(); }
                @Test void comesAfterInitialisers() { assertNull(early); }
                @Test void failsByItself() { fail("as ever"); }
            """;

    private SpringListenerSuite() {}

    static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        sources.put(path("Source"), """
                package acme;

                public interface Source {
                    String name(String key);
                }
                """);
        sources.put(path("Config"), """
                package acme;

                import org.springframework.context.annotation.*;

                @Configuration(proxyBeanMethods = false)
                public class Config {
                    @Bean public StringBuilder text() { return new StringBuilder(); }
                    @Bean public Source bean() { return key -> "real"; }
                }
                """);
        add(sources, "PlainTest", "@SpringJUnitConfig(Config.class)", MEMBERS);
        add(
                sources,
                "ExtendedTest",
                "@ExtendWith(SpringExtension.class) @ContextConfiguration(classes = Config.class)",
                MEMBERS);
        add(sources, "StrictTest", "@SpringJUnitConfig(Config.class) @ExtendWith(MockitoExtension.class)", MEMBERS);
        add(
                sources,
                "StrictFirstTest",
                "@ExtendWith(MockitoExtension.class) @SpringJUnitConfig(Config.class)",
                MEMBERS);
        add(
                sources,
                "OpenedTest",
                "@SpringJUnitConfig(Config.class)",
                MEMBERS + "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }");
        add(
                sources,
                "SeenBySetUpTest",
                "@SpringJUnitConfig(Config.class)",
                "@Mock Source source; @Autowired StringBuilder text;"
                        + "@BeforeEach void use() { when(source.name(\"a\")).thenReturn(\"Ann\"); }"
                        + "@Test void seesTheMock() { assertEquals(\"Ann\", source.name(\"a\")); assertNotNull(text); }");
        add(
                sources,
                "SharedTest",
                "@SpringJUnitConfig(Config.class) @TestInstance(TestInstance.Lifecycle.PER_CLASS)"
                        + " @TestMethodOrder(MethodOrderer.MethodName.class)",
                """
                @Mock Source source;
                @Mock static Runnable common;
                @Test void a() { verifyNoInteractions(source); source.name("a"); }
                @Test void bKeepsTheMock() { verifyNoInteractions(source); }
                @Test @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
                void cHasANewOneInANewContext() { verifyNoInteractions(source); source.name("c"); }
                @Test void dKeepsTheNewOne() { verifyNoInteractions(source); }
                """);
        add(sources, "NestingTest", "@SpringJUnitConfig(Config.class)", """
                @Mock Source source;
                @Test void outer() { assertNull(source.name("a")); }
                @Nested class Inner {
                    @Mock Runnable inner;
                    @Test void seesBoth() { inner.run(); verifyNoInteractions(source); }
                    @Test void failsByItself() { verify(inner).run(); }
                }
                @Nested class Bare {
                    @Test void seesTheOuter() { assertNull(source.name("a")); }
                }
                """);
        add(
                sources,
                "InjectedTest",
                "@SpringJUnitConfig(Config.class)",
                "static class Greeter { Source source; } @Mock Source source; @InjectMocks Greeter greeter;"
                        + " @Test void injects() { assertSame(source, greeter.source); }");
        add(
                sources,
                "ScopedTest",
                "@SpringJUnitConfig(Config.class)",
                "static class Ids { static String next() { return \"real\"; } } @Mock Source source;"
                        + " @Mock MockedStatic<Ids> ids; @Test void scoped() { assertNull(Ids.next()); }"
                        + " @Test void again() { assertNull(Ids.next()); assertNull(source.name(\"a\")); }");
        add(
                sources,
                "BeanTest",
                "@SuppressWarnings(\"removal\") @SpringJUnitConfig(Config.class)",
                "@Mock Runnable task; @org.springframework.boot.test.mock.mockito.MockBean Source bean;"
                        + " @Test void mocksBoth() { assertNull(bean.name(\"a\")); verifyNoInteractions(task); }"
                        + " @Test void fails() { verify(task).run(); }");
        add(
                sources,
                "OtherListenersTest",
                "@SpringJUnitConfig(Config.class)"
                        + " @TestExecutionListeners(DependencyInjectionTestExecutionListener.class)",
                "@Mock Source source; @Autowired StringBuilder text;"
                        + " @Test void staysNull() { assertNull(source); assertNotNull(text); }");
        add(
                sources,
                "MergedListenersTest",
                "@SpringJUnitConfig(Config.class) @TestExecutionListeners(listeners = OwnListener.class,"
                        + " mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)",
                MEMBERS);
        sources.put(
                path("OwnListener"), HEADER + "public class OwnListener extends AbstractTestExecutionListener {}\n");
        add(
                sources,
                "NamedListenerTest",
                "@SpringJUnitConfig(Config.class) @TestExecutionListeners("
                        + "org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener.class)",
                MEMBERS);
        sources.put(path("Base"), HEADER + "abstract class Base {\n" + MEMBERS + "}\n");
        sources.put(
                path("DerivedTest"),
                HEADER + "@SpringJUnitConfig(Config.class)\nclass DerivedTest extends Base {\n    @Mock Runnable own;\n"
                        + "    @Test void fillsBoth() { own.run(); assertNull(source.name(\"a\")); }\n}\n");
        sources.put(path("RunnerTest"), """
                package acme;

                import static org.junit.Assert.*;
                import static org.mockito.Mockito.*;

                import org.junit.*;
                import org.junit.runner.RunWith;
                import org.mockito.*;
                import org.springframework.test.context.ContextConfiguration;
                import org.springframework.test.context.junit4.SpringRunner;

                @RunWith(SpringRunner.class)
                @ContextConfiguration(classes = Config.class)
                public class RunnerTest {
                    @Mock Source source;
                    @Test public void isNamed() { assertEquals("source", source.toString()); }
                    @Test public void isFreshOne() { verifyNoInteractions(source); source.name("a"); }
                    @Test public void isFreshTwo() { verifyNoInteractions(source); source.name("b"); }
                    @Test public void fails() { verify(source).name("a"); }
                }
                """);
        return sources;
    }

    private static void add(Map<String, String> sources, String name, String annotations, String members) {
        sources.put(path(name), HEADER + annotations + "\nclass " + name + " {\n" + members + "\n}\n");
    }

    static String path(String type) {
        return "src/test/java/acme/" + type + ".java";
    }
}
