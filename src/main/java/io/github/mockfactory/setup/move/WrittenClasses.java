package io.github.mockfactory.setup.move;

import io.github.mockfactory.site.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * How classes are written in a file.
 *
 * @param names   by qualified names, with dots only
 * @param imports fully qualified names of the top-level classes to import for that
 */
record WrittenClasses(Map<String, String> names, Set<String> imports) {

    WrittenClasses {
        names = Map.copyOf(names);
        imports = Set.copyOf(imports);
    }

    /**
     * Chooses the simple name of each class, if that is free.
     *
     * @param classes fully qualified names
     * @param file    where they are to be written, in a method of one of its top-level classes
     */
    static WrittenClasses of(Collection<String> classes, J.CompilationUnit file) {
        Map<String, String> taken = occupied(file);
        Set<String> own = new TreeSet<>();
        file.getClasses().forEach(each -> {
            if (each.getType() != null) {
                own.add(each.getType().getFullyQualifiedName());
            }
        });
        String packageName = file.getPackageDeclaration() == null
                ? ""
                : file.getPackageDeclaration().getPackageName();
        Map<String, String> names = new HashMap<>();
        Set<String> imports = new TreeSet<>();
        for (String each : new TreeSet<>(classes)) {
            String topLevel = each.contains("$") ? each.substring(0, each.indexOf('$')) : each;
            String simple = new TypeName(topLevel).inPackage();
            boolean free = topLevel.equals(taken.computeIfAbsent(simple, name -> topLevel));
            String nested = each.substring(topLevel.length()).replace('$', '.');
            names.put(each.replace('$', '.'), (free ? simple : topLevel) + nested);
            String owner = new TypeName(topLevel).packageName();
            if (free && !own.contains(topLevel) && !owner.equals("java.lang") && !owner.equals(packageName)) {
                imports.add(topLevel);
            }
        }
        return new WrittenClasses(names, imports);
    }

    /** What simple names mean in a file already. */
    private static Map<String, String> occupied(J.CompilationUnit source) {
        Map<String, String> occupied = new HashMap<>();
        for (JavaType type : source.getTypesInUse().getTypesInUse()) {
            if (type instanceof JavaType.FullyQualified used && !(type instanceof JavaType.Unknown)) {
                String name = used.getFullyQualifiedName();
                String simple = new TypeName(name).simple();
                // a nested class that is written without the one around it
                occupied.merge(simple, name, (one, other) -> one.contains("$") ? other : one);
            }
        }
        for (J.Import each : source.getImports()) {
            if (!each.isStatic() && !each.getQualid().getSimpleName().equals("*")) {
                occupied.put(new TypeName(each.getTypeName()).simple(), each.getTypeName());
            }
        }
        source.getClasses().forEach(each -> {
            if (each.getType() != null) {
                occupied.put(each.getSimpleName(), each.getType().getFullyQualifiedName());
            }
        });
        return occupied;
    }
}
