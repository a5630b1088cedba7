package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.TypeAnnotations;
import java.util.List;
import java.util.Set;
import org.openrewrite.java.tree.JavaType;

/** Tells which annotations override beans with mocks of Mockito, themselves or by what they are annotated with. */
final class OverrideAnnotations {

    private static final String PACKAGE = "org.springframework.test.context.bean.override.mockito.";

    static final String MOCKITO_BEAN = PACKAGE + "MockitoBean";
    private static final Set<String> NAMES =
            Set.of(MOCKITO_BEAN, PACKAGE + "MockitoSpyBean", PACKAGE + "MockitoBeans", PACKAGE + "MockitoSpyBeans");

    private OverrideAnnotations() {}

    /** Whether an annotation overrides a bean, at whatever depth. */
    static boolean overrides(JavaType.FullyQualified annotation) {
        return TypeAnnotations.typesOfAll(List.of(annotation)).stream()
                .anyMatch(each -> NAMES.contains(each.getFullyQualifiedName()));
    }
}
