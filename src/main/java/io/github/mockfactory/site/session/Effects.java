package io.github.mockfactory.site.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Whether it matters when a class is initialised: its initialisers may read what other code prepares, such as a system property,
 * and a mock of the class initialises it.
 */
final class Effects {

    private static final List<String> HARMLESS = List.of("org.mockito.", "java.util.", "junit.framework.");

    private static final List<String> RUNNING =
            List.of("java.util.function.", "java.util.logging.", "java.util.prefs.", "java.util.concurrent.");

    private Effects() {}

    /**
     * Whether code may do something that an initialiser of another class can see.
     *
     * @param factory whether a class of this name is a factory, which does what Mockito does: a class is judged alike before and
     *                after its mocks come from there
     */
    static boolean in(Iterable<? extends J> trees, Predicate<String> factory) {
        boolean[] found = new boolean[1];
        JavaIsoVisitor<Integer> visitor = new JavaIsoVisitor<>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                JavaType.Method method = call.getMethodType();
                found[0] |= method == null
                        || (!factory.test(method.getDeclaringType().getFullyQualifiedName())
                                && (!isHarmless(method.getDeclaringType()) || reachesOut(call, method)));
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass made, Integer p) {
                JavaType.FullyQualified type = TypeUtils.asFullyQualified(made.getType());
                found[0] |= made.getBody() != null
                        || type == null
                        || !(type.getPackageName().startsWith("java.") || isHarmless(type));
                return super.visitNewClass(made, p);
            }

            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                J variable = assignment.getVariable();
                JavaType.Variable type = variable instanceof J.Identifier identifier
                        ? identifier.getFieldType()
                        : variable instanceof J.FieldAccess access
                                ? access.getName().getFieldType()
                                : null;
                found[0] |= type == null ? !(variable instanceof J.ArrayAccess) : type.hasFlags(Flag.Static);
                return super.visitAssignment(assignment, p);
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                return lambda;
            }
        };
        trees.forEach(tree -> visitor.visit(tree, 0));
        return found[0];
    }

    /** A call of {@code java.util} that sets a default of the JVM, changes what is shared, or runs other code. */
    private static boolean reachesOut(J.MethodInvocation call, JavaType.Method method) {
        if (!method.getDeclaringType().getFullyQualifiedName().startsWith("java.util.")) {
            return false;
        }
        boolean runs = RUNNING.stream().anyMatch(method.getDeclaringType().getFullyQualifiedName()::startsWith)
                || call.getArguments().stream()
                        .anyMatch(argument -> argument instanceof J.Lambda || argument instanceof J.MemberReference);
        JavaType.Variable on = call.getSelect() instanceof J.Identifier identifier
                ? identifier.getFieldType()
                : call.getSelect() instanceof J.FieldAccess access
                        ? access.getName().getFieldType()
                        : null;
        return runs
                || (method.hasFlags(Flag.Static) && call.getSimpleName().startsWith("set"))
                || (on != null && on.hasFlags(Flag.Static));
    }

    private static boolean isHarmless(JavaType.@Nullable FullyQualified owner) {
        return owner != null && HARMLESS.stream().anyMatch(owner.getFullyQualifiedName()::startsWith);
    }

    /** What runs while an object is made, behind a member of its class. */
    static boolean behind(Statement member, J.ClassDeclaration declaration, Predicate<String> factory) {
        List<J> trees = new ArrayList<>();
        boolean passed = false;
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method) {
                if (method.isConstructor() && method.getBody() != null) {
                    trees.add(method.getBody());
                }
            } else if (passed && statement instanceof J.VariableDeclarations field) {
                if (!field.hasModifier(J.Modifier.Type.Static)) {
                    field.getVariables().stream()
                            .map(J.VariableDeclarations.NamedVariable::getInitializer)
                            .filter(Expression.class::isInstance)
                            .forEach(trees::add);
                }
            } else if (passed && statement instanceof J.Block block && !block.isStatic()) {
                trees.add(block);
            }
            passed |= statement == member;
        }
        return in(trees, factory);
    }

    /** Whether a class has static initialisers that do more than to name constants. */
    static boolean ofInitialising(J.ClassDeclaration declaration) {
        boolean constants = declaration.getKind() == J.ClassDeclaration.Kind.Type.Interface;
        for (Statement statement : declaration.getBody().getStatements()) {
            boolean block = statement instanceof J.Block each && each.isStatic();
            boolean field = statement instanceof J.VariableDeclarations variables
                    && (constants || variables.hasModifier(J.Modifier.Type.Static))
                    && variables.getVariables().stream()
                            .anyMatch(variable ->
                                    variable.getInitializer() != null && !isConstant(variable.getInitializer()));
            // what Kotlin has besides, such as a companion object, may be anything
            boolean other = !(statement instanceof J.VariableDeclarations
                    || statement instanceof J.MethodDeclaration
                    || statement instanceof J.Block
                    || statement instanceof J.EnumValueSet
                    || statement instanceof J.Empty
                    || (statement instanceof J.ClassDeclaration nested
                            && !nested.getSimpleName().equals("Companion")));
            if (block || field || other) {
                return true;
            }
        }
        return declaration.getKind() == J.ClassDeclaration.Kind.Type.Enum;
    }

    private static boolean isConstant(Expression value) {
        return value instanceof J.Literal
                || (value instanceof J.Unary unary && isConstant(unary.getExpression()))
                || (value instanceof J.Binary binary && isConstant(binary.getLeft()) && isConstant(binary.getRight()));
    }

    /**
     * The types that are initialised with a type, as far as types show: only an interface without fields has no initialiser for
     * certain, and {@code Object}.
     *
     * @param type any type
     * @return names, {@code ?} for one that is not known
     */
    static Set<String> initialisedWith(@Nullable JavaType type) {
        Set<String> names = new TreeSet<>();
        addInitialised(TypeUtils.asFullyQualified(type), names);
        return names;
    }

    private static void addInitialised(JavaType.@Nullable FullyQualified type, Set<String> names) {
        if (type == null || type instanceof JavaType.Unknown) {
            names.add("?");
            return;
        }
        boolean plain = type.getKind() == JavaType.FullyQualified.Kind.Interface
                && type.getMembers().isEmpty();
        if (!plain && !TypeUtils.isObject(type)) {
            names.add(type.getFullyQualifiedName());
        }
        type.getInterfaces().forEach(each -> addInitialised(each, names));
        if (type.getSupertype() != null) {
            addInitialised(type.getSupertype(), names);
        }
    }
}
