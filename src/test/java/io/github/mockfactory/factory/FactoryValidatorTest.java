package io.github.mockfactory.factory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Factories;
import io.github.mockfactory.TypeFixture;
import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.FactoryFinding.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoryValidatorTest {

    private static final Set<String> CALLED = Set.of("a", "b", "make");

    private static List<Kind> kinds(String body) {
        return FactoryValidator.validate(
                        TypeFixture.declaration(
                                "F",
                                "package com.acme; import org.mockito.*; import org.mockito.stubbing.Answer; import java.util.*;"
                                        + " public final class F {" + body + "}"),
                        List.of(),
                        CALLED)
                .stream()
                .map(FactoryFinding::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "STATE | static int count;",
                "STATE | static final Runnable SHARED = Mockito.mock(Runnable.class);",
                "STATE | static final List<Runnable> ALL = new ArrayList<>();",
                "STATE | static final Map<String, Runnable> ALL = new HashMap<>();",
                "STATE | static final int[] COUNT = {0};",
                "STATE | static final ThreadLocal<Runnable> LAST = new ThreadLocal<>();",
                "      | static final String NAME = \"acme\";",
                "      | private static final long SEED = 7;",
                "STATIC_INITIALISER | static final Runnable R = null; static { Mockito.reset(R); }",
                "STATIC_INITIALISER | static final Object R; static { java.util.function.Function<Class<Runnable>, Runnable> f = Mockito::mock; R = f; }",
                "      | static { System.getProperty(\"x\"); }",
                "RAW_CONSTRUCTION | private static Runnable hidden() { return Mockito.mock(Runnable.class); }",
                "RAW_CONSTRUCTION | public Runnable instance() { return Mockito.mock(Runnable.class); }",
                "      | public static Runnable a() { return Mockito.mock(Runnable.class); }",
                "DUPLICATE | public static Runnable a() { return Mockito.mock(Runnable.class); }"
                        + " public static Runnable b() { return Mockito.mock(Runnable.class); }",
                "DUPLICATE | public static <T extends Runnable> T a(Class<T> t) { return Mockito.mock(t); }"
                        + " public static <T extends Runnable> T b(Class<T> t) { return Mockito.mock(t); }",
                "      | public static <T extends Runnable> T a(Class<T> t) { return Mockito.mock(t); }"
                        + " public static <T extends Thread> T b(Class<T> t) { return Mockito.mock(t); }",
                "      | public static <T> T make(Class<T> t) { return Mockito.mock(t); }"
                        + " public static <T> T make(Class<T> t, String n) { return Mockito.mock(t, n); }",
                "CONFIGURES | public static <T> T make(Class<T> t) { return Mockito.mock(t, Answers.RETURNS_SELF); }",
                "      | public static <T> T make(Class<T> t) { return Mockito.mock(t); }"
                        + " public static List<?> a(int n) { List<?> l = make(List.class);"
                        + " Mockito.when(l.size()).thenReturn(n); return l; }",
                "CONFIGURES | public static Runnable a() { return Mockito.mock(Thread.class); }",
                "CONFIGURES | public static List<?> a(int n) { List<?> l = Mockito.mock(List.class);"
                        + " Mockito.when(l.size()).thenReturn(n); return l; }",
                "LENIENT_SETUP | public static <T> T make(Class<T> t) { return Mockito.mock(t); }"
                        + " public static List<?> a(int n) { List<?> l = make(List.class);"
                        + " Mockito.lenient().when(l.size()).thenReturn(n); return l; }",
                "      | public static List<?> a(int n) { List<?> l = b(n);"
                        + " Mockito.when(l.isEmpty()).thenReturn(n == 0); return l; }"
                        + " public static List<?> b(int n) { List<?> l = make(List.class);"
                        + " Mockito.when(l.size()).thenReturn(n); return l; }"
                        + " public static <T> T make(Class<T> t) { return Mockito.mock(t); }",
                "CONFIGURES | public static <T> T make(Class<T> t) { return Mockito.mock(t); }"
                        + " public static List<?> a(int n) { List<?> l = make(List.class);"
                        + " l.size(); Mockito.when(l.size()).thenReturn(n); return l; }",
                "STATE | static final java.util.concurrent.atomic.AtomicInteger IDS = new java.util.concurrent.atomic.AtomicInteger();"
                        + " public static <T> T make(Class<T> t) { return Mockito.mock(t); }"
                        + " public static List<?> a() { List<?> l = make(List.class);"
                        + " Mockito.when(l.size()).thenReturn(IDS.incrementAndGet()); return l; }",
                "STATE | static final Iterator<Integer> IDS = List.of(1, 2).iterator();",
                "STATE | private static int last;"
                        + " public static <T> T make(Class<T> t) { return Mockito.mock(t); }"
                        + " public static List<?> a() { List<?> l = make(List.class);"
                        + " Mockito.when(l.size()).thenAnswer(i -> last++); return l; }",
                "LENIENT_SETUP | public static <T> T make(Class<T> t, MockSettings s) { return Mockito.mock(t, s); }"
                        + " public static List<?> a(int n) { List<?> l = make(List.class, Mockito.withSettings().lenient());"
                        + " Mockito.when(l.size()).thenReturn(n); return l; }",
                "LENIENT_SETUP | public static <T> T make(Class<T> t, MockSettings s) { return Mockito.mock(t, s); }"
                        + " public static List<?> a(int n) { List<?> l = make(List.class,"
                        + " Mockito.withSettings().strictness(org.mockito.quality.Strictness.LENIENT));"
                        + " Mockito.when(l.size()).thenReturn(n); return l; }",
                "LENIENT_SETUP | private static void stub(List<?> l) { if (l != null) { Mockito.lenient().when(l.size()).thenReturn(1); } }",
                "      | public static void a(List<?> l) { Mockito.when(l.size()).thenReturn(1); }",
                "LENIENT_SETUP | public static void a(List<?> l) { Mockito.lenient().when(l.size()).thenReturn(1); }",
                "UNUSED | public static <T> T uncalled(Class<T> t) { return Mockito.mock(t); }",
            })
    void keepsEachRule(Kind expected, String body) {
        assertThat(kinds(body)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void findsOverloadsBetweenWhichALambdaCannotDecide() {
        assertThat(kinds("public static <T> T make(Class<T> t, Answer<?> a) { return Mockito.mock(t, a); }"
                        + "public static <T> T make(Class<T> t, java.util.function.Consumer<T> c) {"
                        + " T m = Mockito.mock(t); c.accept(m); return m; }"))
                .contains(Kind.AMBIGUOUS_OVERLOAD);
    }

    @Test
    void listsMissingMethods() {
        assertThat(FactoryValidator.validate(
                        TypeFixture.declaration("F", "public final class F {}"),
                        List.of(MissingMethod.ofType("java.lang.Runnable", Category.GENERIC)),
                        Set.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.MISSING);
                    assertThat(finding.method()).isEqualTo("createRunnableMock");
                });
    }

    @Test
    void findsNoErrorInAFactoryWithEveryOverload() {
        assertThat(FactoryValidator.validate(
                        TypeFixture.declaration("MockFactory", Factories.COMPLETE), List.of(), Set.of()))
                .noneMatch(finding -> finding.kind().isError());
    }
}
