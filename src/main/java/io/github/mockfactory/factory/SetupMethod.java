package io.github.mockfactory.factory;

import io.github.mockfactory.site.stub.Stubbing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Methods of a factory that are homes of set-ups: they let another method make the mock, stub it, and return it. */
final class SetupMethod {

    private SetupMethod() {}

    /** Whether a method sets a mock up that a method of the factory makes which does nothing else. */
    static boolean is(J.MethodDeclaration method, PassThroughMethods bodies) {
        List<Statement> statements = statements(method);
        int last = statements.size() - 1;
        if (last < 2
                || !(statements.get(0) instanceof J.VariableDeclarations declaration)
                || !(statements.get(last) instanceof J.Return result)
                || !(result.getExpression() instanceof J.Identifier returned)) {
            return false;
        }
        J.VariableDeclarations.NamedVariable variable =
                declaration.getVariables().get(0);
        return returned.getSimpleName().equals(variable.getSimpleName())
                && isMade(variable.getInitializer(), method, bodies)
                && statements.subList(1, last).stream()
                        .allMatch(each -> Stubbing.of(each).isPresent());
    }

    private static boolean isMade(@Nullable Expression value, J.MethodDeclaration method, PassThroughMethods bodies) {
        if (!(value instanceof J.MethodInvocation call) || call.getMethodType() == null) {
            return false;
        }
        JavaType.Method own = method.getMethodType();
        return own != null
                && own.getDeclaringType()
                        .getFullyQualifiedName()
                        .equals(call.getMethodType().getDeclaringType().getFullyQualifiedName())
                && bodies.contains(call.getMethodType());
    }

    /** Whether one of its own statements is a lenient stubbing. */
    static boolean isLenient(J.MethodDeclaration method) {
        return statements(method).stream()
                .anyMatch(each -> Stubbing.of(each).filter(Stubbing::lenient).isPresent());
    }

    private static List<Statement> statements(J.MethodDeclaration method) {
        return method.getBody() == null ? List.of() : method.getBody().getStatements();
    }
}
