package io.github.mockfactory.site.spring;

import java.util.HashSet;
import java.util.Set;
import org.openrewrite.java.tree.JavaType;

/** Tells which annotations override beans with mocks of Mockito, themselves or by what they are annotated with. */
final class OverrideAnnotations {

    private static final String PACKAGE = "org.springframework.test.context.bean.override.mockito.";

    static final String MOCKITO_BEAN = PACKAGE + "MockitoBean";
    private static final Set<String> SINGLE = Set.of(MOCKITO_BEAN, PACKAGE + "MockitoSpyBean");
    private static final Set<String> CONTAINERS = Set.of(PACKAGE + "MockitoBeans", PACKAGE + "MockitoSpyBeans");

    private OverrideAnnotations() {}

    /** Whether an annotation overrides a bean, at whatever depth. */
    static boolean overrides(JavaType.FullyQualified annotation) {
        return overrides(annotation, new HashSet<>());
    }

    private static boolean overrides(JavaType.FullyQualified annotation, Set<String> seen) {
        String name = annotation.getFullyQualifiedName();
        return SINGLE.contains(name)
                || CONTAINERS.contains(name)
                // annotations of the language annotate themselves and each other
                || (seen.add(name) && annotation.getAnnotations().stream().anyMatch(each -> overrides(each, seen)));
    }

    /** Whether what it stands on is a mock site by itself: composed annotations are seen through once, containers opened. */
    static boolean isSite(JavaType.FullyQualified annotation) {
        return SINGLE.contains(annotation.getFullyQualifiedName())
                || CONTAINERS.contains(annotation.getFullyQualifiedName())
                || annotation.getAnnotations().stream().anyMatch(each -> SINGLE.contains(each.getFullyQualifiedName()));
    }
}
