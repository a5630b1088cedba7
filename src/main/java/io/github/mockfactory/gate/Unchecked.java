package io.github.mockfactory.gate;

import java.util.Comparator;

/**
 * Something that keeps the gate from an answer.
 *
 * @param file    relative to the root, with slashes; of a source, or of a baseline
 * @param line    in that file, from 1; 0 if it is not about a line
 * @param cause   why
 * @param message the same in words, with what to do
 */
public record Unchecked(String file, int line, Cause cause, String message) implements Comparable<Unchecked> {

    private static final Comparator<Unchecked> ORDER = Comparator.comparing(Unchecked::file)
            .thenComparingInt(Unchecked::line)
            .thenComparing(Unchecked::cause)
            .thenComparing(Unchecked::message);

    /** Kinds of obstacles. */
    public enum Cause {
        /** A call or a type in the file could not be resolved, so what is mocked there is not known. */
        UNRESOLVED,
        /** The file could not be parsed. */
        UNPARSED,
        /** There are raw mocks and no baseline. */
        NO_BASELINE,
        /** The baseline has a conflict of a merge, or a line that is not one of its own. */
        BROKEN_BASELINE,
        /** The gate could not look at anything, as with an option that is wrong. */
        NOT_RUN
    }

    @Override
    public int compareTo(Unchecked other) {
        return ORDER.compare(this, other);
    }
}
