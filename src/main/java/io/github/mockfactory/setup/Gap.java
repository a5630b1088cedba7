package io.github.mockfactory.setup;

import io.github.mockfactory.setup.MockSetup.Origin;
import io.github.mockfactory.site.stub.MockitoCall;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * Statements between the stubbings of a mock. None of them mentions it, so a mock that was just created is unknown to all of them, and
 * its set-up may as well stand behind them, if they leave what it uses alone.
 */
final class Gap {

    /** Stands for everything that code which is called may change: fields, and what objects hold. */
    private static final String STATE = "";

    private Gap() {}

    /** The variables that values read, and the mark of state if one of them is a field or calls something. */
    static Set<String> readsOf(List<Expression> values) {
        Set<String> reads = new HashSet<>();
        for (Expression value : values) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                    JavaType.Variable variable = identifier.getFieldType();
                    if (variable != null) {
                        reads.add(identifier.getSimpleName());
                        boolean field = variable.getOwner() instanceof JavaType.FullyQualified;
                        if (field && !variable.hasFlags(Flag.Final)) {
                            reads.add(STATE);
                        }
                    }
                    return identifier;
                }

                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                    reads.add(STATE);
                    return super.visitMethodInvocation(call, p);
                }

                @Override
                public J.NewClass visitNewClass(J.NewClass newClass, Integer p) {
                    reads.add(STATE);
                    return super.visitNewClass(newClass, p);
                }
            }.visit(value, 0);
        }
        return reads;
    }

    /**
     * Whether statements could tell that stubbings stand behind them which stood before, or change what these use.
     *
     * @param statements between two stubbings, or between the creation and the first
     * @param reads      what the stubbings before them read
     * @param origin     of the mock: one that is a field, others may use without naming it
     */
    static boolean changes(List<Statement> statements, Set<String> reads, Origin origin) {
        Check check = new Check(reads);
        for (Statement statement : statements) {
            if (!(statement instanceof J.VariableDeclarations)
                    && Stubbing.of(statement).isEmpty()) {
                return true;
            }
            check.visit(statement, 0);
        }
        return check.found || (check.runs && (origin != Origin.DECLARED || reads.contains(STATE)));
    }

    private static final class Check extends JavaIsoVisitor<Integer> {

        private final Set<String> reads;
        private boolean found;
        private boolean runs;

        Check(Set<String> reads) {
            this.reads = reads;
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
            found = true;
            return assignment;
        }

        @Override
        public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer p) {
            found = true;
            return assignment;
        }

        @Override
        public J.Unary visitUnary(J.Unary unary, Integer p) {
            found |= unary.getOperator().isModifying();
            return super.visitUnary(unary, p);
        }

        @Override
        public J.VariableDeclarations.NamedVariable visitVariable(
                J.VariableDeclarations.NamedVariable variable, Integer p) {
            // a local variable that hides what a value meant
            found |= reads.contains(variable.getSimpleName());
            return super.visitVariable(variable, p);
        }

        @Override
        public J.NewClass visitNewClass(J.NewClass newClass, Integer p) {
            runs = true;
            return super.visitNewClass(newClass, p);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            found |= call.getMethodType() == null || Stubbing.opensScope(call);
            runs |= !MockitoCall.is(call);
            return super.visitMethodInvocation(call, p);
        }
    }
}
