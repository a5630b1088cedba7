package io.github.mockfactory.site.session;

import static io.github.mockfactory.site.session.Engine.EXTENSION;
import static io.github.mockfactory.site.session.Engine.LISTENER;
import static io.github.mockfactory.site.session.Engine.NONE;
import static io.github.mockfactory.site.session.Engine.OPEN_MOCKS;
import static io.github.mockfactory.site.session.Engine.RULE;
import static io.github.mockfactory.site.session.Engine.RUNNER;
import static io.github.mockfactory.site.session.Engine.UNKNOWN;
import static io.github.mockfactory.site.session.Engine.UNSEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;

/** Which session governs a class, for everything that can say so. */
class SessionsTest {

    private static final String HEADER = """
            package acme.c%d;

            import org.junit.Before;
            import org.junit.Rule;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.junit.runner.RunWith;
            import org.mockito.*;
            import org.mockito.junit.*;
            import org.mockito.junit.jupiter.*;
            import org.mockito.quality.Strictness;

            """;
    private static final String[] JARS = {
        "mockito-core",
        "mockito-junit-jupiter",
        "junit-jupiter-api",
        "junit-jupiter-params",
        "junit-platform-commons",
        "spring-test",
        "spring-core",
        "junit",
        "apiguardian-api"
    };
    private static final String[] LIBRARIES = {
        "package com.library; public class Unknown implements org.junit.jupiter.api.extension.Extension {}",
        "package org.junit.jupiter.api; public class Library implements org.junit.jupiter.api.extension.Extension {}",
        "package com.library; public class Rules {"
                + " public static org.mockito.junit.MockitoRule rule() { return null; }"
                + " public org.mockito.junit.MockitoRule silent() { return null; } }",
        "package com.library; public class Listener implements org.springframework.test.context.TestExecutionListener {}",
        "package com.library; public class Factory"
                + " extends org.junit.runners.parameterized.BlockJUnit4ClassRunnerWithParametersFactory {}",
        "package org.mockito.testng; public class MockitoTestNGListener {}",
        "package org.testng.annotations; import java.lang.annotation.*;"
                + " @Retention(RetentionPolicy.RUNTIME) public @interface Test {}",
        "package org.testng.annotations; import java.lang.annotation.*;"
                + " @Retention(RetentionPolicy.RUNTIME) public @interface Listeners { Class<?>[] value(); }"
    };
    private static final String EXTENDED = "@ExtendWith(MockitoExtension.class) ";
    private static final String OPEN = "{ MockitoAnnotations.openMocks(this); }";
    private static final String PARTS = """
            class Other implements Extension {}
            class Another implements Extension {}
            class Opens implements TestInstancePostProcessor {
                public void postProcessTestInstance(Object test, ExtensionContext context) { open(test); }
                private static void open(Object test) { MockitoAnnotations.openMocks(test); }
            }
            class Inherits extends Opens {}
            class Delegates implements BeforeEachCallback {
                public void beforeEach(ExtensionContext context) { Helper.open(context.getRequiredTestInstance()); }
            }
            class Helper {
                static void open(Object test) { direct(test); }
                static void direct(Object test) { MockitoAnnotations.openMocks(test); }
                static int three() { return 3; }
                static void strict(MockitoRule rule) { rule.strictness(Strictness.STRICT_STUBS); }
                static void session() { Mockito.mockitoSession().startMocking(); }
            }
            class Subclass extends MockitoExtension {}
            @ExtendWith(MockitoExtension.class) @interface Composed {}
            @ExtendWith(Other.class) @interface Quiet {}
            @ExtendWith(Other.class) @ExtendWith(MockitoExtension.class) @interface Two {}
            @Quiet @Composed @interface Both {}
            @Recursive @ExtendWith(MockitoExtension.class) @interface Recursive {}
            @MockitoSettings(strictness = Strictness.LENIENT) @interface Lenient {}
            @BeforeEach @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Prepare {}
            @RegisterExtension @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Register {}
            interface Prepared { @BeforeEach default void open() { MockitoAnnotations.openMocks(this); } }
            interface Mixin { default void openAll() { MockitoAnnotations.openMocks(this); } }
            class OwnRule implements org.junit.rules.MethodRule {
                public org.junit.runners.model.Statement apply(
                        org.junit.runners.model.Statement base, org.junit.runners.model.FrameworkMethod m, Object test) {
                    MockitoAnnotations.openMocks(test);
                    return base;
                }
            }
            class Around extends org.junit.rules.ExternalResource {
                @Override protected void before() { Mockito.mockitoSession().startMocking(); }
            }
            @ExtendWith(MockitoExtension.class) class Extended {}
            @ExtendWith(MockitoExtension.class) interface WithExtension {}
            class Opening { @BeforeEach void open() { MockitoAnnotations.openMocks(this); } }
            @TestInstance(TestInstance.Lifecycle.PER_CLASS) class Shared {}
            @org.junit.platform.commons.annotation.Testable
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Property {}
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @interface Hooked { Class<?> value() default Object.class; }
            class Idle implements org.springframework.test.context.TestExecutionListener {}
            class Listening implements org.springframework.test.context.TestExecutionListener {
                public void prepareTestInstance(org.springframework.test.context.TestContext context) {
                    MockitoAnnotations.openMocks(context.getTestInstance());
                }
            }
            class Rules { static MockitoRule make() { return MockitoJUnit.rule(); } }
            """;

