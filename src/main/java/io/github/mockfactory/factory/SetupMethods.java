package io.github.mockfactory.factory;

import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * Methods of a factory that are homes of set-ups: they let another method of the factory make the mock, stub it, and return it. That
 * other method does nothing but make it, or is a home itself.
 */
final class SetupMethods {

    private final PassThroughMethods bodies;
    private final Set<UUID> found = new HashSet<>();
    private final Set<String> signatures = new HashSet<>();

    private SetupMethods(PassThroughMethods bodies) {
        this.bodies = bodies;
    }

    static SetupMethods of(J.ClassDeclaration factory, PassThroughMethods bodies) {
        SetupMethods methods = new SetupMethods(bodies);
        List<J.MethodDeclaration> open = new ArrayList<>();
        factory.getBody().getStatements().forEach(statement -> {
            if (statement instanceof J.MethodDeclaration method && isShaped(method)) {
                open.add(method);
            }
        });
        // a home may build on one that stands below it: repeat until nothing new is found
        boolean more;
        do {
            more = open.removeIf(methods::resolve);
        } while (more);
        return methods;
    }

    private boolean resolve(J.MethodDeclaration method) {
        boolean made = isMade(creation(method), method);
        if (made) {
            found.add(method.getId());
            signatures.add(String.valueOf(method.getMethodType()));
        }
        return made;
    }

    /** Whether a method is a home that lets the factory make its mock. */
    boolean contains(J.MethodDeclaration method) {
        return found.contains(method.getId());
    }

    /** Whether a method makes a mock, stubs it and returns it, and does nothing else; whoever makes the mock. */
    static boolean isShaped(J.MethodDeclaration method) {
        List<Statement> statements = statements(method);
        int last = statements.size() - 1;
        return last >= 2
                && statements.get(0) instanceof J.VariableDeclarations declaration
                && statements.get(last) instanceof J.Return result
                && result.getExpression() instanceof J.Identifier returned
                && returned.getSimpleName()
                        .equals(declaration.getVariables().get(0).getSimpleName())
                && statements.subList(1, last).stream()
                        .allMatch(each -> Stubbing.of(each).isPresent());
    }

    private static @Nullable Expression creation(J.MethodDeclaration method) {
        return ((J.VariableDeclarations) statements(method).get(0))
                .getVariables()
                .get(0)
                .getInitializer();
    }

    private boolean isMade(@Nullable Expression value, J.MethodDeclaration method) {
        if (!(value instanceof J.MethodInvocation call) || call.getMethodType() == null) {
            return false;
        }
        JavaType.Method own = method.getMethodType();
        return own != null
                && own.getDeclaringType()
                        .getFullyQualifiedName()
                        .equals(call.getMethodType().getDeclaringType().getFullyQualifiedName())
                && (bodies.contains(call.getMethodType())
                        || signatures.contains(call.getMethodType().toString()));
    }

    /** Whether a method that stubs something lets a stubbing stay unused, by the stubbing or by the settings of the mock. */
    static boolean isLenient(J.MethodDeclaration method) {
        Leniency leniency = new Leniency();
        leniency.visit(method, 0);
        return leniency.stubs && leniency.lenient;
    }

    private static List<Statement> statements(J.MethodDeclaration method) {
        return method.getBody() == null ? List.of() : method.getBody().getStatements();
    }

    private static final class Leniency extends JavaIsoVisitor<Integer> {

        private boolean stubs;
        private boolean lenient;

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            stubs |= Stubbing.of(call).isPresent();
            lenient |= Stubbing.isLeniency(call);
            return super.visitMethodInvocation(call, p);
        }
    }
}
