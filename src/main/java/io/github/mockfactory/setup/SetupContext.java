package io.github.mockfactory.setup;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rest of a run knows of the places where set-ups stand. */
public interface SetupContext {

    /**
     * Whether a strict session may govern a set-up.
     *
     * @param path  of its file
     * @param setup any set-up of the run
     * @return true where it is not known
     */
    boolean isStrict(String path, MockSetup setup);

    /**
     * The factory that the set-ups of a file can move to.
     *
     * @param path  of the file
     * @param setup one of its set-ups
     */
    FactoryPlace factory(String path, MockSetup setup);

    /**
     * A factory as a home of set-ups.
     *
     * @param scope     what all files have in common that use it
     * @param typeName  its fully qualified name; empty if there is none
     * @param taken     names of all its methods, those to be added too
     * @param makes     whether what makes the mock now makes the same
     * @param obstacle  why nothing can move there; null if it can
     */
    record FactoryPlace(
            String scope,
            String typeName,
            Set<String> taken,
            boolean makes,
            @Nullable SetupReason obstacle) {

        /** Copies the names. */
        public FactoryPlace {
            taken = Set.copyOf(taken);
        }
    }
}
