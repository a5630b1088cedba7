package io.github.mockfactory.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.JavaType.Annotation.ArrayElementValue;
import org.openrewrite.java.tree.JavaType.Annotation.ElementValue;

/**
 * Reads annotations from types: the one place that takes the containers of repeated annotations apart and follows annotations
 * on annotations. Types are read, not sources, so that superclasses and annotations of libraries are understood too; the
 * compiler has put repeated annotations together by then, in the order in which they are written.
 */
public final class TypeAnnotations {

    /** Marks an inner class that JUnit Jupiter runs with what is registered for the class around it. */
    public static final String NESTED = "org.junit.jupiter.api.Nested";

    private static final String LANGUAGE = "java.lang.annotation";
    private static final String REPEATABLE = LANGUAGE + ".Repeatable";

    private TypeAnnotations() {}

    /**
     * The annotations of a class, its superclasses and interfaces, and those behind them.
     *
     * @param type any class; null has none
     * @return nearest first
     */
    public static List<JavaType.Annotation> inherited(JavaType.@Nullable FullyQualified type) {
        List<JavaType.Annotation> found = new ArrayList<>();
        withSupertypes(type).forEach(each -> follow(each.getAnnotations(), found::add));
        return found;
    }

    /**
     * A class, its superclasses and interfaces.
     *
     * @param type any class; null has none
     * @return nearest first; an interface that is inherited in several ways stands there for each
     */
    public static List<JavaType.FullyQualified> withSupertypes(JavaType.@Nullable FullyQualified type) {
        List<JavaType.FullyQualified> found = new ArrayList<>();
        for (JavaType.FullyQualified t = type; t != null; t = t.getSupertype()) {
            found.add(t);
            found.addAll(interfacesOf(t));
        }
        return found;
    }

    /**
     * The same, and for a {@code @Nested} class those of the classes around it, which JUnit Jupiter applies to it too.
     *
     * @param type any class; null has none
     * @return nearest first
     */
    public static List<JavaType.Annotation> inForce(JavaType.@Nullable FullyQualified type) {
        return withEnclosing(type).stream()
                .flatMap(each -> inherited(each).stream())
                .toList();
    }

    /**
     * A class, and as long as it is a {@code @Nested} one the class around it.
     *
     * @param type any class; null for none
     * @return innermost first
     */
    public static List<JavaType.FullyQualified> withEnclosing(JavaType.@Nullable FullyQualified type) {
        List<JavaType.FullyQualified> found = new ArrayList<>();
        for (JavaType.FullyQualified t = type; t != null; ) {
            found.add(t);
            t = nearest(t, NESTED).isPresent() ? t.getOwningClass() : null;
        }
        return found;
    }

    /**
     * Finds one annotation as JUnit Jupiter does: on the class, behind its annotations, on interfaces, on the superclass.
     *
     * @param type any class
     * @param name of the annotation, fully qualified
     * @return the one that counts
     */
    public static Optional<JavaType.Annotation> nearest(JavaType.@Nullable FullyQualified type, String name) {
        if (type == null) {
            return Optional.empty();
        }
        return nearest(type.getAnnotations(), name)
                .or(() -> type.getInterfaces().stream()
                        .flatMap(each -> nearest(each, name).stream())
                        .findFirst())
                .or(() -> nearest(type.getSupertype(), name));
    }

    /**
     * Finds one annotation of a class or a member, itself before those behind others.
     *
     * @param annotations all that a declaration has
     * @param name        of the annotation, fully qualified
     * @return the one that counts
     */
    public static Optional<JavaType.Annotation> nearest(List<JavaType.FullyQualified> annotations, String name) {
        return direct(annotations)
                .filter(each -> isOf(each, name))
                .findFirst()
                .or(() -> all(annotations).stream()
                        .filter(each -> isOf(each, name))
                        .findFirst());
    }

    /**
     * Finds all annotations of a kind as JUnit Jupiter does that may be repeated: those of the superclass, of interfaces, then
     * of the class itself.
     *
     * @param type any class
     * @param name of the annotation, fully qualified
     * @return in the order that JUnit acts on them
     */
    public static List<JavaType.Annotation> topDown(JavaType.@Nullable FullyQualified type, String name) {
        List<JavaType.Annotation> found = new ArrayList<>();
        if (type != null) {
            found.addAll(topDown(type.getSupertype(), name));
            type.getInterfaces().forEach(each -> found.addAll(topDown(each, name)));
            follow(type.getAnnotations(), each -> {
                if (isOf(each, name)) {
                    found.add(each);
                }
            });
        }
        return found;
    }

    /**
     * The annotations of a declaration and those behind them, containers taken apart.
     *
     * @param annotations all that a declaration has
     * @return in the order of the source, each before those behind it
     */
    public static List<JavaType.Annotation> all(List<JavaType.FullyQualified> annotations) {
        List<JavaType.Annotation> found = new ArrayList<>();
        follow(annotations, found::add);
        return found;
    }

