package io.github.mockfactory.site.stub;

import io.github.mockfactory.site.MockitoTypes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Tells calls of Mockito from others, and its matchers from each other. */
public final class MockitoCall {

    /** Matchers that stand for one value. */
    private static final Set<String> OF_VALUE = Set.of("eq", "same", "refEq", "startsWith", "endsWith", "contains");

    private MockitoCall() {}

    static JavaType.@Nullable FullyQualified declaring(J.MethodInvocation call) {
        return call.getMethodType() == null ? null : call.getMethodType().getDeclaringType();
    }

    /**
     * Whether a method is one of Mockito's.
     *
     * @param call any call
     * @return false too if it is not resolved
     */
    public static boolean is(J.MethodInvocation call) {
        JavaType.FullyQualified owner = declaring(call);
        return owner != null && owner.getFullyQualifiedName().startsWith(MockitoTypes.PACKAGE + ".");
    }

    /**
     * Whether a matcher stands for the value that it is given: {@code eq(id)}, not {@code any()}.
     *
     * @param call a call of Mockito
     * @return true if its only argument is a value
     */
    public static boolean isMatcherOfValue(J.MethodInvocation call) {
        return OF_VALUE.contains(call.getSimpleName())
                && Stubbing.arguments(call).size() == 1;
    }
}
