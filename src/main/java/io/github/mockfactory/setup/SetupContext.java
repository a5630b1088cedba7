package io.github.mockfactory.setup;

import io.github.mockfactory.setup.MockSetup.Creation;
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
     * @param family    the call that makes a mock of the type and does nothing else, with {@code #type} for the type
     * @param makers    names of its methods that make a mock and do nothing else
     * @param qualified whether it must be called by its qualified name
     * @param obstacle  why nothing can move there; null if it can
     */
    record FactoryPlace(
            String scope,
            String typeName,
            Set<String> taken,
            String family,
            Set<String> makers,
            boolean qualified,
            @Nullable SetupReason obstacle) {

        /** Copies the names. */
        public FactoryPlace {
            taken = Set.copyOf(taken);
            makers = Set.copyOf(makers);
        }

        /**
         * The scope of a factory with a source: several modules may each have one of a name.
         *
         * @param typeName its fully qualified name
         * @param path     of its file
         */
        public static String scopeOf(String typeName, String path) {
            return typeName + "@" + path;
        }

        /** The file that its scope names, with slashes; empty for a factory without a source, and for none. */
        public String path() {
            return typeName.isEmpty()
                    ? ""
                    : scope.substring(scopeOf(typeName, "").length());
        }

        /** Whether a mock that is made so is a plain one, made by Mockito itself or by this factory. */
        boolean makes(Creation creation) {
            return !creation.byFactory() || (creation.owner().equals(typeName) && makers.contains(creation.method()));
        }
    }
}
