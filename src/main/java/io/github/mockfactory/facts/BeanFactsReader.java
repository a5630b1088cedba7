package io.github.mockfactory.facts;

import io.github.mockfactory.edit.BeansFile;
import io.github.mockfactory.facts.FileFacts.BeanFacts;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.spring.BeanOverride;
import io.github.mockfactory.site.spring.BeanOverrideReader;
import io.github.mockfactory.site.spring.HiddenOverride;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Reads what a file says about beans that Spring overrides with mocks. */
final class BeanFactsReader {

    private BeanFactsReader() {}

    static BeanFacts read(J.CompilationUnit source, String factoryName) {
        String suffix = Companion.BEANS.typeName(factoryName);
        Set<HiddenOverride> hidden = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, BeansFile> files = new HashMap<>();
        for (J.ClassDeclaration declaration : source.getClasses()) {
            read(declaration, hidden, seen);
            JavaType.FullyQualified type = declaration.getType();
            if (type != null && declaration.getSimpleName().equals(suffix)) {
                String name = type.getFullyQualifiedName();
                files.put(name, BeansFile.read(source, name).orElse(BeansFile.CLOSED));
            }
        }
        return new BeanFacts(hidden, files);
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

    /** What is said at a field of a class that is not declared in a method; empty anywhere else. */
    static Optional<BeanOverride> overrideAt(Cursor place) {
        return place.getValue() instanceof J.VariableDeclarations field && isMember(place)
                ? BeanOverrideReader.read(field)
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
