package io.github.mockfactory.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What the compiler could not resolve: a type, or an expression that rests on one. */
final class Unresolved {

    private Unresolved() {}

    /** Whether a type is missing, or a type argument or element of it is. */
    static boolean isMissing(@Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            return parameterized.getTypeParameters().stream()
                    // bounds of type variables may lead back to where one comes from
                    .anyMatch(argument -> argument instanceof JavaType.Unknown
                            || ((argument instanceof JavaType.Array || argument instanceof JavaType.Parameterized)
                                    && isMissing(argument)));
        }
        return type instanceof JavaType.Array array
                ? isMissing(array.getElemType())
                : type == null || type instanceof JavaType.Unknown;
    }

    /**
     * Whether an expression has no type, or a call or constructor in it has an argument without one. A lambda does not count
     * for what its body says, since overloads are not chosen by that.
     */
    static boolean isIn(Expression written) {
        Expression expression = written.unwrap();
        if (expression instanceof J.MethodInvocation call) {
            Expression receiver = call.getSelect();
            return isMissing(call.getType())
                    || (receiver instanceof J.MethodInvocation && isIn(receiver))
                    || isInAny(call.getArguments());
        }
        if (expression instanceof J.NewClass created) {
            boolean missing = created.getClazz() == null
                    ? isMissing(created.getType())
                    : isMissing(created.getClazz().getType());
            return missing || isInAny(created.getArguments());
        }
        // the engine gives no type to every one of these
        boolean open = expression instanceof J.Empty
                || expression instanceof J.SwitchExpression
                || expression instanceof J.Lambda
                || expression instanceof J.MemberReference;
        return open ? expression.getType() instanceof JavaType.Unknown : isMissing(expression.getType());
    }

    /** Whether any of several expressions has something unresolved in it. */
    static boolean isInAny(List<Expression> expressions) {
        return expressions.stream().anyMatch(Unresolved::isIn);
    }
}