    private static final Map<List<String>, Map<String, ClassFacts>> CASES = read(Stream.of(
                    jupiter(),
                    junit4(),
                    repeatedAndComposed(),
                    hidden(),
                    strictLater(),
                    halfMigrated(),
                    givenToOthers(),
                    toldByAnnotations())
            .flatMap(each -> each)
            .map(each -> List.of(PARTS, (String) each.get()[0]))
            .distinct()
            .toList());

    static Stream<Arguments> jupiter() {
        return Stream.of(
                arguments("class T {}", NONE, false),
                arguments(EXTENDED + "class T {}", EXTENSION, true),
                arguments("@ExtendWith({Other.class, MockitoExtension.class}) class T {}", EXTENSION, true),
                arguments("@ExtendWith(Other.class) class T {}", NONE, false),
                arguments("@MockitoSettings class T {}", EXTENSION, true),
                arguments("@MockitoSettings(strictness = Strictness.STRICT_STUBS) class T {}", EXTENSION, true),
                arguments("@MockitoSettings(strictness = Strictness.LENIENT) class T {}", EXTENSION, false),
                arguments("@MockitoSettings(strictness = Strictness.WARN) class T {}", EXTENSION, false),
                arguments(EXTENDED + "@MockitoSettings(strictness = Strictness.LENIENT) class T {}", EXTENSION, false),
                arguments("@Composed class T {}", EXTENSION, true),
                arguments("class T extends Extended {}", EXTENSION, true),
                arguments(
                        "@MockitoSettings(strictness = Strictness.LENIENT) class T extends Extended {}",
                        EXTENSION,
                        false),
                arguments("class T implements WithExtension {}", EXTENSION, true),
                arguments(EXTENDED + "class Outer { @Nested class T {} }", EXTENSION, true),
                arguments(EXTENDED + "class Outer { static class T {} }", NONE, false),
                arguments("class T { @BeforeEach void open() " + OPEN + " }", OPEN_MOCKS, false),
                arguments("class T extends Opening {}", OPEN_MOCKS, false),
                arguments(EXTENDED + "class T extends Opening {}", EXTENSION, true),
                arguments("class T { void open() " + OPEN + " }", UNKNOWN, true),
                arguments("class T { @BeforeEach void open() { if (true) " + OPEN + " } }", UNKNOWN, true),
                arguments(
                        "class T { @BeforeEach void open() { MockitoAnnotations.openMocks(new T()); } }",
                        UNKNOWN,
                        true),
                arguments(
                        "class T { Object s = Mockito.mockitoSession().initMocks(this).startMocking(); }",
                        UNKNOWN,
                        true),
                arguments(
                        "class T { @BeforeEach void s() { Mockito.mockitoSession().initMocks(this).startMocking(); } }",
                        UNKNOWN,
                        true),
                arguments("class T extends java.util.ArrayList<String> {}", UNKNOWN, true),
                arguments(EXTENDED + "class T extends java.util.ArrayList<String> {}", EXTENSION, true));
    }

