package io.github.mockfactory.factory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Factories;
import io.github.mockfactory.TypeFixture;
import io.github.mockfactory.factory.FactoryMethod.Fit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactoryReaderTest {

    private static List<FactoryMethod> methods(String body) {
        return FactoryReader.read(TypeFixture.declaration(
                        "F",
                        "import org.mockito.*; import org.mockito.stubbing.Answer; public final class F {" + body
                                + "}"))
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
                        "import org.mockito.*; import org.mockito.stubbing.Answer; import java.util.function.*;"
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
