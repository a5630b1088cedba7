package io.github.mockfactory.facts;

import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;

/** Names the member of a class that something stands in. */
final class Members {

    private Members() {}

    /**
     * The simple name of the closest method or field around a place.
     *
     * @param place    where a site stands
     * @param variable the annotated field or parameter itself; null for other sites
     * @return empty in an initialiser block
     */
    static String nameOf(Cursor place, @Nullable String variable) {
        String name = variable == null ? "" : variable;
        for (Cursor c = place; c != null; c = c.getParent()) {
            Object tree = c.getValue();
            if (tree instanceof J.VariableDeclarations.NamedVariable declared) {
                name = declared.getSimpleName();
            } else if (tree instanceof J.MethodDeclaration method) {
                return method.getSimpleName();
            } else if (tree instanceof J.ClassDeclaration || (tree instanceof J.VariableDeclarations && isField(c))) {
                return tree instanceof J.ClassDeclaration ? "" : name;
            }
        }
        return name;
    }

    /** Whether the closest block is the body of a class, or there is none, as above the first class in Kotlin. */
    private static boolean isField(Cursor declaration) {
        for (Cursor c = declaration.getParent(); c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.Block) {
                Object owner = c.getParentTreeCursor().getValue();
                return owner instanceof J.ClassDeclaration || owner instanceof J.NewClass;
            }
            if (c.getValue() instanceof J.MethodDeclaration || c.getValue() instanceof J.Lambda) {
                return false;
            }
        }
        return true;
    }
}