    static Stream<Arguments> repeatedAndComposed() {
        String other = "@ExtendWith(Other.class) ";
        String opens = "@BeforeEach void open() " + OPEN;
        return Stream.of(
                arguments(other + EXTENDED + "class T {}", EXTENSION, true),
                arguments(EXTENDED + other + "class T {}", EXTENSION, true),
                arguments(
                        "@Extensions({@ExtendWith(Other.class), @ExtendWith(MockitoExtension.class)}) class T {}",
                        EXTENSION,
                        true),
                arguments("@Extensions(@ExtendWith(MockitoExtension.class)) class T {}", EXTENSION, true),
                arguments("@Quiet " + EXTENDED + "class T { " + opens + " }", EXTENSION, true),
                arguments(EXTENDED + "@Quiet class T { " + opens + " }", EXTENSION, true),
                arguments(other + EXTENDED + "class T { " + opens + " }", EXTENSION, true),
                arguments("@Two class T {}", EXTENSION, true),
                arguments("@Both class T {}", EXTENSION, true),
                arguments("@Recursive class T {}", EXTENSION, true),
                arguments("@Quiet @Two class T {}", EXTENSION, true),
                arguments("@Lenient " + other + "class T {}", EXTENSION, false),
                arguments("@Lenient @MockitoSettings class T {}", EXTENSION, true),
                arguments("@MockitoSettings @Lenient class T {}", EXTENSION, true),
                arguments("@MockitoSettings " + other + "class T {}", EXTENSION, true),
                arguments("@Two class Base {} @Quiet class T extends Base {}", EXTENSION, true),
                arguments("@Two interface Base {} @Quiet class T implements Base {}", EXTENSION, true),
                arguments("@Lenient interface Base {} class T implements Base {}", EXTENSION, false),
                arguments("@Two class Outer { @Nested @Quiet class T {} }", EXTENSION, true),
                arguments("@Lenient class Outer { @Nested @Composed class T {} }", EXTENSION, false),
                arguments("class T { @Prepare void open() " + OPEN + " }", OPEN_MOCKS, false),
                arguments("@org.junit.jupiter.params.ParameterizedClass " + EXTENDED + "class T {}", EXTENSION, true),
                arguments("@RunWith(MockitoJUnitRunner.class) @interface Run4 {} @Run4 class T {}", NONE, false));
    }

