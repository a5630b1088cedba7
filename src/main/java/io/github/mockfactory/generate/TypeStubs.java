package io.github.mockfactory.generate;

import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Empty sources of the types that a generated factory names. A recipe cannot see the real ones, but the tree of the factory
 * must have them: a later recipe of the same run reads it.
 */
public final class TypeStubs {

    private TypeStubs() {}

    /** One text for each top-level class that the methods name and that the JDK does not have. */
    static List<String> of(Collection<MissingMethod> methods) {
        return ofTypes(methods.stream()
                .map(MissingMethod::exactType)
                .filter(Objects::nonNull)
                .toList());
    }

    /**
     * Empty sources of types.
     *
     * @param names fully qualified, with a dollar sign before nested classes
     * @return one text for each top-level class among them that the JDK does not have
     */
    public static List<String> ofTypes(Collection<String> names) {
        Map<String, TreeSet<String>> nestedByTopLevel = new TreeMap<>();
        names.stream().filter(name -> !isPartOfJdk(name)).forEach(name -> {
            int end = name.indexOf('$');
            TreeSet<String> nested =
                    nestedByTopLevel.computeIfAbsent(end < 0 ? name : name.substring(0, end), top -> new TreeSet<>());
            if (end >= 0) {
                nested.add(name.substring(end + 1));
            }
        });
        return nestedByTopLevel.entrySet().stream()
                .map(entry -> source(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Empty sources of classes inside another one.
     *
     * @param owner fully qualified name of a top-level class
     * @param names fully qualified, with a dollar sign before nested classes; others are left out
     * @return their declarations, for the body of the class
     */
    public static String nestedIn(String owner, Collection<String> names) {
        String inside = owner + "$";
        Set<String> nested = names.stream()
                .filter(name -> name.startsWith(inside))
                .map(name -> name.substring(inside.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        return members(nested);
    }

    private static boolean isPartOfJdk(String typeName) {
        return ClassLoader.getPlatformClassLoader().getResource(typeName.replace('.', '/') + ".class") != null;
    }

    private static String source(String topLevel, Set<String> nested) {
        TypeName name = new TypeName(topLevel);
        return (name.packageName().isEmpty() ? "" : "package " + name.packageName() + ";\n")
                + type("class", name.inPackage(), nested);
    }

    private static String type(String keyword, String name, Set<String> nested) {
        return "public " + keyword + " " + name + " {\n" + members(nested) + "}\n";
    }

    private static String members(Set<String> nested) {
        Map<String, TreeSet<String>> members = new TreeMap<>();
        for (String path : nested) {
            int end = path.indexOf('$');
            TreeSet<String> deeper =
                    members.computeIfAbsent(end < 0 ? path : path.substring(0, end), member -> new TreeSet<>());
            if (end >= 0) {
                deeper.add(path.substring(end + 1));
            }
        }
        StringBuilder body = new StringBuilder();
        members.forEach((member, deeper) -> body.append(type("static class", member, deeper)));
        return body.toString();
    }
}
