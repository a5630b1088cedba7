package io.github.mockfactory.site;

import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The type that the place of an expression asks for: where it is missing, the compiler infers an object. */
final class TargetType {

    private TargetType() {}

    /**
     * Whether the expression initialises, is assigned to or is returned as something whose type did not resolve, or is passed to
     * a method or constructor that did not.
     */
    static boolean isMissing(Cursor expression) {
        Cursor parent = expression.getParentTreeCursor();
        if (parent.getValue() instanceof J.VariableDeclarations.NamedVariable variable) {
            return isUnknown(variable.getType());
        }
        if (parent.getValue() instanceof J.Assignment assignment) {
            return isUnknown(assignment.getVariable().getType());
        }
        if (parent.getValue() instanceof J.NewClass created) {
            return created.getConstructorType() == null;
        }
        if (parent.getValue() instanceof J.MethodInvocation call) {
            return call.getSelect() != expression.getValue() && call.getMethodType() == null;
        }
        return parent.getValue() instanceof J.Return && returnsMissing(parent);
    }

    private static boolean returnsMissing(Cursor statement) {
        Object function = statement
                .dropParentUntil(value ->
                        value instanceof J.MethodDeclaration || value instanceof J.Lambda || value == Cursor.ROOT_VALUE)
                .getValue();
        return function instanceof J.MethodDeclaration method
                && method.getReturnTypeExpression() != null
                && isUnknown(method.getReturnTypeExpression().getType());
    }

    private static boolean isUnknown(@Nullable JavaType type) {
        return type instanceof JavaType.Unknown;
    }
}