    static Stream<Arguments> hidden() {
        return Stream.of(
                arguments(
                        "class T { @RegisterExtension MockitoExtension m = new MockitoExtension(); }", EXTENSION, true),
                arguments(
                        "class T { @RegisterExtension static final Extension M = new MockitoExtension(); }",
                        EXTENSION,
                        true),
                arguments("class T { @Register MockitoExtension m = new MockitoExtension(); }", EXTENSION, true),
                arguments(
                        "@MockitoSettings(strictness = Strictness.WARN)"
                                + " class T { @RegisterExtension MockitoExtension m = new MockitoExtension(); }",
                        EXTENSION,
                        false),
                arguments(
                        "class Outer { @RegisterExtension MockitoExtension m = new MockitoExtension();"
                                + " @Nested class T {} }",
                        EXTENSION,
                        true),
                arguments("@ExtendWith(Opens.class) class T {}", UNKNOWN, true),
                arguments("@ExtendWith(Inherits.class) class T {}", UNKNOWN, true),
                arguments("@ExtendWith(Delegates.class) class T {}", UNKNOWN, true),
                arguments("@ExtendWith(Subclass.class) class T {}", UNKNOWN, true),
                arguments("class T { @RegisterExtension Opens o = new Opens(); }", UNKNOWN, true),
                arguments("@ExtendWith(Opens.class) class T { @BeforeEach void open() " + OPEN + " }", UNKNOWN, true),
                arguments("@ExtendWith(Another.class) @ExtendWith(Other.class) class T {}", NONE, false),
                arguments("@ExtendWith(org.junit.jupiter.api.Library.class) class T {}", NONE, false),
                arguments("@ExtendWith(com.library.Unknown.class) class T {}", UNSEEN, true),
                arguments("class T { @Test " + EXTENDED + " void test() {} }", UNKNOWN, true),
                arguments(
                        "@MockitoSettings(strictness = Strictness.LENIENT) class T { @MockitoSettings @Test void test() {} }",
                        EXTENSION,
                        true),
                arguments("class T { Object mocks = MockitoAnnotations.openMocks(this); }", UNKNOWN, true),
                arguments("class T { { MockitoAnnotations.openMocks(this); } }", UNKNOWN, true),
                arguments("class T { T() { MockitoAnnotations.openMocks(this); } }", UNKNOWN, true),
                arguments("class T implements Prepared {}", UNKNOWN, true),
                arguments("class Base implements Prepared {} class T extends Base {}", UNKNOWN, true),
                arguments("class T implements Mixin { @BeforeEach void set() { openAll(); } }", UNKNOWN, true),
                arguments("class T { @BeforeEach void set() { Helper.open(this); } }", UNKNOWN, true),
                arguments("class T { int three = Helper.three(); }", NONE, false),
                arguments("class T { @BeforeEach void set() { System.out.println(this); } }", UNSEEN, true),
                arguments(
                        "class T { @BeforeEach void set() { Helper.session(); MockitoAnnotations.openMocks(this); } }",
                        UNKNOWN,
                        true),
                arguments(
                        "class T { @BeforeEach void set() { Mockito.framework().addListener(null);"
                                + " MockitoAnnotations.openMocks(this); } }",
                        UNKNOWN,
                        true),
                arguments("class T { @AfterEach void end() { Mockito.framework().clearInlineMocks(); } }", NONE, false),
                arguments("class T { @Nested " + EXTENDED + " class Inner {} }", UNKNOWN, true),
                arguments(
                        "class T { @BeforeEach void open() " + OPEN + " @Nested " + EXTENDED + " class Inner {} }",
                        OPEN_MOCKS,
                        true),
                arguments("class T { @Rule public OwnRule rule = new OwnRule(); }", UNKNOWN, true),
                arguments(
                        "class T { @Rule public Around rule = new Around(); @Before public void open() " + OPEN + " }",
                        UNKNOWN,
                        true),
                arguments(
                        "class T { MockitoRule m = MockitoJUnit.rule(); @Rule public org.junit.rules.RuleChain chain ="
                                + " org.junit.rules.RuleChain.emptyRuleChain(); }",
                        UNKNOWN,
                        true));
    }

    static Stream<Arguments> givenToOthers() {
        String opens = "class Opening2 { void open(%s) { %s; } }";
        return Stream.of(
                arguments("class T {} " + opens.formatted("T t", "MockitoAnnotations.openMocks(t)"), UNKNOWN, true),
                arguments("class T {} " + opens.formatted("T t", "MockitoAnnotations.initMocks(t)"), UNKNOWN, true),
                arguments(
                        "class T {} "
                                + opens.formatted("T t", "Mockito.mockitoSession().initMocks(this, t).startMocking()"),
                        UNKNOWN,
                        true),
                arguments(
                        "class T {} class Sub extends T {} "
                                + opens.formatted("Sub sub", "MockitoAnnotations.openMocks(sub)"),
                        UNKNOWN,
                        true),
                arguments(
                        "class Base {} class T extends Base {} "
                                + opens.formatted("Base base", "MockitoAnnotations.openMocks(base)"),
                        UNKNOWN,
                        true),
                arguments("class T {} class Uses { { Helper.open(new T()); } }", UNKNOWN, true),
                arguments(
                        "class T { @Test void test() {} } class Uses { Class<?> t = T.class; { Helper.open(this); } }",
                        NONE,
                        false),
                arguments("class T {} class Uses { T t = new T(); }", NONE, false),
                arguments(
                        "class T {} class Other2 {} "
                                + opens.formatted("Other2 other", "MockitoAnnotations.openMocks(other)"),
                        NONE,
                        false));
    }

