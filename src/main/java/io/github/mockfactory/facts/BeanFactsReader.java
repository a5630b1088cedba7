package io.github.mockfactory.facts;

import io.github.mockfactory.facts.FileFacts.BeanFacts;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.BeanOverrideReader;
import io.github.mockfactory.site.spring.HiddenOverride;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Reads what a file says about beans that Spring overrides with mocks. */
final class BeanFactsReader {

    private BeanFactsReader() {}

    static BeanFacts read(J.CompilationUnit source) {
        Set<HiddenOverride> hidden = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (J.ClassDeclaration declaration : source.getClasses()) {
            read(declaration, hidden, seen);
        }
        return new BeanFacts(hidden);
    }

    private static void read(J.ClassDeclaration declaration, Set<HiddenOverride> hidden, Set<String> seen) {
        JavaType.FullyQualified type = declaration.getType();
        if (type == null) {
            return;
        }
        hidden.addAll(HiddenOverride.in(type, seen));
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.ClassDeclaration nested) {
                read(nested, hidden, seen);
            }
        }
    }

    /**
     * What is said at a field of a class that is not declared in a method, or by an annotation of a class itself; empty anywhere
     * else.
     *
     * @param typeName of the bean
     */
    static Optional<BeanOverride> overrideAt(Cursor place, String typeName) {
        if (place.getValue() instanceof J.VariableDeclarations field) {
            return isMember(place) ? BeanOverrideReader.ofField(field) : Optional.empty();
        }
        return place.getParentTreeCursor().getValue() instanceof J.ClassDeclaration declaration
                ? Optional.ofNullable(BeanOverrideReader.onClass(declaration).get(typeName))
                : Optional.empty();
    }

    private static boolean isMember(Cursor place) {
        for (Cursor c = place.getParentTreeCursor(); !c.isRoot(); c = c.getParentTreeCursor()) {
            boolean body =
                    c.getValue() instanceof J.Block && c.getParentTreeCursor().getValue() instanceof J.ClassDeclaration;
            if (!body
                    && !(c.getValue() instanceof J.ClassDeclaration)
                    && !(c.getValue() instanceof J.CompilationUnit)) {
                return false;
            }
        }
        return true;
    }
}
