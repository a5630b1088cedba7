package io.github.mockfactory.driver.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

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
        ClassIndex index = new ClassIndex();
        for (Path folder : new LinkedHashSet<>(folders)) {
            if (Files.isDirectory(folder)) {
                index.read(folder);
            }
        }
        index.invert();
        return index;
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                read(new ClassReader(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the classes in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void read(ClassReader reader) {
        String name = topLevel(reader.getClassName());
        if (name.equals("module-info")) {
            return;
        }
        Set<String> above = supertypes.computeIfAbsent(name, key -> new HashSet<>());
        if (reader.getSuperName() != null) {
            above.add(topLevel(reader.getSuperName()));
        }
        for (String each : reader.getInterfaces()) {
            above.add(topLevel(each));
        }
        above.remove(name);
        Set<String> used = references.computeIfAbsent(name, key -> new HashSet<>());
        ClassNames.in(reader).forEach(each -> used.add(topLevel(each)));
        if ((reader.getAccess() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0) {
            concrete.add(name);
        }
        TestAnnotations annotations = new TestAnnotations();
        reader.accept(annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        if (annotations.sourceFile() != null) {
            declared.computeIfAbsent(sourceKey(packageOf(name), annotations.sourceFile()), key -> new TreeSet<>())
                    .add(name);
        }
        tags.computeIfAbsent(name, key -> new TreeSet<>()).addAll(annotations.tags());
        if (annotations.hasTests() || "junit/framework/TestCase".equals(reader.getSuperName())) {
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

    static String topLevel(String internalName) {
        int nested = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
        return (nested < 0 ? internalName : internalName.substring(0, nested)).replace('/', '.');
    }
}