    /**
     * The types of these annotations, also of those whose values are not known.
     *
     * @param annotations all that a declaration has
     * @return as {@link #all}
     */
    public static List<JavaType.FullyQualified> typesOfAll(List<JavaType.FullyQualified> annotations) {
        List<JavaType.FullyQualified> found = new ArrayList<>();
        follow(annotations, new LinkedHashSet<>(), found::add);
        return found;
    }

    /**
     * Whether an annotation is of a type.
     *
     * @param annotation any annotation
     * @param name       of the type, fully qualified
     * @return false for what only carries it
     */
    public static boolean isOf(JavaType.FullyQualified annotation, String name) {
        return annotation.getFullyQualifiedName().equals(name);
    }

    private static void follow(List<JavaType.FullyQualified> annotations, Consumer<JavaType.Annotation> found) {
        follow(annotations, new LinkedHashSet<>(), type -> {
            if (type instanceof JavaType.Annotation annotation) {
                found.accept(annotation);
            }
        });
    }

    /** An annotation can be behind itself; it can also be behind several others, and counts each time. */
    private static void follow(
            List<JavaType.FullyQualified> annotations, Set<String> path, Consumer<JavaType.FullyQualified> found) {
        annotations.stream().flatMap(TypeAnnotations::unfolded).forEach(annotation -> {
            String name = annotation.getFullyQualifiedName();
            if (!annotation.getPackageName().equals(LANGUAGE) && path.add(name)) {
                found.accept(annotation);
                follow(annotation.getAnnotations(), path, found);
                path.remove(name);
            }
        });
    }

    private static Stream<JavaType.Annotation> direct(List<JavaType.FullyQualified> annotations) {
        return annotations.stream()
                .flatMap(TypeAnnotations::unfolded)
                .filter(JavaType.Annotation.class::isInstance)
                .map(JavaType.Annotation.class::cast);
    }

    private static Stream<? extends JavaType.FullyQualified> unfolded(JavaType.FullyQualified type) {
        if (!(type instanceof JavaType.Annotation annotation)) {
            return Stream.of(type);
        }
        List<JavaType.Annotation> parts = objects(annotation, "value")
                .filter(JavaType.Annotation.class::isInstance)
                .map(JavaType.Annotation.class::cast)
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(part -> isContainer(annotation, part))
                ? parts.stream()
                : Stream.of(annotation);
    }

    private static boolean isContainer(JavaType.Annotation annotation, JavaType.Annotation part) {
        return part.getType().getAnnotations().stream()
                .filter(each -> isOf(each, REPEATABLE) && each instanceof JavaType.Annotation)
                .flatMap(each -> values((JavaType.Annotation) each, "value"))
                .anyMatch(annotation.getFullyQualifiedName()::equals);
    }

    private static Set<JavaType.FullyQualified> interfacesOf(JavaType.FullyQualified type) {
        Set<JavaType.FullyQualified> found = new LinkedHashSet<>();
        type.getInterfaces().forEach(each -> {
            found.add(each);
            found.addAll(interfacesOf(each));
        });
        return found;
    }

    /**
     * The classes, enum constants or texts that an attribute names.
     *
     * @param annotation any annotation
     * @param attribute  its name
     * @return fully qualified for classes; none where the default of the attribute counts
     */
    public static Stream<String> values(JavaType.Annotation annotation, String attribute) {
        return objects(annotation, attribute).map(TypeAnnotations::name);
    }

    /**
     * The classes that an attribute names.
     *
     * @param annotation any annotation
     * @param attribute  its name
     * @return in the order of the source; none where the default of the attribute counts
     */
    public static Stream<JavaType> types(JavaType.Annotation annotation, String attribute) {
        return objects(annotation, attribute).filter(JavaType.class::isInstance).map(JavaType.class::cast);
    }

    /**
     * All classes that an annotation names, also in annotations among its values.
     *
     * @param annotation any annotation
     * @return in the order of the source
     */
    public static Stream<JavaType.FullyQualified> types(JavaType.Annotation annotation) {
        return annotation.getValues().stream()
                .flatMap(TypeAnnotations::objects)
                .filter(JavaType.FullyQualified.class::isInstance)
                .map(JavaType.FullyQualified.class::cast)
                .flatMap(each -> each instanceof JavaType.Annotation inner ? types(inner) : Stream.of(each));
    }

    private static Stream<Object> objects(JavaType.Annotation annotation, String attribute) {
        return annotation.getValues().stream()
                .filter(value -> isCalled(value, attribute))
                .flatMap(TypeAnnotations::objects);
    }

    private static Stream<Object> objects(ElementValue value) {
        return value instanceof ArrayElementValue array
                ? array.getValues().stream().map(Object.class::cast)
                : Stream.of(value.getValue());
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
