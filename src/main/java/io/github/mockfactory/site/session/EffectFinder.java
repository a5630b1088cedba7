package io.github.mockfactory.site.session;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Looks for what an initialiser of another class can see: calls, changes of what is shared, and the initialisation of classes. */
final class EffectFinder extends JavaIsoVisitor<Integer> {

    private static final List<String> HARMLESS = List.of("org.mockito.", "java.util.", "junit.framework.");

    private static final List<String> RUNNING =
            List.of("java.util.function.", "java.util.logging.", "java.util.prefs.", "java.util.concurrent.");

    /** Their initialisers prepare nothing for those of others. */
    private static final List<String> INITIALISED = List.of("java.", "junit.", "org.junit.", "org.mockito.");

    /** They cannot be changed, whoever else has them. */
    private static final Set<String> VALUES =
            Set.of("java.util.Currency", "java.util.Locale", "java.util.Optional", "java.util.UUID");

    private static final Set<J.Unary.Type> CHANGING = Set.of(
            J.Unary.Type.PreIncrement,
            J.Unary.Type.PreDecrement,
            J.Unary.Type.PostIncrement,
            J.Unary.Type.PostDecrement);

    private final FreshLocals fresh;
    private final JavaType.@Nullable FullyQualified owner;
    private final Predicate<String> factory;
    private boolean found;

    EffectFinder(FreshLocals fresh, JavaType.@Nullable FullyQualified owner, Predicate<String> factory) {
        this.fresh = fresh;
        this.owner = owner;
        this.factory = factory;
    }

    boolean found() {
        return found;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Method method = call.getMethodType();
        found |= method == null
                || (!factory.test(method.getDeclaringType().getFullyQualifiedName())
                        && (!isHarmless(method.getDeclaringType()) || reachesOut(call, method)));
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass made, Integer p) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(made.getType());
        found |= made.getBody() != null
                || type == null
                || !(type.getPackageName().startsWith("java.") || isHarmless(type));
        return super.visitNewClass(made, p);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        found |= isShared(assignment.getVariable());
        return super.visitAssignment(assignment, p);
    }

    @Override
    public J.AssignmentOperation visitAssignmentOperation(J.AssignmentOperation assignment, Integer p) {
        found |= isShared(assignment.getVariable());
        return super.visitAssignmentOperation(assignment, p);
    }

    @Override
    public J.Unary visitUnary(J.Unary unary, Integer p) {
        found |= CHANGING.contains(unary.getOperator()) && isShared(unary.getExpression());
        return super.visitUnary(unary, p);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
        JavaType.Variable variable = identifier.getFieldType();
        found |= variable != null && variable.hasFlags(Flag.Static) && initialises(variable.getOwner());
        return super.visitIdentifier(identifier, p);
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
        return annotation;
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
        return lambda;
    }

    /** Whether others than the object that the code runs in can see what is assigned. */
    private boolean isShared(Expression assigned) {
        Expression variable = assigned.unwrap();
        if (variable instanceof J.ArrayAccess element) {
            return !fresh.hold(element.getIndexed());
        }
        if (variable instanceof J.FieldAccess access) {
            JavaType.Variable field = access.getName().getFieldType();
            return field == null || field.hasFlags(Flag.Static) || !isSelf(access.getTarget());
        }
        JavaType.Variable type = variable instanceof J.Identifier identifier ? identifier.getFieldType() : null;
        return type == null || type.hasFlags(Flag.Static);
    }

    private static boolean isSelf(Expression target) {
        return target instanceof J.Identifier identifier
                && (identifier.getSimpleName().equals("this")
                        || identifier.getSimpleName().equals("super"));
    }

    /** A call of {@code java.util} that sets a default of the JVM, changes what others have too, or runs other code. */
    private boolean reachesOut(J.MethodInvocation call, JavaType.Method method) {
        String type = method.getDeclaringType().getFullyQualifiedName();
        if (!type.startsWith("java.util.")) {
            return false;
        }
        boolean runs = RUNNING.stream().anyMatch(type::startsWith)
                || call.getArguments().stream()
                        .anyMatch(argument -> argument instanceof J.Lambda || argument instanceof J.MemberReference);
        if (runs) {
            return true;
        }
        return method.hasFlags(Flag.Static)
                ? call.getSimpleName().startsWith("set") || changesArgument(call, method)
                : call.getSelect() != null
                        && !isSelf(call.getSelect())
                        && !VALUES.contains(type)
                        && !fresh.hold(call.getSelect());
    }

    /** As {@code Collections.addAll} and {@code Arrays.fill} do. */
    private boolean changesArgument(J.MethodInvocation call, JavaType.Method method) {
        JavaType result = method.getReturnType();
        return (result == JavaType.Primitive.Void || result == JavaType.Primitive.Boolean)
                && method.getDeclaringType().getClassName().matches("Arrays|Collections")
                && !fresh.hold(call.getArguments().get(0));
    }

    /** Whether a class may be initialised only now, and do something then. */
    private boolean initialises(@Nullable JavaType declaring) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(declaring);
        return type == null
                || (INITIALISED.stream().noneMatch(type.getFullyQualifiedName()::startsWith)
                        && !factory.test(type.getFullyQualifiedName())
                        && !isAround(type));
    }

    /** Whether the class has an object where the code runs; an interface is not initialised by that. */
    private boolean isAround(JavaType.FullyQualified type) {
        for (JavaType.FullyQualified outer = owner; outer != null; ) {
            for (JavaType.FullyQualified each = outer; each != null; each = each.getSupertype()) {
                if (each.getFullyQualifiedName().equals(type.getFullyQualifiedName())) {
                    return true;
                }
            }
            outer = outer.hasFlags(Flag.Static) ? null : outer.getOwningClass();
        }
        return false;
    }

    private static boolean isHarmless(JavaType.@Nullable FullyQualified type) {
        return type != null && HARMLESS.stream().anyMatch(type.getFullyQualifiedName()::startsWith);
    }
}
