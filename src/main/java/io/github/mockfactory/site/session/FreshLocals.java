package io.github.mockfactory.site.session;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * The local variables of some code that hold what the code itself has made, and never anything else: nobody but the code sees what
 * it does with that.
 *
 * @param names of the variables
 */
record FreshLocals(Set<String> names) {

    /** Copies the names. */
    FreshLocals {
        names = Set.copyOf(names);
    }

    static FreshLocals of(Iterable<? extends J> trees) {
        Set<String> made = new HashSet<>();
        Set<String> others = new HashSet<>();
        JavaIsoVisitor<Integer> visitor = new JavaIsoVisitor<>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                (isMaking(variable.getInitializer()) ? made : others).add(variable.getSimpleName());
                return super.visitVariable(variable, p);
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                if (assignment.getVariable() instanceof J.Identifier variable) {
                    others.add(variable.getSimpleName());
                }
                return super.visitAssignment(assignment, p);
            }
        };
        trees.forEach(tree -> visitor.visit(tree, 0));
        made.removeAll(others);
        return new FreshLocals(made);
    }

    /** Whether an expression is such a variable, or makes an object there and then. */
    boolean hold(@Nullable Expression expression) {
        Expression plain = expression == null ? null : expression.unwrap();
        return isMaking(plain)
                || (plain instanceof J.Identifier identifier
                        && identifier.getFieldType() != null
                        && identifier.getFieldType().getOwner() instanceof JavaType.Method
                        && names.contains(identifier.getSimpleName()));
    }

    private static boolean isMaking(@Nullable Expression expression) {
        return expression instanceof J.NewClass || expression instanceof J.NewArray;
    }
}
