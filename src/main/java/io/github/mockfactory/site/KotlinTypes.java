package io.github.mockfactory.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Reads types where Kotlin code writes or implies them, and writes class literals. */
final class KotlinTypes {

    private KotlinTypes() {}

    /** The type that a call names between angle brackets. */
    static @Nullable Expression argument(J.MethodInvocation call) {
        List<Expression> arguments = call.getTypeParameters();
        return arguments != null && arguments.size() == 1 ? arguments.get(0) : null;
    }

    /** The type that the declaration around an expression names: of a variable that it initialises, or of a function. */
    static @Nullable Expression declared(Cursor expression) {
        Cursor parent = expression.getParentTreeCursor();
        if (parent.getValue() instanceof J.VariableDeclarations.NamedVariable
                && parent.getParentTreeCursor().getValue() instanceof J.VariableDeclarations variables) {
            return variables.getTypeExpression() instanceof Expression type ? type : null;
        }
        if (parent.getValue() instanceof J.Return) {
            Object function = parent.dropParentUntil(value -> value instanceof J.MethodDeclaration
                            || value instanceof J.Lambda
                            || value instanceof J.ClassDeclaration
                            || value == Cursor.ROOT_VALUE)
                    .getValue();
            return function instanceof J.MethodDeclaration method
                            && method.getReturnTypeExpression() instanceof Expression type
                    ? type
                    : null;
        }
        return null;
    }

    /**
     * Whether the place of an expression says which type it has, so that another function with an inferred result gets the same:
     * a declaration with a type, an assignment, or an argument.
     */
    static boolean isExpected(Cursor expression) {
        Object parent = expression.getParentTreeCursor().getValue();
        Tree tree = expression.getValue();
        if (parent instanceof J.MethodInvocation call) {
            return call.getArguments().contains(tree);
        }
        return parent instanceof J.NewClass
                || (parent instanceof J.Assignment assignment
                        && assignment.getAssignment().getId().equals(tree.getId()))
                || declared(expression) != null;
    }

    /** Whether a type is a class without type arguments, which alone has a literal that the compiler takes for its class. */
    static boolean hasLiteral(@Nullable Expression type) {
        return (type instanceof J.Identifier || type instanceof J.FieldAccess)
                && type.getMarkers().getMarkers().isEmpty()
                && (type.getType() instanceof JavaType.Class || type.getType() instanceof JavaType.GenericTypeVariable);
    }

    static boolean isArray(@Nullable JavaType type) {
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(type);
        return type instanceof JavaType.Array
                || (declared != null
                        && declared.getPackageName().equals("kotlin")
                        && declared.getClassName().endsWith("Array"));
    }

    /** {@code Foo::class.java}. */
    static Expression literal(Expression type, Space prefix) {
        JavaType classType = classOf(type.getType());
        J.Identifier keyword = name("class", null);
        J.MemberReference reference = new J.MemberReference(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                JRightPadded.build(type.withPrefix(Space.EMPTY)),
                null,
                JLeftPadded.build(keyword),
                new JavaType.Parameterized(
                        null, JavaType.ShallowClass.build("kotlin.reflect.KClass"), List.of(typeOf(type))),
                null,
                null);
        return new J.FieldAccess(
                Tree.randomId(),
                prefix,
                Markers.EMPTY,
                reference,
                JLeftPadded.build(name("java", classType)),
                classType);
    }

    static JavaType classOf(@Nullable JavaType type) {
        return new JavaType.Parameterized(
                null,
                JavaType.ShallowClass.build("java.lang.Class"),
                List.of(type == null ? JavaType.Unknown.getInstance() : type));
    }

    private static JavaType typeOf(Expression type) {
        return type.getType() == null ? JavaType.Unknown.getInstance() : type.getType();
    }

    private static J.Identifier name(String name, @Nullable JavaType type) {
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, null);
    }
}
