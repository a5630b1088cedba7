package io.github.mockfactory.factory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Factories;
import io.github.mockfactory.TypeFixture;
import io.github.mockfactory.factory.FactoryMethod.Fit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoryReaderTest {

    private static List<FactoryMethod> methods(String body) {
        return FactoryReader.read(TypeFixture.declaration(
                        "F",
                        "package com.acme; import org.mockito.*; import org.mockito.stubbing.Answer; public final class F {"
                                + body + "}"))
                .map(MockFactory::methods)
                .orElse(List.of());
    }

    @Test
    void readsEveryOverload() {
        MockFactory factory = FactoryReader.read(TypeFixture.declaration("MockFactory", Factories.COMPLETE))
                .orElseThrow();

        assertThat(factory.typeName()).isEqualTo("com.acme.testing.MockFactory");
        assertThat(factory.methods())
                .hasSize(22)
                .allMatch(FactoryMethod::passThrough)
                .allMatch(method -> method.fit() == Fit.GENERAL)
                .extracting(FactoryMethod::covers)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsBounds() {
        assertThat(methods("public static <T extends java.sql.Statement> T statement(Class<T> type) {"
                        + " return Mockito.mock(type); }"))
                .singleElement()
                .satisfies(method -> {
                    assertThat(method.fit()).isEqualTo(Fit.BOUNDED);
                    assertThat(method.type()).isEqualTo("java.sql.Statement");
                    assertThat(method.supertypes()).contains("java.sql.Wrapper", "java.sql.Statement");
                });
    }

    @Test
    void readsMethodsOfOneType() {
        assertThat(methods("public static Runnable task() { return Mockito.mock(Runnable.class); }"))
                .singleElement()
                .satisfies(method -> {
                    assertThat(method.fit()).isEqualTo(Fit.EXACT);
                    assertThat(method.type()).isEqualTo("java.lang.Runnable");
                    assertThat(method.passThrough()).isTrue();
                });
    }

    @Test
    void followsDelegation() {
        assertThat(methods("public static Runnable task() { return mock(Runnable.class); }"
                        + "public static <T> T mock(Class<T> type) { return make(type); }"
                        + "private static <T> T make(Class<T> type) { return Mockito.mock(type); }"))
                .extracting(FactoryMethod::name)
                .containsExactly("task", "mock");
    }

    @Test
    void tellsMethodsThatConfigure() {
        assertThat(
                        methods(
                                "public static Runnable task() { Runnable t = Mockito.mock(Runnable.class); t.run(); return t; }"
                                        + "public static <T> T deep(Class<T> type) { return Mockito.mock(type, Answers.RETURNS_DEEP_STUBS); }"
                                        + "public static <T> T fixed(Class<T> type, String name) { return Mockito.mock(type, \"x\"); }"))
                .hasSize(3)
                .noneMatch(FactoryMethod::passThrough);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<T> T create(Class<T> type) throws Exception { return Mockito.mock(type); }",
                "<T> T create(Class<T> type) throws java.io.IOException { return Mockito.mock(type); }",
                "<T extends java.util.Map<String, Long>> T create(Class<T> type) { return Mockito.mock(type); }",
                "<T extends Comparable<T>> T create(Class<T> type) { return Mockito.mock(type); }",
                "java.util.Map<String, Long> create() { return Mockito.mock(java.util.Map.class); }",
                "java.util.List<?> create() { return Mockito.mock(java.util.List.class); }",
                "<T> T create(Class type) { return (T) Mockito.mock(type); }",
                "<T> T create(Class<?> type) { return (T) Mockito.mock(type); }",
                "<T, U> T create(Class<U> type) { return (T) Mockito.mock(type); }",
                "<T> T create(Runnable object) { return (T) Mockito.spy(object); }",
                "<T, U> T create(U... reified) { return (T) Mockito.mock(reified); }",
                "<T> T create(Class<T> type, Answer<T> answer) { return Mockito.mock(type, answer); }",
                "<T> T create(Class<T> type, Answer<Object> answer) { return Mockito.mock(type, answer); }",
                "<T> T create(Class<T> type, Answer<? extends T> answer) { return Mockito.mock(type, answer); }",
                "<T, A> T create(Class<T> type, Answer<A> answer) { return Mockito.mock(type, answer); }",
                "<T> MockedConstruction<T> create(Class<T> type, Answer<?> answer, Answer<T>... others) {"
                        + " return Mockito.mockConstructionWithAnswer(type, answer, others); }",
                "<T> MockedConstruction<T> create(Class<T> type, MockedConstruction.MockInitializer<Object> made) {"
                        + " return Mockito.mockConstruction(type, (mock, context) -> made.prepare(mock, context)); }",
                "<T> MockedConstruction<T> create(Class<T> type, java.util.function.Function<Object, MockSettings> made) {"
                        + " return Mockito.mockConstruction(type, context -> made.apply(context)); }"
            })
    void skipsWhatASiteMayNotCompileWith(String method) {
        assertThat(methods("public static " + method)).isEmpty();
        assertThat(methods("public static <T> T other(Class<T> type) { return Mockito.mock(type); } public static "
                        + method))
                .extracting(FactoryMethod::name)
                .containsExactly("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<T> T create(Class<? extends T> type) { return Mockito.mock(type); }",
                "<T> T create(Class<T> type, Answer answer) { return Mockito.mock(type, answer); }",
                "<T> T create(Class<T> type, Answer<? extends Object> answer) { return Mockito.mock(type, answer); }",
                "<T> MockedConstruction<T> create(Class<T> type, Answer answer, Answer... others) {"
                        + " return Mockito.mockConstructionWithAnswer(type, answer, others); }"
            })
    void takesWhateverMockitoTakes(String method) {
        assertThat(methods("public static " + method)).singleElement().matches(FactoryMethod::passThrough);
    }

    /** The site asks for a mock of the class that the method returns. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runnable task() { return Mockito.mock(Thread.class); }",
                "java.util.Map task() { return Mockito.mock(java.util.HashMap.class); }",
                "Object task() { return made(Thread.class); } private static <T> T made(Class<T> type) {"
                        + " return Mockito.mock(type); }"
            })
    void tellsMethodsThatMockAnotherClassThanTheyReturn(String method) {
        assertThat(methods("public static " + method)).singleElement().matches(each -> !each.passThrough());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<T> T spied(T o) { return Mockito.spy(o); } static java.util.List<?> spied(java.util.List<?> o) { return Mockito.spy(o); }",
                "<T> T made(Class<T> c, Answer<?> a) { return Mockito.mock(c, a); }"
                        + " public static <T> T made(Class<T> c, Answers a) { return null; }",
                "<T> T made(T... reified) { return Mockito.mock(reified); } public static void made() {}"
            })
    void skipsWhatANarrowerOverloadHides(String methods) {
        assertThat(methods("public static " + methods)).noneMatch(FactoryMethod::passThrough);
    }

    @Test
    void takesOverloadsThatHideNothing() {
        assertThat(methods("public static <T> T made(Class<T> c) { return Mockito.mock(c); }"
                        + " public static <T> T made(Class<T> c, String n) { return Mockito.mock(c, n); }"
                        + " public static <T> T made(Class<T> c, Answer<?> a) { return Mockito.mock(c, a); }"
                        + " public static <T> T made(T... reified) { return Mockito.mock(reified); }"
                        + " public static <T> T spied(T o) { return Mockito.spy(o); }"
                        + " public static <T> T spied(Class<T> c) { return Mockito.spy(c); }"
                        + " public static <T> T spied(T... reified) { return Mockito.spy(reified); }"
                        + " public static <T extends Runnable> T spied(T o) { return Mockito.spy(o); }"))
                .hasSize(8);
    }

    @Test
    void skipsWhatIsDeprecated() {
        assertThat(methods("@Deprecated public static <T> T old(Class<T> type) { return Mockito.mock(type); }"))
                .isEmpty();
    }

    @Test
    void takesWhatThrowsUnchecked() {
        assertThat(methods("public static <T> T create(Class<T> type) throws IllegalStateException, AssertionError {"
                        + " return Mockito.mock(type); }"
                        + " public static java.util.Map create() { return Mockito.mock(java.util.Map.class); }"))
                .hasSize(2);
    }

    @Test
    void skipsWhatNoSiteCouldCall() {
        assertThat(methods("static <T> T hidden(Class<T> type) { return Mockito.mock(type); }"
                        + "public <T> T instance(Class<T> type) { return Mockito.mock(type); }"
                        + "public static <T extends Runnable & Comparable<T>> T two(Class<T> type) {"
                        + " return Mockito.mock(type); }"))
                .isEmpty();
    }

    @Test
    void namesOverloadsBetweenWhichALambdaCannotDecide() {
        MockFactory factory = FactoryReader.read(TypeFixture.declaration(
                        "F",
                        "package com.acme; import org.mockito.*; import org.mockito.stubbing.Answer; import java.util.function.*;"
                                + "public final class F {"
                                + "public static <T> T make(Class<T> type, Answer<?> answer) { return Mockito.mock(type, answer); }"
                                + "public static <T> T make(Class<T> type, Consumer<T> stubs) {"
                                + " T t = Mockito.mock(type); stubs.accept(t); return t; }"
                                + "public static <T> T other(Class<T> type, Answer<?> answer) { return Mockito.mock(type, answer); }"
                                + "public static <T> T other(Class<T> type, BiConsumer<T, String> stubs) { return Mockito.mock(type); }"
                                + "}"))
                .orElseThrow();

        assertThat(factory.torn()).containsExactly("make");
    }

    @Test
    void findsNoFactoryInOtherClasses() {
        assertThat(FactoryReader.read(TypeFixture.declaration("F", "class F { static void run() {} }")))
                .isEmpty();
    }
}
