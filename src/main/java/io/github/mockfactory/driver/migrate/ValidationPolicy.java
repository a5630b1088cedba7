package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.Glob;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a migration is validated. Level 1, the tests that stand on a changed file, is always there.
 *
 * @param components    level 2: globs of paths, by the name of a component; a change in it runs all its tests
 * @param system        level 3: when everything is run
 * @param golden        level 4: test classes that must never fail, fully qualified
 * @param suiteFailures how many changed results outside the file, its component and the golden path are only reported
 * @param slowerWarn    by how many per cent tests may become slower before it is reported
 * @param slowerRollback by how many per cent before a step is rolled back
 * @param slowerFloor   differences below so many seconds are noise
 * @param memoryRollback by how many per cent tests may need more memory before a batch is rolled back
 * @param memoryFloor   differences below so many mebibytes are noise
 * @param reruns        how often a changed result is run again before a step is blamed
 */
public record ValidationPolicy(
        Map<String, List<String>> components,
        SystemLevel system,
        Set<String> golden,
        int suiteFailures,
        double slowerWarn,
        double slowerRollback,
        double slowerFloor,
        double memoryRollback,
        double memoryFloor,
        int reruns) {

    /** When level 3 runs. */
    public enum SystemLevel {
        /** With every batch. */
        BATCH,
        /** With the last batch of a phase. */
        PHASE,
        /** With the last batch of all. */
        END,
        /** Never. */
        NEVER;

        /**
         * Looks a value up.
         *
         * @param name as written in an option
         * @return the value
         * @throws IllegalArgumentException if there is none
         */
        public static SystemLevel named(String name) {
            for (SystemLevel each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(name.trim())) {
                    return each;
                }
            }
            throw new IllegalArgumentException(
                    "The option system is '" + name + "', but must be one of: batch, phase, end, never");
        }
    }

    /** What most teams want. */
    public static final ValidationPolicy DEFAULT =
            new ValidationPolicy(Map.of(), SystemLevel.PHASE, Set.of(), 0, 5, 10, 5, 25, 256, 2);

    /** Keeps copies, in an order that is the same in each run. */
    public ValidationPolicy {
        components = Collections.unmodifiableMap(new TreeMap<>(components));
        components.values().forEach(globs -> globs.forEach(glob -> Glob.of("components", glob)));
        golden = Collections.unmodifiableSet(new TreeSet<>(golden));
    }

    /**
     * The components that some files belong to.
     *
     * @param paths relative to the root
     * @return names
     */
    public Set<String> componentsOf(Collection<String> paths) {
        Set<String> names = new TreeSet<>();
        components.forEach((name, globs) -> {
            if (paths.stream().anyMatch(path -> matches(globs, path))) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * Whether a file belongs to a component.
     *
     * @param component its name
     * @param path      relative to the root
     * @return true if one of its globs matches
     * @throws IllegalArgumentException if there is no such component; the message names those that exist
     */
    public boolean isIn(String component, String path) {
        List<String> globs = components.get(component);
        if (globs == null) {
            throw new IllegalArgumentException("There is no component '" + component + "'. Components are: "
                    + String.join(", ", components.keySet()));
        }
        return matches(globs, path);
    }

    private static boolean matches(List<String> globs, String path) {
        return globs.stream().anyMatch(glob -> Glob.of("components", glob).matches(Path.of(path)));
    }
}
