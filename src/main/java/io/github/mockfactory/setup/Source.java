package io.github.mockfactory.setup;

import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** The text of a part of a tree. */
final class Source {

    private Source() {}

    /** On one line, without what stands before it. */
    static String of(J tree) {
        return tree.<J>withPrefix(Space.EMPTY).toString().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** How many lines it takes from its first word to its last. */
    static int lines(J tree) {
        return 1
                + (int) tree.<J>withPrefix(Space.EMPTY)
                        .toString()
                        .strip()
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
