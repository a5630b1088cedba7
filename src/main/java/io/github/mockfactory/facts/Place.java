package io.github.mockfactory.facts;

/**
 * Where something starts in a file.
 *
 * @param line   from 1; 0 if it is not known
 * @param column in that line, from 1, in UTF-16 code units; 0 if it is not known
 */
public record Place(int line, int column) {

    /** Nobody knows where. */
    public static final Place UNKNOWN = new Place(0, 0);
}