    static Stream<Arguments> toldByAnnotations() {
        String listens = "@org.springframework.test.context.TestExecutionListeners(";
        String factory = "@org.junit.runners.Parameterized.UseParametersRunnerFactory(";
        String parameterized = "@RunWith(org.junit.runners.Parameterized.class) ";
        return Stream.of(
                arguments(listens + "Listening.class) class T {}", UNKNOWN, true),
                arguments(listens + "listeners = {Idle.class, Listening.class}) class T {}", UNKNOWN, true),
                arguments(listens + "Idle.class) class T {}", NONE, false),
                arguments(listens + "com.library.Listener.class) class T {}", UNSEEN, true),
                arguments(
                        listens + "org.springframework.test.context.support.DirtiesContextTestExecutionListener.class)"
                                + " class T {}",
                        NONE,
                        false),
                arguments("@Hooked(Listening.class) class T {}", UNKNOWN, true),
                arguments("@Hooked(com.library.Unknown.class) class T {}", UNSEEN, true),
                arguments("@Hooked(Other.class) class T {}", NONE, false),
                arguments("@Hooked(String.class) class T {}", NONE, false),
                arguments("@Hooked class T {}", NONE, false),
                arguments(parameterized + "class T {}", NONE, false),
                arguments(parameterized + factory + "com.library.Factory.class) class T {}", UNKNOWN, true),
                arguments(
                        parameterized + factory
                                + "org.junit.runners.parameterized.BlockJUnit4ClassRunnerWithParametersFactory.class)"
                                + " class T {}",
                        NONE,
                        false));
    }

    static Stream<Arguments> strictLater() {
        String rule = "class T { @Rule public MockitoRule rule = MockitoJUnit.rule(); ";
        return Stream.of(
                arguments(
                        rule + "@Before public void s() { rule.strictness(Strictness.STRICT_STUBS); } }",
                        UNKNOWN,
                        true),
                arguments(
                        rule + "@org.junit.Test public void s() { rule.strictness(Strictness.WARN); } }",
                        UNKNOWN,
                        true),
                arguments(rule + "{ rule.strictness(Strictness.STRICT_STUBS); } }", UNKNOWN, true),
                arguments(rule + "T() { this.rule.silent(); } }", UNKNOWN, true),
                arguments(rule + "@Before public void s() { Helper.strict(rule); } }", UNKNOWN, true),
                arguments(
                        "class Base { @Rule public MockitoRule rule = MockitoJUnit.rule(); } class T extends Base {"
                                + " @Before public void s() { rule.strictness(Strictness.STRICT_STUBS); } }",
                        UNKNOWN,
                        true));
    }

    static Stream<Arguments> junit4() {
        return Stream.of(
                arguments("@RunWith(MockitoJUnitRunner.class) class T {}", RUNNER, false),
                arguments("@RunWith(MockitoJUnitRunner.Strict.class) class T {}", RUNNER, false),
                arguments("@RunWith(MockitoJUnitRunner.Silent.class) class T {}", RUNNER, false),
                arguments("@RunWith(MockitoJUnitRunner.StrictStubs.class) class T {}", RUNNER, true),
                arguments("@RunWith(org.junit.runners.JUnit4.class) class T {}", NONE, false),
                arguments("@RunWith(org.junit.experimental.theories.Theories.class) class T {}", UNKNOWN, true),
                arguments("class T { @Rule public MockitoRule rule = MockitoJUnit.rule(); }", RULE, false),
                arguments("class T { @Rule public MockitoRule rule = MockitoJUnit.rule().silent(); }", RULE, false),
                arguments(
                        "class T { @Rule public MockitoRule rule = MockitoJUnit.rule()"
                                + ".strictness(Strictness.STRICT_STUBS); }",
                        RULE,
                        true),
                arguments("class T { @Rule public MockitoRule rule = Rules.make(); }", UNKNOWN, true),
                arguments("class T { @Rule public MockitoRule rule = com.library.Rules.rule(); }", UNKNOWN, true),
                arguments(
                        "class T { @Rule public MockitoRule rule = com.library.Rules.rule().silent(); }",
                        UNKNOWN,
                        true),
                arguments(
                        "class T { @Rule public MockitoRule rule = new com.library.Rules().silent(); }", UNKNOWN, true),
                arguments(
                        "class T { @Rule public MockitoRule rule = MockitoJUnit.rule().silent()"
                                + ".strictness(Strictness.STRICT_STUBS); }",
                        RULE,
                        true),
                arguments(
                        "class T { @Rule public org.junit.rules.TestName name = new org.junit.rules.TestName(); }",
                        NONE,
                        false),
                arguments("class T { @Before public void open() " + OPEN + " }", OPEN_MOCKS, false));
    }

