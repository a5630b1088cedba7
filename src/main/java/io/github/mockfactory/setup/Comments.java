package io.github.mockfactory.setup;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** Finds comments in and around statements. */
final class Comments {

    private Comments() {}

    /** Whether a comment stands before a statement, on its line or above it. */
    static boolean before(J statement) {
        return !statement.getPrefix().getComments().isEmpty();
    }

    /** Whether a comment stands inside a statement. */
    static boolean in(J statement) {
        boolean[] found = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
                found[0] |= space != null && !space.getComments().isEmpty();
                return space == null ? Space.EMPTY : space;
            }
        }.visit(statement.<J>withPrefix(Space.EMPTY), 0);
        return found[0];
    }

    /** Whether a space begins with a comment in the line of what stands before it. */
    static boolean trails(Space space) {
        return !space.getComments().isEmpty() && !space.getWhitespace().contains("\n");
    }
}
