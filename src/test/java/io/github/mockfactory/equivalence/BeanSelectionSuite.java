package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Tests whose mocks take the place of beans that Spring selects: by type, qualifier, field, primary candidate and level. */
final class BeanSelectionSuite {

    private static final String HEADER = """
            package acme;

            import static org.junit.jupiter.api.Assertions.*;
            import static org.mockito.Mockito.*;

            import java.util.*;
            import java.util.function.*;
            import org.junit.jupiter.api.*;
            import org.mockito.Answers;
            import org.springframework.beans.BeansException;
            import org.springframework.beans.factory.*;
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.context.*;
            import org.springframework.context.annotation.*;
            import org.springframework.context.support.GenericApplicationContext;
            import org.springframework.test.annotation.DirtiesContext;
            import org.springframework.test.context.*;
            import org.springframework.test.context.bean.override.mockito.*;
            import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
            import org.springframework.test.context.junit.jupiter.SpringExtension;
            import org.junit.jupiter.api.extension.ExtendWith;

            """;

    private static final String SELECTING = """
                @MockitoBean @Qualifier("west") Branch other;
                @MockitoBean Branch east;
                @MockitoBean Lamp lamp;
                @MockitoBean Engine engine;
                @MockitoBean Supplier<String> words;
                @MockitoBean(extraInterfaces = Runnable.class) Manual manual;
                @Autowired ApplicationContext context;
                @Autowired List<Lamp> lamps;

                @Test void findsBeansByQualifierAndField() {
                    assertSame(other, context.getBean("west"));
                    assertSame(east, context.getBean("east"));
                    assertEquals("west", other.toString());
                    assertEquals("east", east.toString());
                }
                @Test void findsThePrimaryBean() {
                    assertSame(lamp, context.getBean(Lamp.class));
                    assertEquals("bright", lamp.toString());
                    assertEquals(2, lamps.size());
                }
                @Test void replacesAFactoryBean() {
                    assertSame(engine, context.getBean("engine"));
                    assertEquals("engine", engine.toString());
                    assertThrows(BeansException.class, () -> context.getBean("&engine"));
                }
                @Test void goesByTypeArguments() {
                    assertSame(words, context.getBean("words"));
                    assertEquals("words", words.toString());
                    assertEquals(1, context.getBean("numbers", Supplier.class).get());
                }
                @Test void replacesASingletonWithoutDefinition() {
                    assertSame(manual, context.getBean("manual"));
                    assertInstanceOf(Runnable.class, manual);
                }
                @Test void isResetOne() { leaveTraces(); }
                @Test void isResetTwo() { leaveTraces(); }
                private void leaveTraces() {
                    verifyNoInteractions(other, east, lamp, engine, words, manual);
                    assertNull(words.get());
                    when(words.get()).thenReturn("stubbed");
                    other.open(); east.open(); lamp.light(); engine.start(); manual.use();
                }
            """;

    private static final String SPYING = """
                @MockitoSpyBean @Qualifier("west") Branch other;
                @MockitoSpyBean(reset = MockReset.BEFORE) Lamp lamp;
                @MockitoSpyBean Engine engine;
                @MockitoSpyBean Supplier<String> words;
                @MockitoSpyBean(name = "numbers", reset = MockReset.NONE) Supplier<Integer> numbers;
                @MockitoSpyBean Clerk clerk;
                @MockitoSpyBean Fresh fresh;
                @Autowired ApplicationContext context;

                @Test void wrapsTheBean() {
                    assertSame(other, context.getBean("west"));
                    assertTrue(mockingDetails(engine).isSpy());
                    assertEquals("engine", mockingDetails(engine).getMockCreationSettings().getMockName().toString());
                    assertEquals("word", words.get());
                    doReturn("stubbed").when(words).get();
                    assertEquals("stubbed", words.get());
                }
                @Test void looksThroughProxies() {
                    assertEquals("served", clerk.serve());
                    verify(clerk).serve();
                    verifyNoMoreInteractions(clerk);
                }
                @Test void isResetOne() { leaveTraces(); }
                @Test void isResetTwo() { leaveTraces(); }
                private void leaveTraces() {
                    verifyNoInteractions(other, lamp, engine, words, clerk);
                    assertEquals("word", words.get());
                    doReturn("stubbed").when(words).get();
                    other.open(); lamp.light(); engine.start(); clerk.serve();
                }
                @Test void isNotResetOne() { verifyNoInteractions(numbers); numbers.get(); }
                @Test void isNotResetTwo() { verifyNoInteractions(numbers); numbers.get(); }
                @Test void resetsWhatIsMadeAnewOne() { useFresh(); }
                @Test void resetsWhatIsMadeAnewTwo() { useFresh(); }
                private void useFresh() {
                    if (kept != null) {
                        verifyNoInteractions(kept);
                    }
                    kept = context.getBean(Fresh.class);
                    assertNotSame(kept, context.getBean(Fresh.class));
                    kept.use();
                }
                private static Fresh kept;
                @Test void failsByItself() { verify(engine).start(); }
            """;

