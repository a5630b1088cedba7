package io.github.mockfactory.setup;

import io.github.mockfactory.setup.Value.Kind;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.stub.MockitoCall;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the values that a stubbing gives. */
final class ValueReader {

    private static final Set<String> TRIVIAL = Set.of("true", "false", "null", "0", "1", "-1", "0L", "1L", "\"\"");

    private final String mock;
    private final boolean matched;

    /**
     * Takes what a value must not touch.
     *
     * @param mock    name of the variable that is stubbed
     * @param matched whether the values are arguments of the stubbed call, where a matcher may hide in a call
     */
    ValueReader(String mock, boolean matched) {
        this.mock = mock;
        this.matched = matched;
    }

    /** A value; empty if it cannot be handed over. */
    Optional<Value> read(Expression written, @Nullable JavaType target) {
        Expression expression = written.unwrap();
        // null would be unboxed on its way
        boolean unboxed = target instanceof JavaType.Primitive
                && target != JavaType.Primitive.String
                && !(expression.getType() instanceof JavaType.Primitive given && given != JavaType.Primitive.Null);
        TypeText type = unboxed ? null : TypeText.of(target).orElse(null);
        Optional<Value> constant = constant(expression, type);
        if (constant.isPresent()) {
            return constant;
        }
        Checks checks = new Checks();
        checks.visit(expression, 0);
        if (checks.refused || (expression.getType() instanceof JavaType.Array && !(target instanceof JavaType.Array))) {
            return Optional.empty();
        }
        Kind kind = expression instanceof J.Identifier || isFieldOfThis(expression)
                ? Kind.VARIABLE
                : checks.calls ? Kind.CALL : Kind.EXPRESSION;
        return Optional.of(new Value(kind, Source.of(expression), type, Set.of(), false, false));
    }

    private static boolean isFieldOfThis(Expression expression) {
        return expression instanceof J.FieldAccess access
                && access.getTarget() instanceof J.Identifier target
                && target.getSimpleName().equals("this");
    }

    static Optional<Value> constant(Expression expression, @Nullable TypeText type) {
        if (expression instanceof J.Literal literal
                && literal.getValueSource() != null
                && !literal.getValueSource().contains("\n")) {
            return Optional.of(new Value(Kind.CONSTANT, literal.getValueSource(), type, Set.of(), true, false));
        }
        if (expression instanceof J.Unary unary
                && unary.getOperator() == J.Unary.Type.Negative
                && unary.getExpression() instanceof J.Literal literal
                && literal.getValueSource() != null) {
            return Optional.of(new Value(Kind.CONSTANT, "-" + literal.getValueSource(), type, Set.of(), true, false));
        }
        if (MockedTypes.isClassLiteral(expression)) {
            return TypeText.of(((J.FieldAccess) expression).getTarget().getType())
                    .map(named -> new Value(
                            Kind.CONSTANT, named.text() + ".class", type, named.classes(), named.open(), false));
        }
        JavaType.Variable variable = variable(expression);
        if (variable != null
                && variable.hasFlags(Flag.Static, Flag.Final)
                && variable.getOwner() instanceof JavaType.FullyQualified owner) {
            String name = owner.getFullyQualifiedName();
            return Optional.of(new Value(
                    Kind.CONSTANT,
                    name.replace('$', '.') + "." + variable.getName(),
                    type,
                    Set.of(name),
                    variable.hasFlags(Flag.Public) && TypeText.isOpen(owner),
                    false));
        }
        return Optional.empty();
    }

    static JavaType.@Nullable Variable variable(Expression expression) {
        if (expression instanceof J.Identifier identifier) {
            return identifier.getFieldType();
        }
        return expression instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
    }

    /** The constants that a tree mentions and that a reader would look for, each as often as it is mentioned. */
    static Optional<String> mention(Expression expression) {
        return constant(expression, null).map(Value::text).filter(text -> !TRIVIAL.contains(text));
    }

    private final class Checks extends JavaIsoVisitor<Integer> {

        private boolean refused;
        private boolean calls;
        private final Set<String> own = new HashSet<>();

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            refused |=
                    identifier.getSimpleName().equals(mock) && identifier.getFieldType() != null && !own.contains(mock);
            return identifier;
        }

        @Override
        public J.VariableDeclarations.NamedVariable visitVariable(
                J.VariableDeclarations.NamedVariable variable, Integer p) {
            own.add(variable.getSimpleName());
            return super.visitVariable(variable, p);
        }

        @Override
        public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
            refused = true;
            return assignment;
        }

        @Override
        public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer p) {
            refused = true;
            return assignment;
        }

        @Override
        public J.Unary visitUnary(J.Unary unary, Integer p) {
            refused |= unary.getOperator().isModifying();
            return super.visitUnary(unary, p);
        }

        @Override
        public J.NewClass visitNewClass(J.NewClass newClass, Integer p) {
            calls = true;
            return super.visitNewClass(newClass, p);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            calls = true;
            JavaType.Method method = call.getMethodType();
            boolean lambda = getCursor().firstEnclosing(J.Lambda.class) != null
                    || getCursor().firstEnclosing(J.NewClass.class) != null;
            if (method == null) {
                refused = true;
            } else if (!lambda) {
                refused |= MockitoCall.is(call) && MockSite.of(call).isEmpty();
                refused |= matched && !isOfJdk(method.getDeclaringType());
            }
            return super.visitMethodInvocation(call, p);
        }

        private static boolean isOfJdk(JavaType.FullyQualified type) {
            return type.getPackageName().startsWith("java.") || TypeUtils.isOfClassType(type, "java.lang.Object");
        }
    }
}
