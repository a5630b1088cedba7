package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.OtherMeaning;
import io.github.mockfactory.site.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openrewrite.java.tree.J;

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
     * @param exists  tells whether a class is visible there, by its fully qualified name
     */
    static WrittenClasses of(Collection<String> classes, J.CompilationUnit file, Predicate<String> exists) {
        Map<String, String> taken = new HashMap<>();
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
            boolean known = own.contains(topLevel) || !OtherMeaning.of(file, topLevel, exists);
            boolean free = known && topLevel.equals(taken.computeIfAbsent(simple, name -> topLevel));
            String nested = each.substring(topLevel.length()).replace('$', '.');
            names.put(each.replace('$', '.'), (free ? simple : topLevel) + nested);
            String owner = new TypeName(topLevel).packageName();
            if (free && !own.contains(topLevel) && !owner.equals("java.lang") && !owner.equals(packageName)) {
                imports.add(topLevel);
            }
        }
        return new WrittenClasses(names, imports);
    }
}
