package io.github.mockfactory.site.session;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * A method that runs before each test and is sure to open the annotated mocks of its object on its way, if a method that it
 * overrides does.
 *
 * @param method     its name
 * @param own        whether it opens them itself; else it calls the method that it overrides
 * @param beforehand what it can see before that
 * @param acts       whether it may do something before that an initialiser of a class can see
 */
public record OpenMocksCall(String method, boolean own, Reads beforehand, boolean acts) {

    private static final Set<String> OPEN = Set.of("openMocks", "initMocks");

    static boolean opens(J.MethodInvocation call) {
        return call.getMethodType() != null
                && OPEN.contains(call.getSimpleName())
                && call.getMethodType()
                        .getDeclaringType()
                        .getFullyQualifiedName()
                        .equals("org.mockito.MockitoAnnotations");
    }

    /** Null if the method opens nothing, or does not do it every time. */
    static @Nullable OpenMocksCall of(J.MethodDeclaration method, Predicate<String> factory) {
        List<Statement> statements =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        int last = -1;
        boolean own = false;
        for (int i = 0; i < statements.size(); i++) {
            J.MethodInvocation call = callOf(statements.get(i));
            boolean opens = call != null && isOwn(call);
            if (opens || (call != null && isSuper(call, method))) {
                last = i;
                own |= opens;
            }
        }
        if (last < 0 || mayLeave(statements.subList(0, last))) {
            return null;
        }
        List<Statement> before = statements.subList(0, last);
        boolean inherited = !own || before.stream().anyMatch(each -> isSuper(callOf(each), method));
        JavaType.FullyQualified owner =
                method.getMethodType() == null ? null : method.getMethodType().getDeclaringType();
        return new OpenMocksCall(
                method.getSimpleName(), own, Reads.of(before), inherited || Effects.in(before, owner, factory));
    }

    /**
     * Where a method opens mocks for the last time.
     *
     * @param statements of the method
     * @return the index of the statement that does nothing else; -1 if there is none
     */
    public static int lastIn(List<Statement> statements) {
        int last = -1;
        for (int i = 0; i < statements.size(); i++) {
            J.MethodInvocation call = callOf(statements.get(i));
            last = call != null && isOwn(call) ? i : last;
        }
        return last;
    }

    /** Whether a call that opens mocks is a statement of its own of a method, and the only one there. */
    static boolean isSoleStatement(J.MethodInvocation call, J.MethodDeclaration method) {
        List<J.MethodInvocation> calls = method.getBody() == null
                ? List.of()
                : method.getBody().getStatements().stream()
                        .flatMap(statement -> Stream.ofNullable(callOf(statement)))
                        .filter(OpenMocksCall::isOwn)
                        .toList();
        return calls.size() == 1 && calls.get(0).isScope(call);
    }

    private static boolean isOwn(J.MethodInvocation call) {
        return opens(call) && call.getArguments().get(0).toString().equals("this");
    }

    private static boolean isSuper(J.@Nullable MethodInvocation call, J.MethodDeclaration method) {
        return call != null
                && call.getSimpleName().equals(method.getSimpleName())
                && call.getSelect() != null
                && call.getSelect().toString().equals("super");
    }

    /** The call that is all that a statement does, besides keeping the result. */
    private static J.@Nullable MethodInvocation callOf(Statement statement) {
        Expression expression = null;
        if (statement instanceof J.Assignment assignment) {
            expression = assignment.getAssignment();
        } else if (statement instanceof J.VariableDeclarations variables
                && variables.getVariables().size() == 1) {
            expression = variables.getVariables().get(0).getInitializer();
        } else if (statement instanceof J.MethodInvocation call) {
            expression = call;
        }
        return expression instanceof J.MethodInvocation call ? call : null;
    }

    /** An assumption ends a test without a failure, and what runs after each test finds the fields as they are then. */
    private static boolean mayLeave(List<Statement> statements) {
        boolean[] found = new boolean[1];
        JavaIsoVisitor<Integer> visitor = new JavaIsoVisitor<>() {
            @Override
            public J.Return visitReturn(J.Return leaving, Integer p) {
                found[0] = true;
                return leaving;
            }

            @Override
            public J.Throw visitThrow(J.Throw leaving, Integer p) {
                found[0] = true;
                return leaving;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                found[0] |= call.getSimpleName().startsWith("assum");
                return super.visitMethodInvocation(call, p);
            }
        };
        statements.forEach(statement -> visitor.visit(statement, 0));
        return found[0];
    }
}
