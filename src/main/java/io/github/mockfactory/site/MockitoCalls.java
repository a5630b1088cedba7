package io.github.mockfactory.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Recognises calls and method references that construct a mock. */
final class MockitoCalls {

    private static final String MOCKITO = "org.mockito.Mockito";
    private static final Set<String> OWNERS = Set.of(MOCKITO, "org.mockito.BDDMockito");

    private MockitoCalls() {}

    /** A call in Java, where newer compilers name a method whatever they know of its arguments. */
    static Optional<MockSite> of(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        // the name first: nearly no call of a suite is one of these
        return method == null
                ? Optional.empty()
                : construction(call.getSimpleName(), method)
                        .map(construction -> isGuessed(call, method)
                                ? MockSite.left(construction.form(), literalType(call), whyUnresolved(call))
                                : site(call, construction, method));
    }

    /** The same where a file calls the method by another name than it was declared with. */
    static Optional<MockSite> of(J.MethodInvocation call, String name) {
        JavaType.Method method = call.getMethodType();
        return method == null
                ? Optional.empty()
                : construction(name, method).map(construction -> site(call, construction, method));
    }

    private static MockSite site(J.MethodInvocation call, Construction construction, JavaType.Method method) {
        int arguments = call.getArguments().get(0) instanceof J.Empty
                ? 0
                : call.getArguments().size();
        return Signature.of(construction, method, arguments)
                .map(signature -> {
                    boolean literal =
                            MockedTypes.isClassLiteral(call.getArguments().get(0));
                    JavaType mockedType = MockedTypes.ofCall(call, signature);
                    return site(Form.of(signature, literal), signature, mockedType);
                })
                .orElseGet(() -> MockSite.left(construction.form(), literalType(call), why(call, method)));
    }

    /**
     * Where an argument is unresolved, or no overload takes the arguments, compilers later than that of JDK 21 name one all the
     * same: often that with an array, whose type variables are left open then.
     */
    private static boolean isGuessed(J.MethodInvocation call, JavaType.Method method) {
        List<Expression> arguments = call.getArguments();
        int last = method.getParameterTypes().size() - 1;
        return Unresolved.isInAny(arguments)
                || IntStream.range(0, Math.min(last + 1, arguments.size()))
                        .anyMatch(i -> isOther(
                                method.getParameterTypes().get(i),
                                arguments.get(i).getType()))
                || (last >= 0
                        && method.getParameterTypes().get(last) instanceof JavaType.Array array
                        && array.getElemType() instanceof JavaType.GenericTypeVariable
                        && arguments.stream()
                                .skip(last)
                                .map(Expression::getType)
                                .anyMatch(type -> type instanceof JavaType.FullyQualified || isPrimitive(type)));
    }

    /** Whether no argument of a type goes to a parameter: a number where an answer is taken, settings likewise. */
    private static boolean isOther(JavaType parameter, @Nullable JavaType argument) {
        return parameter instanceof JavaType.FullyQualified taken
                && !TypeUtils.isObject(taken)
                && (argument instanceof JavaType.Class given
                        ? !TypeUtils.isAssignableTo(taken.getFullyQualifiedName(), given)
                        : isPrimitive(argument));
    }

    private static boolean isPrimitive(@Nullable JavaType type) {
        return type instanceof JavaType.Primitive
                && type != JavaType.Primitive.Null
                && type != JavaType.Primitive.String;
    }

    static Optional<MockSite> of(J.MemberReference reference) {
        JavaType.Method method = reference.getMethodType();
        String name = reference.getReference().getSimpleName();
        return method == null
                ? Optional.empty()
                : construction(name, method).map(construction -> {
                    Form form = referenceForm(construction);
                    return Signature.of(construction, method, 1)
                            .map(signature -> site(form, signature, referencedType(method, signature)))
                            .orElseGet(() -> MockSite.left(form, null, Reason.UNSUPPORTED_OVERLOAD));
                });
    }

    private static MockSite site(Form form, Signature signature, @Nullable JavaType mockedType) {
        Reason obstacle = MockedTypes.UNKNOWN.equals(MockedTypes.name(mockedType)) ? Reason.UNRESOLVED_TYPE : null;
        return new MockSite(form, signature, mockedType, null, obstacle);
    }

