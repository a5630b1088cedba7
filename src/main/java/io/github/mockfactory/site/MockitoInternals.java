package io.github.mockfactory.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Recognises constructions that go past {@code org.mockito.Mockito}, by what stands behind it: they are reported, never rewritten. */
final class MockitoInternals {

    private static final String CORE = "org.mockito.internal.MockitoCore";
    private static final String UTIL = "org.mockito.internal.util.MockUtil";

    private static final String PROCESSOR = "org.mockito.internal.configuration.MockAnnotationProcessor";

    private MockitoInternals() {}

    static Optional<MockSite> of(J.MethodInvocation call, Cursor cursor) {
        return of(call.getMethodType())
                .filter(site -> !isHandedOn(call, cursor))
                .map(site -> classLiteral(call) == null ? site : site.mocking(classLiteral(call)));
    }

    /** A mock maker that leaves what it was asked for to another one makes no mock that nobody has asked for. */
    private static boolean isHandedOn(J.MethodInvocation call, Cursor cursor) {
        J.MethodDeclaration method = cursor.firstEnclosing(J.MethodDeclaration.class);
        J.ClassDeclaration type = cursor.firstEnclosing(J.ClassDeclaration.class);
        return method != null
                && type != null
                && method.getSimpleName().equals(call.getSimpleName())
                && TypeUtils.isAssignableTo(MockitoTypes.MOCK_MAKER, type.getType());
    }

    static Optional<MockSite> of(J.MemberReference reference) {
        return of(reference.getMethodType());
    }

    private static Optional<MockSite> of(JavaType.@Nullable Method method) {
        return method == null || !constructs(method.getDeclaringType(), method.getName())
                ? Optional.empty()
                : Optional.of(MockSite.left(
                        Form.MOCKITO_INTERNALS, mockedType(method.getReturnType()), Reason.MOCKITO_INTERNALS));
    }

    /** Whether a method makes a mock. */
    static boolean constructs(JavaType.FullyQualified owner, String method) {
        if (TypeUtils.isAssignableTo(MockitoTypes.MOCK_MAKER, owner)) {
            return method.startsWith("create");
        }
        return switch (owner.getFullyQualifiedName()) {
            case CORE -> Construction.ofMockitoMethod(method).isPresent();
            case UTIL -> method.startsWith("create");
            case PROCESSOR -> method.startsWith("process");
            default -> false;
        };
    }

    private static @Nullable JavaType classLiteral(J.MethodInvocation call) {
        return call.getArguments().stream()
                .filter(MockedTypes::isClassLiteral)
                .findFirst()
                .map(MockedTypes::literalType)
                .orElse(null);
    }

    private static @Nullable JavaType mockedType(JavaType result) {
        boolean control = result instanceof JavaType.Parameterized parameterized
                && parameterized.getPackageName().startsWith("org.mockito");
        return control ? MockedTypes.typeArgument(result) : result;
    }
}
