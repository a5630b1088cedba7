package io.github.mockfactory.driver.source;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The compiled classes of a code base and what they refer to. Class files say it exactly, whatever the language of the
 * source, and reading them costs a fraction of parsing. Names are those of top-level classes: nested ones count as part of
 * the class around them.
 */
public final class ClassIndex {

    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, Set<String>> references = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final Set<String> withTests = new HashSet<>();
    private final Set<String> concrete = new HashSet<>();
    private final Map<String, Set<String>> users = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();

    private ClassIndex() {}

    /**
     * Reads folders of class files.
     *
     * @param folders those that do not exist are passed over
     * @return the index
     * @throws UncheckedIOException if a file cannot be read
     */
    public static ClassIndex of(Collection<Path> folders) {
        CompiledClasses classes = new CompiledClasses(Path.of(""), null);
        return of(new LinkedHashSet<>(folders).stream().flatMap(classes::outlinesIn));
    }

    static ClassIndex of(Stream<ClassOutline> classes) {
        ClassIndex index = new ClassIndex();
        classes.forEach(index::add);
        index.invert();
        return index;
    }

    private void add(ClassOutline each) {
        String name = each.name();
        supertypes.computeIfAbsent(name, key -> new HashSet<>()).addAll(each.supertypes());
        references.computeIfAbsent(name, key -> new HashSet<>()).addAll(each.references());
        if (each.concrete()) {
            concrete.add(name);
        }
        if (each.sourceFile() != null) {
            declared.computeIfAbsent(sourceKey(packageOf(name), each.sourceFile()), key -> new TreeSet<>())
                    .add(name);
        }
        tags.computeIfAbsent(name, key -> new TreeSet<>()).addAll(each.tags());
        if (each.tests()) {
            withTests.add(name);
        }
    }

    /** Only classes of the code base matter from here on. */
    private void invert() {
        Set<String> known = supertypes.keySet();
        references.forEach((user, used) -> {
            used.retainAll(known);
            used.remove(user);
            used.forEach(
                    each -> users.computeIfAbsent(each, key -> new HashSet<>()).add(user));
        });
        supertypes.forEach((type, above) -> {
            above.retainAll(known);
            above.forEach(each ->
                    subtypes.computeIfAbsent(each, key -> new HashSet<>()).add(type));
        });
    }

    /**
     * Whether there is anything in the index.
     *
     * @return true if no class was found, which means that nothing was compiled
     */
    public boolean isEmpty() {
        return supertypes.isEmpty();
    }

    /**
     * The classes that some classes extend or implement, transitively.
     *
     * @param types fully qualified names
     * @return names, the given ones not included
     */
    public Set<String> supertypesOf(Collection<String> types) {
        return reachable(types, type -> supertypes.getOrDefault(type, Set.of()));
    }

    /**
     * The classes that extend or implement some classes, transitively.
     *
     * @param types fully qualified names
     * @return names, the given ones not included
     */
    public Set<String> subtypesOf(Collection<String> types) {
        return reachable(types, type -> subtypes.getOrDefault(type, Set.of()));
    }

    /**
     * The classes that stand on some classes, transitively.
     *
     * @param types fully qualified names
     * @return names, the given ones not included
     */
    public Set<String> usersOf(Collection<String> types) {
        return reachable(types, type -> users.getOrDefault(type, Set.of()));
    }

    /**
     * The classes that some classes stand on, transitively.
     *
     * @param types fully qualified names
     * @return names, the given ones not included
     */
    public Set<String> usedBy(Collection<String> types) {
        return reachable(types, type -> references.getOrDefault(type, Set.of()));
    }

    /**
     * The classes that a file declares, as far as the compiler has written down in which file they stand.
     *
     * @param packageName of the file; empty for the unnamed package
     * @param fileName    without folders
     * @return fully qualified names; none if the file was not compiled
     */
    public Set<String> declaredIn(String packageName, String fileName) {
        return declared.getOrDefault(sourceKey(packageName, fileName), Set.of());
    }

    private static String sourceKey(String packageName, String fileName) {
        return packageName + "/" + fileName;
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(type.lastIndexOf('.'), 0));
    }

    /**
     * The JUnit tags that a class or one of its methods carries.
     *
     * @param type fully qualified name
     * @return tags, those of superclasses not included
     */
    public Set<String> tagsOf(String type) {
        return tags.getOrDefault(type, Set.of());
    }

    /**
     * The classes that a test engine runs: those that have tests, or inherit them, and can be instantiated.
     *
     * @return fully qualified names
     */
    public Set<String> testClasses() {
        Set<String> found = new TreeSet<>(withTests);
        found.addAll(subtypesOf(withTests));
        found.retainAll(concrete);
        return found;
    }

    private static Set<String> reachable(Collection<String> start, Function<String, Set<String>> next) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (String each : next.apply(open.pop())) {
                if (found.add(each)) {
                    open.add(each);
                }
            }
        }
        found.removeAll(List.copyOf(start));
        return found;
    }
}
