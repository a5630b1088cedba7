package io.github.mockfactory.setup;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The methods that a class has, those of its supertypes too. */
final class Members {

    private Members() {}

    /** Their names, each as often as a method has it. */
    static Stream<String> of(JavaType.@Nullable FullyQualified type) {
        return type == null || TypeUtils.isObject(type)
                ? Stream.empty()
                : Stream.of(
                                type.getMethods().stream().map(JavaType.Method::getName),
                                of(type.getSupertype()),
                                type.getInterfaces().stream().flatMap(Members::of))
                        .flatMap(each -> each);
    }
}
