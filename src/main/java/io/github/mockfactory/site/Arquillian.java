package io.github.mockfactory.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Tests that Arquillian runs inside a container. It takes the test and its superclasses there by itself, and else what the deployment
 * names: a factory that nobody has named is missing there.
 */
public final class Arquillian {

    /** Marks the method that makes what is deployed. */
    public static final String DEPLOYMENT = "org.jboss.arquillian.container.test.api.Deployment";

    /** What the names of its classes start with. */
    public static final String PACKAGE = "org.jboss.arquillian.";

    private static final String CLIENT = "org.jboss.arquillian.container.test.api.RunAsClient";

    private Arquillian() {}

    /** Whether a place is in a test that runs inside a container, as far as its own classes tell. */
    static boolean contains(Cursor place) {
        boolean client = false;
        for (Cursor c = place; c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.MethodDeclaration method && method.getMethodType() != null) {
                client |= isClient(method.getMethodType().getAnnotations());
            } else if (c.getValue() instanceof J.ClassDeclaration declaration && isTest(declaration.getType())) {
                return !client && !runsOutside(declaration.getType());
            }
        }
        return false;
    }

    private static boolean isTest(JavaType.@Nullable FullyQualified type) {
        return TypeAnnotations.withSupertypes(type).stream()
                        .anyMatch(each -> each.getFullyQualifiedName().startsWith(PACKAGE))
                || TypeAnnotations.inherited(type).stream()
                        .anyMatch(
                                annotation -> annotation.getFullyQualifiedName().startsWith(PACKAGE)
                                        || TypeAnnotations.values(annotation, "value")
                                                .anyMatch(name -> name.startsWith(PACKAGE)))
                || !deployments(type).isEmpty();
    }

    private static boolean runsOutside(JavaType.@Nullable FullyQualified type) {
        List<JavaType.Annotation> deployments = deployments(type);
        return type != null
                && (isClient(type.getAnnotations())
                        || (!deployments.isEmpty()
                                && deployments.stream()
                                        .allMatch(each -> TypeAnnotations.values(each, "testable")
                                                .anyMatch("false"::equals))));
    }

    private static boolean isClient(List<JavaType.FullyQualified> annotations) {
        return annotations.stream().anyMatch(each -> TypeAnnotations.isOf(each, CLIENT));
    }

    private static List<JavaType.Annotation> deployments(JavaType.@Nullable FullyQualified type) {
        return TypeAnnotations.withSupertypes(type).stream()
                .flatMap(each -> each.getMethods().stream())
                .flatMap(method -> TypeAnnotations.nearest(method.getAnnotations(), DEPLOYMENT).stream())
                .toList();
    }
}
