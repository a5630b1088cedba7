package io.github.mockfactory.setup;

import java.util.Map;
import java.util.Set;

/**
 * What a run is told about set-ups.
 *
 * @param mode       which set-ups are looked at
 * @param minimum    the smallest group
 * @param parameters the most parameters of a home
 * @param home       where homes are
 * @param names      by id of a shape: the name of its home
 * @param accepted   ids of shapes that stay as they are
 */
public record SetupOptions(
        Mode mode, int minimum, int parameters, Home home, Map<String, String> names, Set<String> accepted) {

    /** Which set-ups are looked at, and moved. */
    public enum Mode {
        /** Those of {@link #CREATE}, and none is moved. */
        REPORT,
        /** Those of mocks that are created where they are set up. */
        CREATE,
        /** Those of fields too, from two stubbings on. */
        ALL
    }

    /** Where homes are. */
    public enum Home {
        /** For one class in the class, for several in the factory. */
        AUTO,
        /** In the factory. */
        FACTORY,
        /** In the class, also where several classes have their like. */
        CLASS
    }

    /** What holds where nothing is said. */
    public static final SetupOptions DEFAULT = new SetupOptions(Mode.REPORT, 3, 3, Home.AUTO, Map.of(), Set.of());

    /** Copies the collections. */
    public SetupOptions {
        names = Map.copyOf(names);
        accepted = Set.copyOf(accepted);
    }
}
