package io.github.mockfactory.factory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Overloads between which a lambda cannot decide, such as {@code f(Class, Answer)} and {@code f(Class, Consumer)}. */
final class FunctionalOverloads {

    private FunctionalOverloads() {}

    /** The names that a lambda leaves undecided. */
    static Set<String> namesIn(List<JavaType.Method> methods) {
        return methods.stream()
                .filter(one -> methods.stream().anyMatch(other -> clash(one, other)))
                .map(JavaType.Method::getName)
                .collect(Collectors.toSet());
    }

    /** Whether two methods have one name and one number of parameters, and differ in a functional interface. */
    static boolean clash(JavaType.@Nullable Method one, JavaType.@Nullable Method other) {
        if (one == null
                || other == null
                || !one.getName().equals(other.getName())
                || one.getParameterTypes().size() != other.getParameterTypes().size()) {
            return false;
        }
        List<JavaType> left = one.getParameterTypes();
        List<JavaType> right = other.getParameterTypes();
        boolean clash = false;
        for (int i = 0; i < left.size(); i++) {
            JavaType.FullyQualified a = TypeUtils.asFullyQualified(left.get(i));
            JavaType.FullyQualified b = TypeUtils.asFullyQualified(right.get(i));
            if (a == null || b == null || a.getFullyQualifiedName().equals(b.getFullyQualifiedName())) {
                continue;
            }
            if (!isFunctional(a) || !isFunctional(b) || differInParameters(a, b)) {
                return false;
            }
            clash = true;
        }
        return clash;
    }

    /** An interface with one abstract method, by its members or, for a type that has none here, by its usual package. */
    static boolean isFunctional(@Nullable JavaType type) {
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(type);
        if (declared == null || declared.getKind() != JavaType.FullyQualified.Kind.Interface) {
            return false;
        }
        return open(declared).size() == 1 || declared.getPackageName().equals("java.util.function");
    }

    /** The compiler counts the parameters of a lambda before it looks at types. */
    private static boolean differInParameters(JavaType.FullyQualified one, JavaType.FullyQualified other) {
        List<JavaType.Method> left = open(one);
        List<JavaType.Method> right = open(other);
        return left.size() == 1
                && right.size() == 1
                && left.get(0).getParameterTypes().size()
                        != right.get(0).getParameterTypes().size();
    }

    private static List<JavaType.Method> open(JavaType.FullyQualified type) {
        return type.getMethods().stream()
                .filter(method -> !method.hasFlags(Flag.Static) && !method.hasFlags(Flag.Default))
                .toList();
    }
}
