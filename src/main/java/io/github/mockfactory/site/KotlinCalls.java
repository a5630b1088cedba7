package io.github.mockfactory.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Recognises constructions in Kotlin sources, and brings those of mockito-kotlin into the shape of Mockito's own. */
public final class KotlinCalls {

    private KotlinCalls() {}

    static Optional<MockSite> of(J.MethodInvocation call, Cursor cursor) {
        JavaType.Method method = call.getMethodType();
        if (method == null) {
            return Optional.empty();
        }
        String name = declaredName(call, cursor);
        return MockitoKotlin.constructs(method, name)
                ? Optional.of(ofMockitoKotlin(call, method, name, cursor))
                : MockitoCalls.of(call, name).map(site -> ofMockito(call, method, site));
    }

    private static String declaredName(J.MethodInvocation call, Cursor cursor) {
        return KotlinFile.declaredName(cursor.firstEnclosing(JavaSourceFile.class), call.getSimpleName());
    }

    /** Mockito itself is called as in Java; only the class of a Kotlin class object is not to be had from its own type. */
    private static MockSite ofMockito(J.MethodInvocation call, JavaType.Method method, MockSite site) {
        Expression first = call.getArguments().get(0);
        boolean kotlinClass = first instanceof J.FieldAccess access && "java".equals(access.getSimpleName());
        MockSite typed = kotlinClass && !MockedTypes.isClassLiteral(first) && site.signature() != null
                ? site.mocking(resultOf(method))
                : site;
        boolean array = site.form() == Form.SPY_CALL && KotlinTypes.isArray(first.getType());
        return array && site.obstacle() == null ? typed.leftFor(Reason.KOTLIN_SOURCE) : typed;
    }

    private static MockSite ofMockitoKotlin(
            J.MethodInvocation call, JavaType.Method method, String name, Cursor cursor) {
        Optional<MockitoKotlin> read = MockitoKotlin.of(call, name, cursor);
        if (read.isEmpty()) {
            return MockSite.left(formOf(name), resultOf(method), Reason.KOTLIN_SOURCE);
        }
        Signature signature = read.get().signature();
        JavaType mocked = resultOf(method);
        boolean named = KotlinTypes.argument(call) != null;
        Form form = Form.of(signature, named);
        return new MockSite(
                form == Form.MOCK_DYNAMIC_CLASS ? Form.MOCK_REIFIED : form,
                signature,
                mocked,
                null,
                MockedTypes.UNKNOWN.equals(MockedTypes.name(mocked)) ? Reason.UNRESOLVED_TYPE : null);
    }

    private static Form formOf(String name) {
        return Construction.ofKotlinFunction(name)
                .filter(construction -> construction != Construction.MOCK)
                .map(Construction::form)
                .orElse(Form.MOCK_REIFIED);
    }

    private static @Nullable JavaType resultOf(JavaType.Method method) {
        return Construction.isScoped(method.getReturnType())
                ? MockedTypes.typeArgument(method.getReturnType())
                : method.getReturnType();
    }

    /**
     * Replaces a call in a Kotlin file. What is replaced is a call of Mockito; a call of mockito-kotlin is rewritten as one
     * before, and stubbed afterwards if it ends with stubbings.
     *
     * @param call        the construction, after its children were visited
     * @param cursor      where it stands
     * @param replacement replaces a call of Mockito
     * @return the new call
     */
    public static J.MethodInvocation replace(
            J.MethodInvocation call, Cursor cursor, UnaryOperator<J.MethodInvocation> replacement) {
        Optional<MockitoKotlin> read = ofMockitoKotlin(call, cursor);
        JavaType.Method method = call.getMethodType();
        if (read.isEmpty() || method == null) {
            return replacement.apply(call);
        }
        J.MethodInvocation plain = plain(call, method, read.get());
        return read.get().stubbed()
                ? stubbed(call, method, replacement.apply(plain.withId(Tree.randomId())))
                : replacement.apply(plain);
    }

    /**
     * What a replaced call needs besides the factory.
     *
     * @param call   the construction, before it was replaced
     * @param cursor where it stands
     * @return fully qualified names to import
     */
    public static Set<String> imports(J.MethodInvocation call, Cursor cursor) {
        JavaType.Method method = call.getMethodType();
        return method != null
                        && ofMockitoKotlin(call, cursor)
                                .map(MockitoKotlin::stubbed)
                                .orElse(false)
                ? Set.of(MockitoKotlin.stubFunction(method))
                : Set.of();
    }

    private static Optional<MockitoKotlin> ofMockitoKotlin(J.MethodInvocation call, Cursor cursor) {
        return MockitoKotlin.of(call, declaredName(call, cursor), cursor);
    }

    private static J.MethodInvocation plain(J.MethodInvocation call, JavaType.Method method, MockitoKotlin read) {
        List<ParameterKind> parameters = read.signature().parameters();
        Expression type = read.type();
        if (parameters.get(0) == ParameterKind.TYPE && type != null) {
            JavaType.Method mockito = method.withParameterTypes(List.of(KotlinTypes.classOf(type.getType())))
                    .withParameterNames(List.of("type"));
            Expression first = call.getArguments().get(0);
            Expression literal = KotlinTypes.literal(type, read.stubbed() ? Space.EMPTY : first.getPrefix());
            Expression option = read.argument();
            JRightPadded<Expression> last =
                    call.getPadding().getArguments().getPadding().getElements().get(0);
            List<JRightPadded<Expression>> arguments = option == null
                    ? List.of(JRightPadded.build(literal))
                    : List.of(JRightPadded.build(literal), last.withElement(option.withPrefix(Space.SINGLE_SPACE)));
            return call.withTypeParameters(null)
                    .getPadding()
                    .withArguments(JContainer.build(Space.EMPTY, arguments, Markers.EMPTY))
                    .withMethodType(mockito);
        }
        if (!read.stubbed()) {
            return call;
        }
        Expression none = new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY);
        return call.getPadding()
                .withTypeParameters(
                        type == null
                                ? null
                                : JContainer.build(
                                        Space.EMPTY,
                                        List.of(JRightPadded.build(type.withPrefix(Space.EMPTY))),
                                        Markers.EMPTY))
                .getPadding()
                .withArguments(JContainer.build(Space.EMPTY, List.of(JRightPadded.build(none)), Markers.EMPTY))
                .withMethodType(method.withParameterTypes(List.of()).withParameterNames(List.of()));
    }

    /** The new mock in the place of the call's receiver, and the lambda where it was. */
    private static J.MethodInvocation stubbed(
            J.MethodInvocation call, JavaType.Method method, J.MethodInvocation created) {
        String function = MockitoKotlin.stubFunction(method);
        String owner = function.substring(0, function.lastIndexOf('.')) + ".KStubbingKt";
        JavaType.Method type =
                method.withDeclaringType(JavaType.ShallowClass.build(owner)).withName("stub");
        return call.withTypeParameters(null)
                .getPadding()
                .withSelect(JRightPadded.build(created.withPrefix(Space.EMPTY)))
                .withName(call.getName().withSimpleName("stub").withType(type))
                .withMethodType(type);
    }
}
