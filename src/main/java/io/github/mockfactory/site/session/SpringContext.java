package io.github.mockfactory.site.session;

import io.github.mockfactory.site.TypeAnnotations;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Tells whether Spring's test context manages a class, by what brings a context or its listeners. */
final class SpringContext {

    private static final String TESTS = "org.springframework.test.";
    private static final String CONTEXT = TESTS + "context.";
    private static final Set<String> CONFIGURING =
            Set.of(CONTEXT + "ContextConfiguration", CONTEXT + "ContextHierarchy", CONTEXT + "BootstrapWith");
    private static final Set<String> REGISTERING = Set.of(
            "org.junit.jupiter.api.extension.ExtendWith",
            "org.junit.runner.RunWith",
            "org.testng.annotations.Listeners");
    private static final Set<String> MANAGERS = Set.of(
            CONTEXT + "TestContextManager",
            CONTEXT + "junit.jupiter.SpringExtension",
            CONTEXT + "junit4.SpringJUnit4ClassRunner",
            CONTEXT + "junit4.rules.SpringClassRule",
            CONTEXT + "junit4.rules.SpringMethodRule");

    private SpringContext() {}

    /** Takes the annotations in force too, meta-annotations included. */
    static boolean manages(JavaType.FullyQualified type, List<JavaType.Annotation> annotations) {
        if (annotations.stream().anyMatch(SpringContext::brings)) {
            return true;
        }
        for (JavaType.FullyQualified each = type; each != null; each = each.getSupertype()) {
            if (each.getPackageName().startsWith(TESTS)
                    || each.getMembers().stream().anyMatch(member -> isManager(member.getType()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether listeners may be called that are neither Spring's own nor found by Spring itself. */
    static boolean choosesListeners(List<JavaType.Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> switch (annotation.getFullyQualifiedName()) {
            case CONTEXT + "TestExecutionListeners" ->
                TypeAnnotations.values(annotation, "mergeMode").noneMatch("MERGE_WITH_DEFAULTS"::equals)
                        && Stream.of("value", "listeners")
                                .flatMap(attribute -> TypeAnnotations.values(annotation, attribute))
                                .anyMatch(name -> !name.startsWith(TESTS));
            case CONTEXT + "BootstrapWith" ->
                TypeAnnotations.values(annotation, "value").anyMatch(name -> !name.startsWith("org.springframework."));
            default -> isHidden(annotation);
        });
    }

    private static boolean brings(JavaType.Annotation annotation) {
        String name = annotation.getFullyQualifiedName();
        return isHidden(annotation)
                || CONFIGURING.contains(name)
                || (REGISTERING.contains(name)
                        && TypeAnnotations.types(annotation, "value").anyMatch(SpringContext::isManager));
    }

    /** Every annotation type has annotations: without any, its class is not on the class path. */
    private static boolean isHidden(JavaType.Annotation annotation) {
        String name = annotation.getFullyQualifiedName();
        return annotation.getType().getAnnotations().isEmpty()
                && (name.startsWith(CONTEXT) || name.startsWith("org.springframework.boot.test."));
    }

    private static boolean isManager(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named != null
                && (MANAGERS.stream().anyMatch(each -> TypeUtils.isAssignableTo(each, named))
                        || named.getFullyQualifiedName().equals(CONTEXT + "junit4.SpringRunner"));
    }
}
