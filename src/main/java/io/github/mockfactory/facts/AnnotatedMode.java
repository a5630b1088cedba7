package io.github.mockfactory.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done with mocks that Mockito's annotation engine creates. */
public enum AnnotatedMode {
    /** {@link #SAFE} or {@link #SESSION} for each source set: the plain one where that moves whatever could be moved at all. */
    AUTO,
    /** They stay. */
    KEEP,
    /** Those for which an initialiser is proved to be equivalent are rewritten. */
    SAFE,
    /** Besides, strict sessions of JUnit Jupiter are run by an extension of the factory's own. */
    SESSION;

    /**
     * Looks a mode up.
     *
     * @param name as written in an option
     * @return the mode
     * @throws IllegalArgumentException if there is none; the message names those that exist
     */
    public static AnnotatedMode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.optionValue().equals(name.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The setting annotatedMocks is '" + name + "', but must be one of: "
                                + Arrays.stream(values())
                                        .map(AnnotatedMode::optionValue)
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * The name of the mode in options.
     *
     * @return as users write it
     */
    public String optionValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