    static Stream<Arguments> halfMigrated() {
        String runner = "@RunWith(MockitoJUnitRunner.class) ";
        String rule = "@Rule public MockitoRule rule = MockitoJUnit.rule(); ";
        String four = "@org.junit.Test public void four() {} ";
        String five = "@RepeatedTest(2) void five() {} ";
        return Stream.of(
                arguments(runner + "class T { " + four + "}", RUNNER, false),
                arguments(runner + "class T { " + five + "}", UNKNOWN, true),
                arguments(runner + "class T { @Nested class Inner { " + five + "} }", UNKNOWN, true),
                arguments(runner + "class T { " + four + five + "}", UNKNOWN, true),
                arguments("class T { " + rule + four + "}", RULE, false),
                arguments("class T { " + rule + five + "}", UNKNOWN, true),
                arguments(EXTENDED + "class T { " + five + "}", EXTENSION, true),
                arguments(EXTENDED + "class T { " + four + "}", UNKNOWN, true),
                arguments("class Tests { " + four + "}" + EXTENDED + "class T extends Tests {}", UNKNOWN, true),
                arguments(EXTENDED + "class T { @Property void other() {} }", UNKNOWN, true),
                arguments("class T { @Before public void open() " + OPEN + four + "}", OPEN_MOCKS, false),
                arguments("class T { @Before public void open() " + OPEN + five + "}", UNKNOWN, true),
                arguments("class T { @BeforeEach public void open() " + OPEN + four + "}", UNKNOWN, true),
                arguments(
                        "class T { @Before @BeforeEach public void open() " + OPEN + four + five + "}",
                        OPEN_MOCKS,
                        false),
                arguments(
                        "class T extends junit.framework.TestCase { protected void setUp() " + OPEN
                                + " public void testIt() {} }",
                        OPEN_MOCKS,
                        false),
                arguments(
                        "class T extends junit.framework.TestCase { protected void setUp() " + OPEN + five + "}",
                        UNKNOWN,
                        true),
                arguments("@RunWith(org.junit.runners.JUnit4.class) class T { " + five + "}", NONE, false));
    }

    @ParameterizedTest
    @MethodSource({
        "jupiter",
        "junit4",
        "repeatedAndComposed",
        "hidden",
        "strictLater",
        "halfMigrated",
        "givenToOthers",
        "toldByAnnotations"
    })
    void knowsWhatGovernsAClass(String source, Engine engine, boolean strict) {
        assertThat(mode(source, Said.NOTHING)).isEqualTo(new SessionMode(engine, strict, false));
    }

    @Test
    void takesAClassThatItDoesNotKnowForStrict() {
        assertThat(new Sessions(Map.of(), Said.NOTHING).modeOf("acme.Missing"))
                .isEqualTo(new SessionMode(UNKNOWN, true, true));
    }

    @ParameterizedTest
    @MethodSource("jupiter")
    void takesDetectedExtensionsForStrict(String source) {
        assertThat(mode(source, new Said(false, true, false)).strict()).isTrue();
        assertThat(mode(source, new Said(false, true, false)).engine()).isEqualTo(UNKNOWN);
    }

    @Test
    void detectsNoExtensionsUnderJUnit4() {
        assertThat(mode("@RunWith(MockitoJUnitRunner.class) class T {}", new Said(false, true, false)))
                .isEqualTo(new SessionMode(RUNNER, false, false));
    }

    @Test
    void doesNotTrustTestNgWhereItMayHaveAListener() {
        String source = "class T { @org.testng.annotations.Test void test() {} }";
        String opening = "class Opens { void open(Object test) { MockitoAnnotations.openMocks(test); } }";
        assertThat(mode(List.of(source), Said.NOTHING).engine()).isEqualTo(NONE);
        assertThat(mode(List.of(source), new Said(false, false, true)).engine()).isEqualTo(UNKNOWN);
        assertThat(mode(List.of(source, opening), Said.NOTHING).engine()).isEqualTo(UNKNOWN);
    }

