package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Phase;
import java.util.Comparator;
import java.util.List;

/**
 * Names one change: the sites of one category in one file belong to one phase.
 *
 * @param phase    of the sites
 * @param category of the sites; {@code factory} for what phases 0 and 5 do to factories, {@code setups} for what else phase 5 does
 * @param path     of the file, relative to the root of the build
 */
public record ChangeKey(Phase phase, String category, String path) implements Comparable<ChangeKey> {

    private static final Comparator<ChangeKey> ORDER = Comparator.comparing(ChangeKey::phase)
            .thenComparing(ChangeKey::path)
            .thenComparing(ChangeKey::category);

    /** How a category is written that has the character in its name; a path is the last part, and may have any. */
    private static final String SLASH = "%2F";

    private static final String PER_CENT = "%25";

    /** The category of what phase 0 does, and of the homes that phase 5 adds to factories. */
    public static final String FACTORY = "factory";

    /** The category of set-ups that move to their homes. */
    public static final String SETUPS = "setups";

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @param text a key as text
     * @return the key
     * @throws IllegalArgumentException if it is no such text
     */
    public static ChangeKey parse(String text) {
        List<String> parts = List.of(text.split("/", 3));
        if (parts.size() < 3) {
            throw new IllegalArgumentException("'" + text + "' is not phase/category/path");
        }
        Phase phase = Phase.any(parts.get(0));
        String category = parts.get(1).replace(SLASH, "/").replace(PER_CENT, "%");
        return new ChangeKey(phase, category, parts.get(2));
    }

    /**
     * Whether others stand upon the change: it adds to a factory what they call.
     *
     * @return true in phase 0, and for a home of set-ups
     */
    public boolean isOfFactory() {
        return !phase.hasSites() && category.equals(FACTORY);
    }

    @Override
    public int compareTo(ChangeKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return phase.number() + "/" + category.replace("%", PER_CENT).replace("/", SLASH) + "/" + path;
    }
}