    private BeanSelectionSuite() {}

    static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        put(sources, "Counted", """
                public abstract class Counted {
                    private static int contexts;

                    protected Counted() {
                        contexts++;
                        System.setProperty("suite.note", contexts + " contexts");
                    }
                }
                """);
        put(sources, "Branch", "public interface Branch { void open(); }");
        put(sources, "Lamp", "public interface Lamp { void light(); }");
        put(sources, "Engine", "public interface Engine { void start(); }");
        put(sources, "Manual", "public class Manual { public void use() {} }");
        put(sources, "Fresh", "public class Fresh { public void use() {} }");
        put(sources, "Clerk", """
                public class Clerk {
                    public String serve() { return "served"; }
                }
                """);
        put(sources, "Ticket", "public class Ticket { public String number() { return String.valueOf(1); } }");
        put(sources, "Selection", """
                @Configuration(proxyBeanMethods = false)
                public class Selection extends Counted {
                    // no lambdas: nothing can spy on one
                    @Bean public Branch west() { return new Branch() { @Override public void open() {} }; }
                    @Bean public Branch east() { return () -> {}; }
                    @Bean @Primary public Lamp bright() { return new Lamp() { @Override public void light() {} }; }
                    @Bean public Lamp dim() { return () -> {}; }
                    @Bean public Supplier<String> words() {
                        return new Supplier<>() { @Override public String get() { return "word"; } };
                    }
                    @Bean public Supplier<Integer> numbers() {
                        return new Supplier<>() { @Override public Integer get() { return 1; } };
                    }
                    @Bean public EngineFactory engine() { return new EngineFactory(); }
                    @Bean public FreshFactory fresh() { return new FreshFactory(); }
                    @Bean public Clerk clerk() { return new Clerk(); }
                    @Bean public static org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator proxies() {
                        var proxies = new org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator();
                        proxies.setBeanNames("clerk");
                        proxies.setInterceptorNames("interceptor");
                        proxies.setProxyTargetClass(true);
                        return proxies;
                    }
                    @Bean public static org.aopalliance.intercept.MethodInterceptor interceptor() {
                        return org.aopalliance.intercept.MethodInvocation::proceed;
                    }

                    public static class FreshFactory implements FactoryBean<Fresh> {
                        @Override public Fresh getObject() { return new Fresh(); }
                        @Override public Class<?> getObjectType() { return Fresh.class; }
                        @Override public boolean isSingleton() { return false; }
                    }

                    public static class EngineFactory implements FactoryBean<Engine> {
                        @Override public Engine getObject() { return new Engine() { @Override public void start() {} }; }
                        @Override public Class<?> getObjectType() { return Engine.class; }
                    }

                    public static class Initializer implements ApplicationContextInitializer<GenericApplicationContext> {
                        @Override public void initialize(GenericApplicationContext context) {
                            context.getBeanFactory().registerSingleton("manual", new Manual());
                        }
                    }
                }
                """);
        String selection = "@SpringJUnitConfig(classes = Selection.class, initializers = Selection.Initializer.class)";
        put(sources, "SelectingTest", selection + " class SelectingTest {" + SELECTING + "}");
        put(sources, "SelectingTooTest", selection + " class SelectingTooTest {" + SELECTING + "}");
        // the same types under other names of fields
        put(sources, "RenamedTest", selection + """
                 class RenamedTest {
                    @MockitoBean Lamp light;
                    @MockitoBean Engine motor;
                    @Test void mocksBoth() {
                        verifyNoInteractions(light, motor);
                        assertEquals("bright", light.toString());
                        assertEquals("engine", motor.toString());
                    }
                }
                """);
        put(sources, "OtherSettingsTest", selection + """
                 class OtherSettingsTest {
                    @MockitoBean(reset = MockReset.NONE) Lamp light;
                    @MockitoBean Engine motor;
                    @Test void one() { verifyNoInteractions(light, motor); light.light(); motor.start(); }
                    @Test void two() { verifyNoInteractions(light, motor); light.light(); motor.start(); }
                }
                """);
        put(
                sources,
                "AmbiguousTest",
                selection + " class AmbiguousTest { @MockitoBean Branch any;" + " @Test void fails() {} }");
        put(
                sources,
                "MissingTest",
                selection + " class MissingTest { @MockitoBean(enforceOverride = true) Thread none;"
                        + " @Test void fails() {} }");
        put(sources, "BothTest", selection + """
                 class BothTest {
                    @MockitoBean Engine motor;
                    @MockitoBean(name = "engine") Engine named;
                    @Autowired ApplicationContext context;
                    @Test void areOne() {
                        assertSame(motor, named);
                        assertSame(named, context.getBean("engine"));
                        verifyNoInteractions(motor);
                        motor.start();
                    }
                    @Test void isReset() { verifyNoInteractions(motor); motor.start(); }
                }
                """);
        put(sources, "ItemTest", """
                abstract class ItemTest<T> {
                    @MockitoBean T item;
                    @Test void isMocked() { assertTrue(mockingDetails(item).isMock()); }
                    @Test void hasTheNameOfItsBean() { assertEquals("dim", item.toString()); }
                }
                """);
        put(sources, "LampItemTest", selection + " class LampItemTest extends ItemTest<Lamp> {}");
        put(sources, "EngineItemTest", selection + """
                 class EngineItemTest extends ItemTest<Engine> {
                    @Test void one() { verifyNoInteractions(item); item.start(); }
                    @Test void two() { verifyNoInteractions(item); item.start(); }
                }
                """);
        put(sources, "TwiceTest", selection + """
                 class TwiceTest extends ItemTest<Lamp> {
                    @MockitoBean Lamp item;
                    @Test void fails() {}
                }
                """);
        put(sources, "DirtyTest", selection + """
                 @DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
                 class DirtyTest {
                    @MockitoBean(reset = MockReset.NONE) Lamp light;
                    @Test void one() { verifyNoInteractions(light); light.light(); }
                    @Test void two() { verifyNoInteractions(light); light.light(); }
                }
                """);
        put(sources, "OuterTest", selection + """
                 class OuterTest {
                    @MockitoBean Engine motor;
                    @Test void outer() { motor.start(); verify(motor).start(); }
                    @Nested class Inner {
                        @MockitoBean(answers = Answers.RETURNS_DEEP_STUBS) Lamp light;
                        @Test void seesBoth() {
                            verifyNoInteractions(motor, light);
                            motor.start();
                            light.light();
                        }
                        @Test void failsByItself() { verify(motor).start(); }
                    }
                }
                """);
        put(sources, "LevelsTest", """
                @ExtendWith(SpringExtension.class)
                @ContextHierarchy({
                    @ContextConfiguration(name = "parent", classes = LevelsTest.Parent.class),
                    @ContextConfiguration(name = "child", classes = LevelsTest.Child.class)
                })
                class LevelsTest {
                    @Configuration(proxyBeanMethods = false)
                    static class Parent extends Counted { @Bean Lamp lamp() { return () -> {}; } }
                    @Configuration(proxyBeanMethods = false)
                    static class Child extends Counted {
                        @Bean Engine engine() { return () -> {}; }
                        @Bean Branch branch(Lamp lamp) { return lamp::light; }
                    }
                    @MockitoBean(contextName = "parent") Lamp lamp;
                    @MockitoBean(contextName = "child", reset = MockReset.BEFORE) Engine engine;
                    @Autowired Branch branch;
                    @Autowired ApplicationContext context;
                    @Test void one() { leaveTraces(); }
                    @Test void two() { leaveTraces(); }
                    private void leaveTraces() {
                        verifyNoInteractions(lamp, engine);
                        branch.open();
                        verify(lamp).light();
                        engine.start();
                        assertSame(lamp, context.getParent().getBean(Lamp.class));
                    }
                }
                """);
        put(sources, "SpyingTest", selection + " class SpyingTest {" + SPYING + "}");
        put(sources, "SpyingTooTest", selection + " class SpyingTooTest {" + SPYING + "}");
        put(
                sources,
                "NoBeanToSpyTest",
                selection + " class NoBeanToSpyTest { @MockitoSpyBean Thread none;" + " @Test void fails() {} }");
        put(sources, "TypesTest", selection + """
                 @MockitoBean(types = {Lamp.class, Engine.class}, answers = Answers.RETURNS_SMART_NULLS)
                 @MockitoSpyBean(types = Clerk.class, reset = MockReset.BEFORE)
                 @MockitoBean(types = Ticket.class, name = "ticket")
                 class TypesTest {
                    @Autowired Lamp lamp;
                    @Autowired Engine engine;
                    @Autowired Clerk clerk;
                    @Autowired Ticket ticket;
                    @Test void one() { leaveTraces(); }
                    @Test void two() { leaveTraces(); }
                    private void leaveTraces() {
                        verifyNoInteractions(lamp, engine, ticket, clerk);
                        assertEquals("bright", lamp.toString());
                        assertEquals("served", clerk.serve());
                        lamp.light(); engine.start(); ticket.number();
                        assertTrue(mockingDetails(ticket).isMock());
                    }
                    @Test void failsByItself() { verify(engine).start(); }
                }
                """);
        put(sources, "TypesTooTest", selection + """
                 @MockitoBean(types = Lamp.class)
                 class TypesTooTest implements WithEngine {
                    @Autowired Engine engine;
                    @Test void one() { verifyNoInteractions(engine); engine.start(); }
                    @Test void two() { verifyNoInteractions(engine); engine.start(); }
                    @Nested class Inner {
                        @Test void inherits() { assertEquals("engine", engine.toString()); }
                    }
                }
                """);
        put(sources, "WithEngine", """
                @MockitoBean(types = Engine.class)
                interface WithEngine {
                    // a test of its own, as overrides that may be equal go in one phase
                    @Test default void fromTheInterface() {}
                }
                """);
        put(sources, "BootTest", """
                @org.springframework.boot.test.context.SpringBootTest(
                        classes = Selection.class,
                        webEnvironment = org.springframework.boot.test.context.SpringBootTest.WebEnvironment.NONE)
                class BootTest {
                    @MockitoBean Engine engine;
                    @MockitoSpyBean Supplier<String> words;
                    @Test void one() { leaveTraces(); }
                    @Test void two() { leaveTraces(); }
                    private void leaveTraces() {
                        verifyNoInteractions(engine, words);
                        engine.start();
                        assertEquals("word", words.get());
                    }
                }
                """);
        put(sources, "PrototypeTest", """
                @SpringJUnitConfig
                class PrototypeTest {
                    @Configuration(proxyBeanMethods = false)
                    static class Prototypes extends Counted {
                        @Bean @Scope("prototype") Ticket ticket() { return new Ticket(); }
                    }
                    @MockitoBean Ticket ticket;
                    @Autowired ApplicationContext context;
                    @Test void one() { leaveTraces(); }
                    @Test void two() { leaveTraces(); }
                    private void leaveTraces() {
                        verifyNoInteractions(ticket);
                        assertNull(ticket.number());
                        assertSame(ticket, context.getBean(Ticket.class));
                    }
                }
                """);
        return sources;
    }

    private static void put(Map<String, String> sources, String name, String text) {
        sources.put("acme/" + name + ".java", HEADER + text);
    }
}
