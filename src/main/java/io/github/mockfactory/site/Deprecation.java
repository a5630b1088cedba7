package io.github.mockfactory.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/** Tells what is deprecated: a build that fails on warnings fails where it is named. */
public final class Deprecation {

    /** Kotlin's compiler marks what has its annotation as deprecated for Java, too. */
    private static final Set<String> ANNOTATIONS = Set.of("java.lang.Deprecated", "kotlin.Deprecated");

    private Deprecation() {}

    /**
     * Whether to name something is to name what is deprecated.
     *
     * @param named a class with those around it and its type arguments, a method, or a variable; null if it is not known
     * @return false if it is not known
     */
    public static boolean of(@Nullable JavaType named) {
        if (named instanceof JavaType.Array array) {
            return of(array.getElemType());
        }
        if (named instanceof JavaType.Method method) {
            return isMarked(method.getAnnotations());
        }
        if (named instanceof JavaType.Variable variable) {
            return isMarked(variable.getAnnotations());
        }
        if (named instanceof JavaType.Parameterized parameterized
                && parameterized.getTypeParameters().stream().anyMatch(Deprecation::of)) {
            return true;
        }
        return named instanceof JavaType.FullyQualified type
                && (isMarked(type.getAnnotations()) || of(type.getOwningClass()));
    }

    private static boolean isMarked(List<JavaType.FullyQualified> annotations) {
        return annotations.stream().anyMatch(each -> ANNOTATIONS.contains(each.getFullyQualifiedName()));
    }
}
