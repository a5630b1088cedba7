package io.github.mockfactory.factory;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that the suite needs and the factory lacks.
 *
 * @param name      the name it gets
 * @param signature the Mockito overload that it stands in for
 * @param category  the category that its Javadoc speaks of
 * @param exactType the type of a method of one type; null for a method of a family
 */
public record MissingMethod(
        String name,
        Signature signature,
        Category category,
        @Nullable String exactType) implements Comparable<MissingMethod> {

    private static final Comparator<MissingMethod> ORDER = Comparator.<MissingMethod, Signature>comparing(
                    MissingMethod::signature, Comparator.comparing(Signature::construction))
            .thenComparing(method -> method.exactType != null)
            .thenComparing(method -> !method.category.isGeneric())
            .thenComparing(MissingMethod::name)
            .thenComparing(MissingMethod::signature)
            .thenComparing(method -> String.valueOf(method.exactType));

    /** The method of the family of its category that a site needs. */
    public static MissingMethod of(MockRequest request) {
        return new MissingMethod(
                MethodNames.of(request.signature().construction(), request.category()),
                request.signature(),
                request.signature().construction() == Construction.MOCK ? request.category() : Category.GENERIC,
                null);
    }

    /**
     * The method of a single type, which hands on to the family of the type's category.
     *
     * @param typeName a public class without type parameters
     * @param category the category of the type
     */
    public static MissingMethod ofType(String typeName, Category category) {
        Signature signature = new Signature(Construction.MOCK, List.of(ParameterKind.TYPE));
        return new MissingMethod(MethodNames.ofType(typeName), signature, category, typeName);
    }

    /** The method as its callers will see it: one that passes its arguments through. */
    public FactoryMethod asMethod() {
        return exactType == null
                ? FactoryMethod.general(name, signature)
                : FactoryMethod.exact(name, signature, exactType);
    }

    /** The order in which methods stand in a generated factory: plain mocks first, then by category, then scoped ones. */
    @Override
    public int compareTo(MissingMethod other) {
        return ORDER.compare(this, other);
    }
}
