package io.github.mockfactory.factory;

import io.github.mockfactory.site.ParameterKind;
import java.util.List;
import java.util.Set;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Overloads that the compiler prefers for some arguments, such as {@code createSpy(List)} beside {@code createSpy(T)}: a call that
 * is meant for one would reach the other.
 */
final class NarrowerOverloads {

    private static final Set<ParameterKind> BESIDE = Set.of(ParameterKind.TYPE, ParameterKind.REIFIED);

    private NarrowerOverloads() {}

    /** Whether a call of a method may reach another one of a class. */
    static boolean hides(JavaType.Method method, List<JavaType.Method> declared) {
        return declared.stream()
                .filter(other -> other.getName().equals(method.getName()))
                .anyMatch(other -> isNarrower(other.getParameterTypes(), method));
    }

    private static boolean isNarrower(List<JavaType> other, JavaType.Method method) {
        List<JavaType> own = method.getParameterTypes();
        if (other.isEmpty()) {
            // a call without arguments reaches variable parameters last
            return own.size() == 1 && method.hasFlags(Flag.Varargs);
        }
        if (other.size() != own.size()) {
            return false;
        }
        boolean narrower = false;
        for (int i = 0; i < own.size(); i++) {
            if (isSame(own.get(i), other.get(i))) {
                continue;
            }
            // Mockito itself has spy(Class) and spy(T...) beside spy(T): they are told apart where a method is chosen
            boolean known =
                    ParameterKind.of(other.get(i)).filter(BESIDE::contains).isPresent();
            if (known || !accepts(own.get(i), other.get(i))) {
                return false;
            }
            narrower = true;
        }
        return narrower;
    }

    /** Bounds are told apart where a method is chosen. */
    private static boolean isSame(JavaType own, JavaType other) {
        JavaType.FullyQualified one = TypeUtils.asFullyQualified(own);
        JavaType.FullyQualified two = TypeUtils.asFullyQualified(other);
        if (one == null || two == null) {
            return one == null && two == null && own.getClass() == other.getClass();
        }
        return one.getFullyQualifiedName().equals(two.getFullyQualifiedName());
    }

    private static boolean accepts(JavaType own, JavaType other) {
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(own);
        return declared == null
                ? own instanceof JavaType.GenericTypeVariable
                : TypeUtils.isAssignableTo(declared.getFullyQualifiedName(), other);
    }
}
