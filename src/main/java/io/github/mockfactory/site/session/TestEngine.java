package io.github.mockfactory.site.session;

import io.github.mockfactory.site.TypeAnnotations;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What finds the tests of a class and runs them. Each knows its own annotations, and none of the others'. */
public enum TestEngine {
    /** JUnit Jupiter. */
    JUPITER(
            "org.junit.jupiter.api.BeforeEach",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.TestTemplate"),
    /** JUnit 4, which runs the tests of JUnit 3 too. */
    JUNIT4("org.junit.Before", "org.junit.Test", "org.junit.experimental.theories.Theory"),
    /** TestNG, which takes every public method of an annotated class for a test. */
    TESTNG("org.testng.annotations.BeforeMethod"),
    /** Another one for the JUnit Platform, such as jqwik. */
    OTHER("");

    private static final String TESTNG_PACKAGE = "org.testng";
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";
    private static final String JUNIT3 = "junit.framework.TestCase";

    private final String beforeEach;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> tests;

    TestEngine(String beforeEach, String... tests) {
        this.beforeEach = beforeEach;
        this.tests = Set.of(tests);
    }

    /** Those that run a method before each test for one of its annotations, or for one behind it. */
    static Set<TestEngine> beforeEach(List<JavaType.FullyQualified> annotations) {
        Set<String> names = names(annotations);
        return Arrays.stream(values())
                .filter(engine -> names.contains(engine.beforeEach))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of them runs a method before each test that has an annotation of this name. */
    static boolean isBeforeEach(String annotation) {
        return Arrays.stream(values()).anyMatch(engine -> engine.beforeEach.equals(annotation));
    }

    /** Those that run methods of a class before each of its tests only by their names. */
    static Set<TestEngine> byName(JavaType.FullyQualified type) {
        return TypeUtils.isAssignableTo(JUNIT3, type) ? Set.of(JUNIT4) : Set.of();
    }

    /** Those that find tests in a class, inherited ones included, whoever has the source; none where it has no test. */
    static Set<TestEngine> of(JavaType.FullyQualified type) {
        Set<TestEngine> found = EnumSet.noneOf(TestEngine.class);
        boolean junit3 = TypeUtils.isAssignableTo(JUNIT3, type);
        for (JavaType.FullyQualified each : TypeAnnotations.withSupertypes(type)) {
            if (isTestNg(names(each.getAnnotations()))) {
                found.add(TESTNG);
            }
            for (JavaType.Method method : each.getMethods()) {
                addOf(names(method.getAnnotations()), found);
                if (junit3 && isByName(method)) {
                    found.add(JUNIT4);
                }
            }
        }
        return found;
    }

    private static void addOf(Set<String> annotations, Set<TestEngine> found) {
        boolean known = false;
        for (TestEngine engine : values()) {
            if (engine.tests.stream().anyMatch(annotations::contains)) {
                found.add(engine);
                known = true;
            }
        }
        if (isTestNg(annotations)) {
            found.add(TESTNG);
        } else if (!known && annotations.contains(TESTABLE)) {
            found.add(OTHER);
        }
    }

    private static boolean isTestNg(Set<String> annotations) {
        return annotations.stream().anyMatch(each -> each.startsWith(TESTNG_PACKAGE));
    }

    private static boolean isByName(JavaType.Method method) {
        return method.getName().startsWith("test")
                && method.hasFlags(Flag.Public)
                && method.getParameterTypes().isEmpty();
    }

    private static Set<String> names(List<JavaType.FullyQualified> annotations) {
        return TypeAnnotations.typesOfAll(annotations).stream()
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .collect(Collectors.toSet());
    }
}
