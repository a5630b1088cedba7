package io.github.mockfactory.category;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Finds out whether a class has tests of its own, in nested classes, or inherited. */
final class TestClasses {

    private static final Set<String> TEST_ANNOTATIONS = Set.of(
            "org.junit.Test",
            "org.junit.experimental.theories.Theory",
            "org.testng.annotations.Test",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.TestTemplate",
            "org.junit.jupiter.params.ParameterizedTest");
    private static final Set<String> TEST_NAMES =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Theory");
    private static final String JUNIT_3 = "junit.framework.TestCase";
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    private TestClasses() {}

    static boolean hasTests(J.ClassDeclaration declaration) {
        return declaresTests(declaration) || inheritsTests(declaration.getType());
    }

    private static boolean declaresTests(J.ClassDeclaration declaration) {
        if (isTest(declaration.getLeadingAnnotations())) {
            return true;
        }
        boolean junit3 = TypeUtils.isAssignableTo(JUNIT_3, declaration.getType());
        for (Statement statement : declaration.getBody().getStatements()) {
            boolean test = statement instanceof J.ClassDeclaration nested
                    ? declaresTests(nested)
                    : statement instanceof J.MethodDeclaration method
                            && (isTest(method.getLeadingAnnotations())
                                    || (junit3 && method.getSimpleName().startsWith("test")));
            if (test) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTest(List<J.Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> {
            JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
            return (type == null || type instanceof JavaType.Unknown)
                    ? TEST_NAMES.contains(annotation.getSimpleName())
                    : isTestAnnotation(type);
        });
    }

    private static boolean isTestAnnotation(JavaType.FullyQualified type) {
        return isKnown(type) || type.getAnnotations().stream().anyMatch(TestClasses::isKnown);
    }

    private static boolean isKnown(JavaType.FullyQualified type) {
        return TEST_ANNOTATIONS.contains(type.getFullyQualifiedName())
                || type.getAnnotations().stream().anyMatch(meta -> TESTABLE.equals(meta.getFullyQualifiedName()));
    }

    private static boolean inheritsTests(JavaType.@Nullable FullyQualified type) {
        boolean junit3 = TypeUtils.isAssignableTo(JUNIT_3, type);
        for (JavaType.FullyQualified parent = type == null ? null : type.getSupertype();
                parent != null;
                parent = parent.getSupertype()) {
            boolean inherits = parent.getMethods().stream()
                    .anyMatch(method -> (junit3 && method.getName().startsWith("test"))
                            || method.getAnnotations().stream().anyMatch(TestClasses::isTestAnnotation));
            if (inherits) {
                return true;
            }
        }
        return false;
    }
}
