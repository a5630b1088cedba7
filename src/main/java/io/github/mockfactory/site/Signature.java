package io.github.mockfactory.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.JavaType;

/**
 * One overload that constructs a mock, of Mockito or of a factory: two methods with equal signatures are interchangeable.
 *
 * @param construction what is constructed
 * @param parameters   the role of each parameter, in order
 */
public record Signature(Construction construction, List<ParameterKind> parameters) implements Comparable<Signature> {

    /** Copies the parameters. */
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads the signature of the overload that a call was resolved to.
     *
     * @param construction what the method constructs
     * @param method       the resolved method
     * @param arguments    how many arguments the call passes; a method without parameters can only be called without
     * @return the signature, or empty if the method was not fully resolved or is no overload of Mockito's own
     */
    public static Optional<Signature> of(Construction construction, JavaType.Method method, int arguments) {
        if (method.getParameterTypes().isEmpty() && arguments > 0) {
            return Optional.empty();
        }
        List<ParameterKind> kinds = new ArrayList<>();
        for (JavaType parameter : method.getParameterTypes()) {
            Optional<ParameterKind> kind = ParameterKind.of(parameter);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(construction.role(kind.get(), kinds.isEmpty()));
        }
        return construction.takes(kinds) ? Optional.of(new Signature(construction, kinds)) : Optional.empty();
    }

    /**
     * Whether the mocked type is inferred through an empty varargs parameter.
     *
     * @return true for {@code mock()} and its variants
     */
    public boolean reified() {
        return parameters.contains(ParameterKind.REIFIED);
    }

    /** Orders overloads as a reader expects them: by construction, then shortest first. */
    @Override
    public int compareTo(Signature other) {
        int byConstruction = construction.compareTo(other.construction);
        if (byConstruction != 0) {
            return byConstruction;
        }
        int bySize = Integer.compare(parameters.size(), other.parameters.size());
        return bySize != 0 ? bySize : parameters.toString().compareTo(other.parameters.toString());
    }
}