    @Test
    void knowsTheListenerOfMockitoForTestNg() {
        String listens = "@org.testng.annotations.Listeners(org.mockito.testng.MockitoTestNGListener.class) ";
        assertThat(mode(listens + "class T {}", Said.NOTHING)).isEqualTo(new SessionMode(LISTENER, true, true));
        assertThat(mode(listens + "class Base {} class T extends Base {}", Said.NOTHING))
                .isEqualTo(new SessionMode(LISTENER, true, true));
    }

    @Test
    void knowsWhetherTestsShareAnObject() {
        String perClass = "@TestInstance(TestInstance.Lifecycle.PER_CLASS) ";
        assertThat(mode(perClass + "class T {}", Said.NOTHING).sharedInstance()).isTrue();
        assertThat(mode("@TestInstance(TestInstance.Lifecycle.PER_METHOD) class T {}", Said.NOTHING)
                        .sharedInstance())
                .isFalse();
        assertThat(mode("class T {}", new Said(true, false, false)).sharedInstance())
                .isTrue();
        assertThat(mode("@RunWith(MockitoJUnitRunner.class) class T {}", new Said(true, false, false))
                        .sharedInstance())
                .isFalse();
        assertThat(mode("class T { @Nested " + perClass + "class Inner {} }", Said.NOTHING)
                        .sharedInstance())
                .isTrue();
        assertThat(mode("class T extends Shared {}", Said.NOTHING).sharedInstance())
                .isTrue();
        assertThat(mode(
                                "class Base { @org.testng.annotations.Test public void test() {} } class T extends Base {}",
                                Said.NOTHING)
                        .sharedInstance())
                .isTrue();
        assertThat(mode(
                                "@RunWith(MockitoJUnitRunner.class) class T { @Test void test() {} }",
                                new Said(true, false, false))
                        .sharedInstance())
                .isTrue();
    }

    /** What is said of all classes elsewhere. */
    private record Said(boolean shared, boolean detected, boolean listener) implements Sessions.Defaults {

        static final Said NOTHING = new Said(false, false, false);

        @Override
        public boolean sharesInstances(String className) {
            return shared;
        }

        @Override
        public boolean detectsExtensions(String className) {
            return detected;
        }

        @Override
        public Set<String> springListeners(String className) {
            return Set.of();
        }

        @Override
        public boolean maySee(String className, String type) {
            return listener;
        }
    }

    /** The mode of the class called T, beside the parts. */
    private static SessionMode mode(String source, Said said) {
        return mode(List.of(PARTS, source), said);
    }

    private static SessionMode mode(List<String> sources, Said said) {
        Map<String, ClassFacts> facts = CASES.getOrDefault(sources, Map.of());
        if (facts.isEmpty()) {
            facts = read(List.of(sources)).get(sources);
        }
        String name = facts.keySet().stream()
                .filter(each -> each.endsWith(".T") || each.endsWith("$T"))
                .findFirst()
                .orElseThrow();
        return new Sessions(facts, said).modeOf(name);
    }

    /** Reads many cases at once, each in a package of its own. */
    private static Map<List<String>, Map<String, ClassFacts>> read(List<List<String>> cases) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String header = HEADER.formatted(i);
            cases.get(i).forEach(source -> files.add(header + source));
        }
        Map<List<String>, Map<String, ClassFacts>> facts = new HashMap<>();
        cases.forEach(each -> facts.put(each, new HashMap<>()));
        JavaParser.fromJavaVersion()
                .classpath(JARS)
                .dependsOn(LIBRARIES)
                .build()
                .parse(files.toArray(String[]::new))
                .forEach(file -> new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                        ClassFacts read = ClassFactsReader.read(declaration, name -> false);
                        assertThat(read).isNotNull();
                        int number = Integer.parseInt(read.name().replaceFirst("acme\\.c(\\d+)\\..*", "$1"));
                        facts.get(cases.get(number)).put(read.name(), read);
                        return super.visitClassDeclaration(declaration, p);
                    }
                }.visit(file, 0));
        return facts;
    }
}
