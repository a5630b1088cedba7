package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.TypeAnnotations;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.tree.JavaType;

/** Tells which annotations override beans with mocks of Mockito, themselves or by what they are annotated with. */
final class OverrideAnnotations {

    static final String PACKAGE = "org.springframework.test.context.bean.override.mockito.";

    private static final Set<String> NAMES = Arrays.stream(OverrideKind.values())
            .flatMap(kind -> Stream.of(kind.annotation(), kind.container()))
            .collect(Collectors.toSet());

    private OverrideAnnotations() {}

    /** Whether an annotation overrides a bean, at whatever depth. */
    static boolean overrides(JavaType.FullyQualified annotation) {
        return TypeAnnotations.typesOfAll(List.of(annotation)).stream()
                .anyMatch(each -> NAMES.contains(each.getFullyQualifiedName()));
    }
}
