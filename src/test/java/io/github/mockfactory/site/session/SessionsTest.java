package io.github.mockfactory.site.session;

import static io.github.mockfactory.site.session.Engine.EXTENSION;
import static io.github.mockfactory.site.session.Engine.NONE;
import static io.github.mockfactory.site.session.Engine.OPEN_MOCKS;
import static io.github.mockfactory.site.session.Engine.RULE;
import static io.github.mockfactory.site.session.Engine.RUNNER;
import static io.github.mockfactory.site.session.Engine.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
            package acme;

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
    private static final String EXTENDED = "@ExtendWith(MockitoExtension.class) ";
    private static final String OPEN = "{ MockitoAnnotations.openMocks(this); }";

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
                        "class T { Object s = Mockito.mockitoSession().initMocks(this).startMocking(); }", NONE, false),
                arguments(
                        "class T { @BeforeEach void s() { Mockito.mockitoSession().initMocks(this).startMocking(); } }",
                        UNKNOWN,
                        true),
                arguments("class T extends java.util.ArrayList<String> {}", UNKNOWN, true),
                arguments(EXTENDED + "class T extends java.util.ArrayList<String> {}", EXTENSION, true));
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
                arguments(
                        "class T { @Rule public org.junit.rules.TestName name = new org.junit.rules.TestName(); }",
                        NONE,
                        false),
                arguments("class T { @Before public void open() " + OPEN + " }", OPEN_MOCKS, false));
    }

    @ParameterizedTest
    @MethodSource({"jupiter", "junit4"})
    void knowsWhatGovernsAClass(String source, Engine engine, boolean strict) {
        assertThat(mode(source, name -> false, name -> false)).isEqualTo(new SessionMode(engine, strict, false));
    }

    @Test
    void takesAClassThatItDoesNotKnowForStrict() {
        assertThat(new Sessions(Map.of(), name -> false, name -> false).modeOf("acme.Missing"))
                .isEqualTo(new SessionMode(UNKNOWN, true, true));
    }

    @ParameterizedTest
    @MethodSource("jupiter")
    void takesDetectedExtensionsForStrict(String source) {
        assertThat(mode(source, name -> false, name -> true).strict()).isTrue();
        assertThat(mode(source, name -> false, name -> true).engine()).isEqualTo(UNKNOWN);
    }

    @Test
    void detectsNoExtensionsUnderJUnit4() {
        assertThat(mode("@RunWith(MockitoJUnitRunner.class) class T {}", name -> false, name -> true))
                .isEqualTo(new SessionMode(RUNNER, false, false));
    }

    @Test
    void knowsWhetherTestsShareAnObject() {
        String perClass = "@TestInstance(TestInstance.Lifecycle.PER_CLASS) ";
        assertThat(mode(perClass + "class T {}", name -> false, name -> false).sharedInstance())
                .isTrue();
        assertThat(mode("@TestInstance(TestInstance.Lifecycle.PER_METHOD) class T {}", name -> false, name -> false)
                        .sharedInstance())
                .isFalse();
        assertThat(mode("class T {}", name -> true, name -> false).sharedInstance())
                .isTrue();
        assertThat(mode("@RunWith(MockitoJUnitRunner.class) class T {}", name -> true, name -> false)
                        .sharedInstance())
                .isFalse();
        assertThat(mode("class T extends Shared {}", name -> false, name -> false)
                        .sharedInstance())
                .isTrue();
    }

    /** The mode of the class called T. */
    private static SessionMode mode(String source, Predicate<String> shared, Predicate<String> detected) {
        Map<String, ClassFacts> facts = new HashMap<>();
        List<String> sources = List.of(HEADER + """
                class Other implements Extension {}
                @ExtendWith(MockitoExtension.class) @interface Composed {}
                @ExtendWith(MockitoExtension.class) class Extended {}
                @ExtendWith(MockitoExtension.class) interface WithExtension {}
                class Opening { @BeforeEach void open() { MockitoAnnotations.openMocks(this); } }
                @TestInstance(TestInstance.Lifecycle.PER_CLASS) class Shared {}
                class Rules { static MockitoRule make() { return MockitoJUnit.rule(); } }
                """, HEADER + source);
        JavaParser.fromJavaVersion()
                .classpath("mockito-core", "mockito-junit-jupiter", "junit-jupiter-api", "junit", "apiguardian-api")
                .build()
                .parse(sources.toArray(String[]::new))
                .forEach(file -> new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                        ClassFacts read = ClassFactsReader.read(declaration);
                        assertThat(read).isNotNull();
                        facts.put(read.name(), read);
                        return super.visitClassDeclaration(declaration, p);
                    }
                }.visit(file, 0));
        String name = facts.keySet().stream()
                .filter(each -> each.endsWith(".T") || each.endsWith("$T"))
                .findFirst()
                .orElseThrow();
        return new Sessions(facts, shared, detected).modeOf(name);
    }
}
