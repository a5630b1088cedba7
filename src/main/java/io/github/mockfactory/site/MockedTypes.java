package io.github.mockfactory.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Resolves what is mocked, from a class literal where there is one and from inference elsewhere. */
public final class MockedTypes {

    /** The name that stands for a type which is not known. */
    public static final String UNKNOWN = "?";

    private MockedTypes() {}

    /**
     * Whether an expression is a class literal, such as {@code Foo.class}, or {@code Foo::class.java} in Kotlin.
     *
     * @param expression any expression
     * @return true for a class literal
     */
    public static boolean isClassLiteral(Expression expression) {
        return expression instanceof J.FieldAccess access
                && ("class".equals(access.getName().getSimpleName()) || kotlinType(access) != null);
    }

    /** The type before {@code ::class.java}, or in annotations before {@code ::class}. */
    private static @Nullable Expression kotlinType(Expression expression) {
        Expression literal = expression instanceof J.FieldAccess access
                        && "java".equals(access.getName().getSimpleName())
                ? access.getTarget()
                : expression;
        return literal instanceof J.MemberReference reference
                        && "class".equals(reference.getReference().getSimpleName())
                ? reference.getContaining()
                : null;
    }

    /** The type that a class literal names; null for any other expression. */
    public static @Nullable JavaType literalType(Expression expression) {
        Expression kotlinType = kotlinType(expression);
        if (kotlinType != null) {
            return kotlinType.getType();
        }
        return isClassLiteral(expression)
                ? ((J.FieldAccess) expression).getTarget().getType()
                : null;
    }

    /** Whether an argument of an annotation names a class. */
    static boolean isClass(Expression argument) {
        return isClassLiteral(argument) || kotlinType(argument) != null;
    }

    static @Nullable JavaType ofCall(J.MethodInvocation call, Signature signature) {
        Expression first = call.getArguments().get(0);
        if (isClassLiteral(first)) {
            return literalType(first);
        }
        if (!signature.parameters().isEmpty() && signature.parameters().get(0) == ParameterKind.TYPE) {
            return typeArgument(first.getType());
        }
        return call.getMethodType() == null
                ? null
                : signature.construction().mockedType(call.getMethodType().getReturnType());
    }

    static @Nullable JavaType typeArgument(@Nullable JavaType type) {
        if (type instanceof JavaType.Parameterized parameterized) {
            List<JavaType> arguments = parameterized.getTypeParameters();
            return arguments.isEmpty() ? null : arguments.get(0);
        }
        // a raw Class, or a type variable bounded by it: any object
        return TypeUtils.isAssignableTo("java.lang.Class", type)
                ? JavaType.ShallowClass.build("java.lang.Object")
                : null;
    }

    /**
     * Whether a class is a Mockito that infers the mocked type from an empty vararg.
     *
     * @param owner the class of a method that is called
     * @return true for {@code Mockito} from 4.10 on
     */
    public static boolean canInfer(JavaType.FullyQualified owner) {
        return owner.getFullyQualifiedName().equals("org.mockito.Mockito")
                && owner.getMethods().stream()
                        .anyMatch(method -> method.getName().equals("mock")
                                && method.getParameterTypes().size() == 1
                                && ParameterKind.of(method.getParameterTypes().get(0))
                                        .filter(ParameterKind.REIFIED::equals)
                                        .isPresent());
    }

    /**
     * Erases a type: a type variable or an intersection becomes its first bound, a parameterised type its class.
     *
     * @param type any type
     * @return the erased type, or null if it is not known
     */
    public static @Nullable JavaType erase(@Nullable JavaType type) {
        if (type instanceof JavaType.GenericTypeVariable variable) {
            return variable.getBounds().isEmpty()
                    ? JavaType.ShallowClass.build("java.lang.Object")
                    : erase(variable.getBounds().get(0));
        }
        if (type instanceof JavaType.Intersection intersection) {
            return erase(intersection.getBounds().get(0));
        }
        if (type instanceof JavaType.Parameterized parameterized) {
            return parameterized.getType();
        }
        return type instanceof JavaType.Unknown ? null : type;
    }

    /**
     * Names a type after erasure.
     *
     * @param type any type
     * @return the fully qualified name, with {@code $} before nested classes, or {@link #UNKNOWN}
     */
    public static String name(@Nullable JavaType type) {
        JavaType erased = erase(type);
        if (erased instanceof JavaType.FullyQualified declared) {
            return declared.getFullyQualifiedName();
        }
        if (erased instanceof JavaType.Array array) {
            return name(array.getElemType()) + "[]";
        }
        if (erased instanceof JavaType.Primitive primitive) {
            return primitive == JavaType.Primitive.String ? "java.lang.String" : primitive.getKeyword();
        }
        return UNKNOWN;
    }
}
