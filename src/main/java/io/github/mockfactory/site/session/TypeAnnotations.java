package io.github.mockfactory.site.session;

import io.github.mockfactory.site.MockedTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.JavaType.Annotation.ArrayElementValue;
import org.openrewrite.java.tree.JavaType.Annotation.ElementValue;

/** Reads annotations from types, so that they are found on superclasses without source and behind meta-annotations too. */
final class TypeAnnotations {

    static final String NESTED = "org.junit.jupiter.api.Nested";

    private TypeAnnotations() {}

    /** The annotations of a class and its superclasses, nearest first. */
    static List<JavaType.Annotation> inherited(JavaType.@Nullable FullyQualified type) {
        List<JavaType.Annotation> found = new ArrayList<>();
        for (JavaType.FullyQualified t = type; t != null; t = t.getSupertype()) {
            collect(t, found, new HashSet<>());
            t.getInterfaces().forEach(each -> collect(each, found, new HashSet<>()));
        }
        return found;
    }

    /** The same, and for a {@code @Nested} class those of the classes around it, which JUnit Jupiter applies to it too. */
    static List<JavaType.Annotation> inForce(JavaType.@Nullable FullyQualified type) {
        List<JavaType.Annotation> found = new ArrayList<>();
        JavaType.FullyQualified current = type;
        while (current != null) {
            List<JavaType.Annotation> own = inherited(current);
            found.addAll(own);
            current = first(own, NESTED).isPresent() ? current.getOwningClass() : null;
        }
        return found;
    }

    private static void collect(JavaType.FullyQualified type, List<JavaType.Annotation> found, Set<String> seen) {
        for (JavaType.FullyQualified each : type.getAnnotations()) {
            // annotations of the language annotate themselves and each other
            if (each instanceof JavaType.Annotation annotation && seen.add(each.getFullyQualifiedName())) {
                found.add(annotation);
                collect(annotation.getType(), found, seen);
            }
        }
    }

    static Optional<JavaType.Annotation> first(List<JavaType.Annotation> annotations, String type) {
        return annotations.stream()
                .filter(annotation -> annotation.getFullyQualifiedName().equals(type))
                .findFirst();
    }

    /** The classes, enum constants or texts that an attribute names. */
    static Stream<String> values(JavaType.Annotation annotation, String attribute) {
        return objects(annotation, attribute).map(TypeAnnotations::name);
    }

    /** The classes that an attribute names. */
    static Stream<JavaType> types(JavaType.Annotation annotation, String attribute) {
        return objects(annotation, attribute).filter(JavaType.class::isInstance).map(JavaType.class::cast);
    }

    private static Stream<Object> objects(JavaType.Annotation annotation, String attribute) {
        return annotation.getValues().stream()
                .filter(value -> isCalled(value, attribute))
                .flatMap(value -> value instanceof ArrayElementValue array
                        ? array.getValues().stream().map(Object.class::cast)
                        : Stream.of(value.getValue()));
    }

    private static boolean isCalled(ElementValue value, String attribute) {
        return value.getElement() instanceof JavaType.Method method
                && method.getName().equals(attribute);
    }

    private static String name(Object value) {
        if (value instanceof JavaType.Variable variable) {
            return variable.getName();
        }
        return value instanceof JavaType type ? MockedTypes.name(type) : String.valueOf(value);
    }
}
