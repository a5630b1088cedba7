package io.github.mockfactory.factory;

import io.github.mockfactory.site.Signature;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A method of a factory that can stand in for an overload of Mockito.
 *
 * @param name          its simple name
 * @param covers        the Mockito overload that it stands in for
 * @param fit           which types it takes
 * @param type          the only type of an {@link Fit#EXACT} method, the bound of a {@link Fit#BOUNDED} one; null if {@link Fit#GENERAL}
 * @param supertypes    names of all supertypes of {@code type}, itself included; empty if it is null
 * @param passThrough   whether it does nothing but construct; a method that configures the mock changes what a caller gets
 */
public record FactoryMethod(
        String name, Signature covers, Fit fit, @Nullable String type, Set<String> supertypes, boolean passThrough) {

    /** Which types a factory method takes. */
    public enum Fit {
        /** {@code Foo createFooMock()}: one type, and no class argument. */
        EXACT,
        /** {@code <T extends Foo> T createFooMock(Class<T>)}. */
        BOUNDED,
        /** {@code <T> T createMock(Class<T>)}. */
        GENERAL
    }

    /** Copies the supertypes, in an order that is the same in every run. */
    public FactoryMethod {
        supertypes = Collections.unmodifiableSet(new TreeSet<>(supertypes));
    }

    static FactoryMethod general(String name, Signature covers) {
        return new FactoryMethod(name, covers, Fit.GENERAL, null, Set.of(), true);
    }

    static FactoryMethod exact(String name, Signature covers, String type) {
        return new FactoryMethod(name, covers, Fit.EXACT, type, Set.of(type), true);
    }

    boolean moreSpecificThan(FactoryMethod other) {
        return other.type != null && !other.type.equals(type) && supertypes.contains(other.type);
    }
}
