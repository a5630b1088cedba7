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
import java.util.Set;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Reads what a file says about beans that Spring overrides with mocks. */
public final class BeanFactsReader {

    private BeanFactsReader() {}

    public static BeanFacts read(J.CompilationUnit source, String factoryName) {
        String suffix = Companion.BEANS.typeName(factoryName);
        Map<String, BeanOverride> overrides = new HashMap<>();
        Set<HiddenOverride> hidden = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, BeansFile> files = new HashMap<>();
        for (J.ClassDeclaration declaration : source.getClasses()) {
            read(declaration, overrides, hidden, seen);
            JavaType.FullyQualified type = declaration.getType();
            if (type != null && declaration.getSimpleName().equals(suffix)) {
                String name = type.getFullyQualifiedName();
                files.put(name, BeansFile.read(source, name).orElse(BeansFile.CLOSED));
            }
        }
        return new BeanFacts(overrides, hidden, files);
    }

    private static void read(
            J.ClassDeclaration declaration,
            Map<String, BeanOverride> overrides,
            Set<HiddenOverride> hidden,
            Set<String> seen) {
        JavaType.FullyQualified type = declaration.getType();
        if (type == null) {
            return;
        }
        hidden.addAll(HiddenOverride.in(type, seen));
        BeanOverrideReader.read(declaration)
                .forEach((field, override) -> overrides.put(key(type.getFullyQualifiedName(), field), override));
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.ClassDeclaration nested) {
                read(nested, overrides, hidden, seen);
            }
        }
    }

    public static String key(String className, String field) {
        return className + "#" + field;
    }
}
