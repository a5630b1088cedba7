package io.github.mockfactory.setup;

import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;

/**
 * What the code behind a value may see. As an argument of a home it runs before the mock is stubbed: that is no matter while nobody but
 * the block knows the mock, and may be one for the mock in a field.
 */
final class Reach {

    private Reach() {}

    /**
     * Whether a value runs code that is handed something of the test, and with it perhaps the mock.
     *
     * @param value of a stubbing
     * @return false for what runs nothing, and for static methods and constructors that take constants only
     */
    static boolean mayBeOfTest(Expression value) {
        Calls calls = new Calls();
        calls.visit(value, 0);
        return calls.own || (calls.any && calls.variables);
    }

    private static final class Calls extends JavaIsoVisitor<Integer> {

        private boolean any;
        private boolean own;
        private boolean variables;

        @Override
        public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
            // runs when the mock is used
            return lambda;
        }

        @Override
        public J.NewClass visitNewClass(J.NewClass newClass, Integer p) {
            any = true;
            boolean inner = newClass.getClazz() == null
                    || newClass.getConstructorType() == null
                    || newClass.getConstructorType().getDeclaringType().getOwningClass() != null;
            own |= inner || newClass.getBody() != null || newClass.getEnclosing() != null;
            return super.visitNewClass(newClass, p);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            any = true;
            own |= call.getMethodType() == null
                    || call.getSelect() == null
                    || !call.getMethodType().hasFlags(Flag.Static);
            return super.visitMethodInvocation(call, p);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            boolean constant = identifier.getFieldType() == null
                    || identifier.getFieldType().hasFlags(Flag.Static, Flag.Final);
            variables |= !constant || identifier.getSimpleName().equals("this");
            return identifier;
        }
    }
}
