package io.github.mockfactory.edit.imports;

import org.openrewrite.java.tree.Space;

/** The line breaks between imports. */
final class LineBreaks {

    private LineBreaks() {}

    /** How many there are before the first comment. */
    static long in(Space space) {
        return space.getWhitespace().chars().filter(c -> c == '\n').count();
    }
}
