package io.github.mockfactory.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A call of mockito-kotlin that says the same as a call of Mockito. All its versions from 2.0 on construct alike: {@code
 * mock<Foo>()} is {@code mock(Foo::class.java, withSettings())}, each argument that is given is the setting of that name, and a
 * lambda at the end is {@code stub} called on the new mock.
 *
 * @param signature the overload of Mockito that the call stands for
 * @param type      the mocked type as it is written here; null if it can only be inferred
 * @param argument  what follows the mocked type, or the object to spy on; null if nothing does
 * @param stubbed   whether the call ends with a lambda that stubs the mock
 */
record MockitoKotlin(
        Signature signature,
        @Nullable Expression type,
        @Nullable Expression argument,
        boolean stubbed) {

    private static final Set<String> PACKAGES = Set.of("org.mockito.kotlin", "com.nhaarman.mockitokotlin2");
    private static final Set<String> ANSWERS = Set.of("org.mockito.Answers", "org.mockito.Mockito");

    /** Whether a function of mockito-kotlin makes a mock, of whatever version. */
    static boolean constructs(JavaType.Method method, String name) {
        String owner = method.getDeclaringType().getPackageName();
        return Construction.ofKotlinFunction(name).isPresent()
                && (PACKAGES.contains(owner) || owner.startsWith("com.nhaarman.mockito"))
                && method.getDeclaringType().getClassName().endsWith("Kt");
    }

    /** The simple names of the functions of a package that construct mocks; none for another package. */
    static List<String> functionsOf(String packageName) {
        return PACKAGES.contains(packageName) || packageName.startsWith("com.nhaarman.mockito")
                ? Construction.kotlinFunctions()
                : List.of();
    }

    /** The extension function that stubs a mock with the lambda that constructions take too. */
    static String stubFunction(JavaType.Method method) {
        return method.getDeclaringType().getPackageName() + ".stub";
    }

    /**
     * Reads a call.
     *
     * @param call   a construction of mockito-kotlin
     * @param name   the name under which its function was declared
     * @param cursor where it stands
     * @return empty if no call of Mockito is proved to say the same
     */
    static Optional<MockitoKotlin> of(J.MethodInvocation call, String name, Cursor cursor) {
        JavaType.Method method = call.getMethodType();
        if (method == null || !PACKAGES.contains(method.getDeclaringType().getPackageName())) {
            return Optional.empty();
        }
        List<Expression> arguments = call.getArguments().get(0) instanceof J.Empty ? List.of() : call.getArguments();
        boolean stubbed = !arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof J.Lambda;
        if (arguments.size() > 1 || (stubbed && !canStub(method, cursor))) {
            return Optional.empty();
        }
        Expression argument = arguments.isEmpty() || stubbed ? null : arguments.get(0);
        return switch (name) {
            case "mock" -> mock(call, cursor, argument, stubbed);
            case "spy" -> spy(call, cursor, argument, stubbed);
            case "mockStatic" -> scoped(Construction.STATIC_MOCK, call, arguments);
            case "mockConstruction" -> scoped(Construction.CONSTRUCTION_MOCK, call, arguments);
            default -> Optional.empty();
        };
    }

    private static boolean canStub(JavaType.Method method, Cursor cursor) {
        List<JavaType> parameters = method.getParameterTypes();
        JavaSourceFile source = cursor.firstEnclosing(JavaSourceFile.class);
        return !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).toString().contains(".KStubbing<")
                && source != null
                && KotlinFile.isFree(source, stubFunction(method), method.getReturnType());
    }

    private static Optional<MockitoKotlin> mock(
            J.MethodInvocation call, Cursor cursor, @Nullable Expression argument, boolean stubbed) {
        Expression written = KotlinTypes.argument(call);
        Expression type = written != null ? written : KotlinTypes.declared(cursor);
        boolean literal = KotlinTypes.hasLiteral(type);
        if (argument != null) {
            return literal ? option(type, argument) : Optional.empty();
        }
        if (literal) {
            return Optional.of(
                    new MockitoKotlin(signature(Construction.MOCK, ParameterKind.TYPE), type, null, stubbed));
        }
        boolean clear = stubbed ? isNonNull(type) : written != null || KotlinTypes.isExpected(cursor);
        return clear
                ? Optional.of(new MockitoKotlin(
                        signature(Construction.MOCK, ParameterKind.REIFIED),
                        stubbed || written != null ? type : null,
                        null,
                        stubbed))
                : Optional.empty();
    }

    private static boolean isNonNull(@Nullable Expression type) {
        return type != null && !(type instanceof J.NullableType);
    }

    /** One named argument that is sure not to be null: null would leave the setting as it is. */
    private static Optional<MockitoKotlin> option(@Nullable Expression type, Expression argument) {
        if (!(argument instanceof J.Assignment named)) {
            return Optional.empty();
        }
        Expression value = named.getAssignment();
        ParameterKind kind = switch (named.getVariable().toString()) {
            case "name" -> isText(value) ? ParameterKind.NAME : null;
            case "defaultAnswer" -> isAnswer(value) ? ParameterKind.ANSWER : null;
            default -> null;
        };
        return kind == null
                ? Optional.empty()
                : Optional.of(
                        new MockitoKotlin(signature(Construction.MOCK, ParameterKind.TYPE, kind), type, value, false));
    }

    private static boolean isText(Expression value) {
        return value instanceof J.Literal literal && literal.getValue() instanceof String;
    }

    /** A constant of Mockito's. */
    private static boolean isAnswer(Expression value) {
        J.Identifier name = value instanceof J.FieldAccess access
                ? access.getName()
                : value instanceof J.Identifier identifier ? identifier : null;
        if (name == null || name.getFieldType() == null) {
            return false;
        }
        JavaType.FullyQualified owner =
                TypeUtils.asFullyQualified(name.getFieldType().getOwner());
        return owner != null && ANSWERS.contains(owner.getFullyQualifiedName());
    }

    private static Optional<MockitoKotlin> spy(
            J.MethodInvocation call, Cursor cursor, @Nullable Expression argument, boolean stubbed) {
        if (argument != null) {
            // the class of a class literal would be spied on, and an array be taken for arguments
            boolean object = !(argument instanceof J.Assignment)
                    && !KotlinTypes.isArray(argument.getType())
                    && !TypeUtils.isAssignableTo("java.lang.Class", argument.getType());
            return object
                    ? Optional.of(new MockitoKotlin(
                            signature(Construction.SPY, ParameterKind.INSTANCE), null, argument, false))
                    : Optional.empty();
        }
        Expression written = KotlinTypes.argument(call);
        Expression type = written != null ? written : KotlinTypes.declared(cursor);
        return KotlinTypes.hasLiteral(type)
                ? Optional.of(new MockitoKotlin(signature(Construction.SPY, ParameterKind.TYPE), type, null, stubbed))
                : Optional.empty();
    }

    private static Optional<MockitoKotlin> scoped(
            Construction construction, J.MethodInvocation call, List<Expression> arguments) {
        Expression type = KotlinTypes.argument(call);
        return arguments.isEmpty() && KotlinTypes.hasLiteral(type)
                ? Optional.of(new MockitoKotlin(signature(construction, ParameterKind.TYPE), type, null, false))
                : Optional.empty();
    }

    private static Signature signature(Construction construction, ParameterKind... parameters) {
        return new Signature(construction, List.of(parameters));
    }
}
