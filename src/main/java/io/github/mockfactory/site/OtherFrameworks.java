package io.github.mockfactory.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Recognises constructions of other mock frameworks: they are reported, never rewritten. */
final class OtherFrameworks {

    private static final Pattern EASYMOCK = Pattern.compile(
            "mock|(?:create|nice|createNice|strict|createStrict|partial|create\\w*Partial)Mock(?:Builder)?");
    /** As {@code createPartialMockForAllMethodsExcept}, {@code createMockAndExpectNew}, {@code mockStaticNice}. */
    private static final Pattern POWERMOCK = Pattern.compile(EASYMOCK.pattern() + "|create\\w*Mock\\w*|mockStatic\\w*");

    private static final Pattern POWERMOCKITO = Pattern.compile("mock|spy|mockStatic\\w*");
    private static final Pattern MOCKK = Pattern.compile("mockk\\w*|spyk");
    private static final Pattern JMOCK = Pattern.compile("mock");

    /** Of dexmaker on Android: it turns an object that is there into a spy, and takes over a class for a session. */
    private static final Pattern SPY_ON = Pattern.compile("spyOn");

    private static final Pattern STATIC_SESSION = Pattern.compile("mockStatic|spyStatic");

    /** Of EasyMock 1, where a control has one mock. */
    private static final Pattern CONTROL = Pattern.compile("create(?:Nice|Strict)?Control");

    private static final Map<String, Pattern> METHODS_BY_OWNER = Map.ofEntries(
            Map.entry("org.easymock.EasyMock", EASYMOCK),
            Map.entry("org.easymock.EasyMockSupport", EASYMOCK),
            Map.entry("org.easymock.IMocksControl", EASYMOCK),
            Map.entry("org.easymock.classextension.EasyMock", EASYMOCK),
            Map.entry("org.easymock.classextension.EasyMockSupport", EASYMOCK),
            Map.entry("org.easymock.MockControl", CONTROL),
            Map.entry("org.easymock.classextension.MockClassControl", CONTROL),
            Map.entry("org.jmock.MockObjectTestCase", JMOCK),
            Map.entry("org.jmock.core.MockObjectSupportTestCase", JMOCK),
            Map.entry("org.jmock.cglib.MockObjectTestCase", JMOCK),
            Map.entry("org.powermock.api.mockito.PowerMockito", POWERMOCKITO),
            Map.entry("org.powermock.api.easymock.PowerMock", POWERMOCK),
            Map.entry("com.android.dx.mockito.inline.extended.ExtendedMockito", SPY_ON),
            Map.entry("com.android.dx.mockito.inline.extended.StaticMockitoSessionBuilder", STATIC_SESSION),
            Map.entry("org.jmock.Mockery", JMOCK),
            Map.entry("io.mockk.MockKKt", MOCKK));

    private OtherFrameworks() {}

    /** The classes whose methods construct mocks. */
    static Set<String> owners() {
        return METHODS_BY_OWNER.keySet();
    }

    /** Whether a method of a class, or a function of its package in Kotlin, constructs a mock. */
    static boolean constructs(String owner, String method) {
        return METHODS_BY_OWNER.entrySet().stream()
                .filter(entry -> entry.getKey().equals(owner)
                        || (entry.getKey().endsWith("Kt") && entry.getKey().startsWith(owner + ".")))
                .anyMatch(entry -> entry.getValue().matcher(method).matches());
    }

    static Optional<MockSite> of(J.MethodInvocation call) {
        return of(call.getMethodType(), call.getSimpleName())
                .map(site -> mockedType(call) == null ? site : site.mocking(mockedType(call)));
    }

    static Optional<MockSite> of(J.MemberReference reference) {
        return of(reference.getMethodType(), reference.getReference().getSimpleName());
    }

    private static Optional<MockSite> of(JavaType.@Nullable Method method, String name) {
        if (method == null) {
            return Optional.empty();
        }
        for (JavaType.FullyQualified owner = method.getDeclaringType(); owner != null; owner = owner.getSupertype()) {
            Pattern methods = METHODS_BY_OWNER.get(owner.getFullyQualifiedName());
            if (methods != null && methods.matcher(name).matches()) {
                return Optional.of(
                        MockSite.left(Form.OTHER_FRAMEWORK, mockedType(method), reason(owner.getPackageName())));
            }
        }
        return Optional.empty();
    }

    private static @Nullable JavaType mockedType(JavaType.Method method) {
        return method.getReturnType() == JavaType.Primitive.Void ? null : method.getReturnType();
    }

    private static Reason reason(String packageName) {
        return packageName.startsWith("org.powermock.") ? Reason.POWERMOCK : Reason.OTHER_FRAMEWORK;
    }

    private static @Nullable JavaType mockedType(J.MethodInvocation call) {
        for (Expression argument : call.getArguments()) {
            if (MockedTypes.isClassLiteral(argument)) {
                return MockedTypes.literalType(argument);
            }
        }
        // what is given nothing back for becomes the spy
        return call.getType() == JavaType.Primitive.Void
                ? call.getArguments().get(0).getType()
                : null;
    }

    static Optional<MockSite> of(J.NewClass newClass) {
        if (!TypeUtils.isAssignableTo("mockit.MockUp", newClass.getType())) {
            return Optional.empty();
        }
        JavaType mocked = newClass.getType() instanceof JavaType.Parameterized parameterized
                ? parameterized.getTypeParameters().get(0)
                : null;
        return Optional.of(MockSite.left(Form.OTHER_FRAMEWORK, mocked, Reason.OTHER_FRAMEWORK));
    }
}
