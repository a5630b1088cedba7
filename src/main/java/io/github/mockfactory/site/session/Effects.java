package io.github.mockfactory.site.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Whether it matters when a class is initialised: its initialisers may read what other code prepares, such as a system property,
 * and a mock of the class initialises it.
 */
final class Effects {

    private Effects() {}

    /**
     * Whether code may do something that an initialiser of another class can see.
     *
     * @param owner   the class of the code; null if it is not known
     * @param factory whether a class of this name is a factory, which does what Mockito does: a class is judged alike before and
     *                after its mocks come from there
     */
    static boolean in(Iterable<? extends J> trees, JavaType.@Nullable FullyQualified owner, Predicate<String> factory) {
        EffectFinder finder = new EffectFinder(FreshLocals.of(trees), owner, factory);
        trees.forEach(tree -> finder.visit(tree, 0));
        return finder.found();
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
        return in(trees, declaration.getType(), factory);
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
