package io.github.mockfactory.factory;

import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.ParameterKind;
import java.util.List;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.JavaType.GenericTypeVariable;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Whether a method of a factory takes whatever Mockito's own method takes. Type arguments decide that too: an {@code Answer<T>}
 * cannot be what a site passes to Mockito, which takes an answer of any type.
 */
final class ParameterTypes {

    private final GenericTypeVariable mocked;

    /**
     * Takes what the site asks for.
     *
     * @param mocked the type variable that stands for it
     */
    ParameterTypes(GenericTypeVariable mocked) {
        this.mocked = mocked;
    }

    /** Whether no argument of Mockito's method is refused, or makes the result another type. */
    boolean accept(JavaType parameter, ParameterKind kind) {
        return switch (kind) {
            case NAME, SETTINGS -> true;
            case INSTANCE -> isMocked(parameter);
            case REIFIED -> parameter instanceof JavaType.Array array && isMocked(array.getElemType());
            case TYPE -> arguments(parameter).stream().anyMatch(each -> isMocked(each) || extendsMocked(each));
            case INITIALIZER -> arguments(parameter).stream().anyMatch(this::isMocked);
            case ANSWER -> isAnyAnswer(parameter);
            case FURTHER_ANSWERS -> parameter instanceof JavaType.Array array && isAnyAnswer(array.getElemType());
            case SETTINGS_FUNCTION ->
                arguments(parameter).size() == 2
                        && TypeUtils.isOfClassType(
                                arguments(parameter).get(0), MockitoTypes.MOCKED_CONSTRUCTION + "$Context")
                        && TypeUtils.isOfClassType(arguments(parameter).get(1), MockitoTypes.SETTINGS);
        };
    }

    private boolean isMocked(JavaType type) {
        return type instanceof GenericTypeVariable variable
                && variable.getName().equals(mocked.getName());
    }

    private boolean extendsMocked(JavaType type) {
        return type instanceof GenericTypeVariable wildcard
                && isWildcard(wildcard)
                && wildcard.getVariance() == GenericTypeVariable.Variance.COVARIANT
                && wildcard.getBounds().stream().allMatch(this::isMocked);
    }

    /** A raw one takes what an {@code Answer<?>} does. */
    private static boolean isAnyAnswer(JavaType type) {
        return arguments(type).stream()
                .allMatch(each -> each instanceof GenericTypeVariable wildcard
                        && isWildcard(wildcard)
                        && wildcard.getVariance() != GenericTypeVariable.Variance.CONTRAVARIANT
                        && wildcard.getBounds().stream().allMatch(TypeUtils::isObject));
    }

    private static boolean isWildcard(GenericTypeVariable variable) {
        return variable.getName().equals("?");
    }

    private static List<JavaType> arguments(JavaType type) {
        return type instanceof JavaType.Parameterized parameterized ? parameterized.getTypeParameters() : List.of();
    }
}
