package io.github.mockfactory.factory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.TypeFixture;
import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Category;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.tree.JavaType;

class MethodSelectionTest {

    private static final Categories CATEGORIES = Categories.of(Map.of(), List.of());
    private static final String TYPES = "import java.sql.*; class X { PreparedStatement p; Statement s; Connection c;"
            + " Runnable r; CallableStatement k; }";

    private final MethodSelection selection = new MethodSelection(CATEGORIES.claiming());

    private static List<FactoryMethod> methods(String... declarations) {
        return FactoryReader.read(TypeFixture.declaration(
                        "F",
                        "package com.acme; import java.sql.*; import org.mockito.*; public final class F {"
                                + String.join("", declarations) + "}"))
                .orElseThrow()
                .methods();
    }

    private static String bounded(String name, String bound) {
        return "public static <T extends " + bound + "> T " + name + "(Class<T> type) { return Mockito.mock(type); }";
    }

    private static String general(String name) {
        return "public static <T> T " + name + "(Class<T> type) { return Mockito.mock(type); }";
    }

    private static MockRequest request(String field, boolean literal) {
        JavaType type = TypeFixture.declaration("X", TYPES).getType().getMembers().stream()
                .filter(member -> member.getName().equals(field))
                .findFirst()
                .orElseThrow()
                .getType();
        Category category = CATEGORIES.of(type);
        return new MockRequest(
                new Signature(Construction.MOCK, List.of(ParameterKind.TYPE)),
                ((JavaType.FullyQualified) type).getFullyQualifiedName(),
                Supertypes.of(type),
                category,
                literal,
                true,
                false);
    }

    private String chosen(List<FactoryMethod> methods, MockRequest request) {
        return selection.choose(methods, request).method().name();
    }

    @Test
    void prefersTheMethodOfTheTypeThenBoundsThenTheCategory() {
        List<FactoryMethod> methods = methods(
                general("createMock"),
                general("createDatabaseMock"),
                bounded("statement", "Statement"),
                bounded("prepared", "PreparedStatement"),
                "public static PreparedStatement exact() { return Mockito.mock(PreparedStatement.class); }");

        assertThat(chosen(methods, request("p", true))).isEqualTo("exact");
        assertThat(chosen(methods, request("p", false))).isEqualTo("prepared");
        assertThat(chosen(methods, request("k", true))).isEqualTo("prepared");
        assertThat(chosen(methods, request("s", true))).isEqualTo("statement");
        assertThat(chosen(methods, request("c", true))).isEqualTo("createDatabaseMock");
        assertThat(chosen(methods, request("r", true))).isEqualTo("createMock");
    }

    @Test
    void fallsBackToTheGeneralFamilyOnlyWhereNothingCanBeAdded() {
        List<FactoryMethod> methods = methods(general("createMock"));

        assertThat(chosen(methods, request("c", true))).isEqualTo("createMock");
        assertThat(selection.chooseOwn(methods, request("c", true)).isMissing()).isTrue();
    }

    @Test
    void reportsBoundsThatFitEquallyWell() {
        List<FactoryMethod> methods = methods(bounded("wrapper", "Wrapper"), bounded("closeable", "AutoCloseable"));

        assertThat(selection.choose(methods, request("c", true)).isAmbiguous()).isTrue();
        assertThat(selection.choose(methods, request("c", true)).fitting())
                .extracting(FactoryMethod::name)
                .containsExactlyInAnyOrder("wrapper", "closeable");
    }

    @Test
    void reportsFamiliesThatFitEquallyWell() {
        assertThat(selection
                        .choose(methods(general("one"), general("two")), request("r", true))
                        .isAmbiguous())
                .isTrue();
        assertThat(chosen(methods(general("one"), general("mock")), request("r", true)))
                .isEqualTo("mock");
    }

    @Test
    void neverTakesAMethodThatConfigures() {
        List<FactoryMethod> methods = methods(
                "public static Runnable task() { Runnable t = Mockito.mock(Runnable.class); t.run(); return t; }",
                general("createMock"));

        assertThat(chosen(methods, request("r", true))).isEqualTo("createMock");
        assertThat(selection
                        .choose(
                                methods("public static <T> T deep(Class<T> type) {"
                                        + " return Mockito.mock(type, Answers.RETURNS_DEEP_STUBS); }"),
                                request("r", true))
                        .isMissing())
                .isTrue();
    }

    @Test
    void neverTakesTheFamilyOfAnotherCategory() {
        assertThat(selection
                        .choose(methods(general("createWebSocketMock")), request("r", true))
                        .isMissing())
                .isTrue();
    }
}
