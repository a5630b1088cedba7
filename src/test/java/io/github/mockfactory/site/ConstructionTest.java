package io.github.mockfactory.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.TypeFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What is known of Mockito's methods is all that the newest Mockito has. */
class ConstructionTest {

    /** Public methods of Mockito that make no mock. Whatever else a new version brings is to be looked at by a person. */
    private static final Set<String> MAKE_NO_MOCK = Set.of(
            "after",
            "atLeast",
            "atLeastOnce",
            "atMost",
            "atMostOnce",
            "calls",
            "clearAllCaches",
            "clearInvocations",
            "description",
            "doAnswer",
            "doCallRealMethod",
            "doNothing",
            "doReturn",
            "doThrow",
            "framework",
            "ignoreStubs",
            "inOrder",
            "lenient",
            "mockingDetails",
            "mockitoSession",
            "never",
            "only",
            "reset",
            "timeout",
            "times",
            "validateMockitoUsage",
            "verify",
            "verifyNoInteractions",
            "verifyNoMoreInteractions",
            "when",
            "withSettings");

    @Test
    void knowsEveryMethodThatMakesMocks() {
        Set<String> open = Arrays.stream(Mockito.class.getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .map(java.lang.reflect.Method::getName)
                .filter(name -> !MAKE_NO_MOCK.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Arrays.stream(Construction.values()).map(Construction::mockitoMethod))
                .containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void knowsEveryOverload() {
        JavaType.FullyQualified mockito = (JavaType.FullyQualified) ((J.FieldAccess)
                        TypeFixture.parse("""
                        class UseTest {
                            Class<?> mockito = org.mockito.Mockito.class;
                        }
                        """).getClasses().get(0).getBody().getStatements().stream()
                                .map(statement -> ((J.VariableDeclarations) statement)
                                        .getVariables()
                                        .get(0)
                                        .getInitializer())
                                .findFirst()
                                .orElseThrow())
                .getTarget()
                .getType();
        List<JavaType.Method> unknown = mockito.getMethods().stream()
                .filter(method -> Construction.ofMockitoMethod(method.getName())
                        .map(construction ->
                                Signature.of(construction, method, 1).isEmpty())
                        .orElse(false))
                .toList();
        assertThat(mockito.getMethods()).hasSizeGreaterThan(60);
        assertThat(unknown).isEmpty();
    }
}