    private static JavaType referencedType(JavaType.Method method, Signature signature) {
        JavaType type = signature.parameters().get(0) == ParameterKind.TYPE
                ? MockedTypes.typeArgument(method.getParameterTypes().get(0))
                : signature.construction().mockedType(method.getReturnType());
        return type == null ? JavaType.ShallowClass.build("java.lang.Object") : type;
    }

    private static Optional<Construction> construction(String name, JavaType.Method method) {
        return Construction.ofMockitoMethod(name).filter(construction -> isMockito(method));
    }

    private static boolean isMockito(JavaType.Method method) {
        JavaType.FullyQualified owner = method.getDeclaringType();
        if (OWNERS.contains(owner.getFullyQualifiedName())) {
            return true;
        }
        // called through a subclass; a method that the subclass declares itself is not Mockito's
        return TypeUtils.isAssignableTo(MOCKITO, owner)
                && owner.getMethods().stream().noneMatch(own -> own.getName().equals(method.getName()));
    }

    /** A method loses its parameters where an argument does not resolve; mostly that is the mocked type. */
    private static Reason why(J.MethodInvocation call, JavaType.Method method) {
        return isResolved(method) ? Reason.UNSUPPORTED_OVERLOAD : whyUnresolved(call);
    }

    private static Reason whyUnresolved(J.MethodInvocation call) {
        boolean typeMissing = literalType(call) instanceof JavaType.Unknown
                || MockedTypes.typeArgument(call.getArguments().get(0).getType()) instanceof JavaType.Unknown;
        return typeMissing ? Reason.UNRESOLVED_TYPE : Reason.UNRESOLVED_SYMBOL;
    }

    private static boolean isResolved(JavaType.Method method) {
        return !method.getParameterTypes().isEmpty()
                && method.getParameterTypes().stream().noneMatch(JavaType.Unknown.class::isInstance);
    }

    /**
     * Recognises a call that has no type but is written like a construction, in a file that imports Mockito.
     *
     * @param call            a method call
     * @param mockitoImported whether the file imports anything of Mockito
     * @return a site with {@link Reason#UNRESOLVED_SYMBOL}
     */
    static Optional<MockSite> ofUnresolved(J.MethodInvocation call, boolean mockitoImported) {
        if (call.getMethodType() != null || !mockitoImported || !looksLikeMockito(call.getSelect())) {
            return Optional.empty();
        }
        return Construction.ofMockitoMethod(call.getSimpleName())
                .map(construction -> MockSite.left(construction.form(), literalType(call), Reason.UNRESOLVED_SYMBOL));
    }

    /**
     * Recognises a method reference that has no type but names a construction of Mockito.
     *
     * @param reference a method reference
     * @param mockitoImported whether the file imports anything of Mockito
     * @return a site with {@link Reason#UNRESOLVED_SYMBOL}
     */
    static Optional<MockSite> ofUnresolved(J.MemberReference reference, boolean mockitoImported) {
        if (reference.getMethodType() != null || !mockitoImported || !looksLikeMockito(reference.getContaining())) {
            return Optional.empty();
        }
        return Construction.ofMockitoMethod(reference.getReference().getSimpleName())
                .map(construction -> MockSite.left(referenceForm(construction), null, Reason.UNRESOLVED_SYMBOL));
    }

    private static Form referenceForm(Construction construction) {
        return construction == Construction.MOCK ? Form.MOCK_REFERENCE : construction.form();
    }

    private static boolean looksLikeMockito(@Nullable Expression select) {
        if (select == null) {
            return true;
        }
        String name = select instanceof J.Identifier identifier
                ? identifier.getSimpleName()
                : select instanceof J.FieldAccess access ? access.getSimpleName() : "";
        return OWNERS.stream().anyMatch(owner -> owner.endsWith("." + name));
    }

    private static @Nullable JavaType literalType(J.MethodInvocation call) {
        Expression first = call.getArguments().get(0);
        return MockedTypes.literalType(first);
    }
}
