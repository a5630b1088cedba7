package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.JarContent;
import io.github.mockfactory.driver.facts.Mentions;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands on class paths, as far as sources can depend on it: jars as a whole, folders class by class. Modules share most of
 * their entries, so each is read once.
 */
final class ClassPathContent {

    private final CompiledClasses classes;
    private final FactStore<NamedPackages> remembered;
    private final Map<Path, String> jars = new HashMap<>();
    private final Map<Path, Set<String>> named = new HashMap<>();

    /**
     * What is remembered of a jar.
     *
     * @param names of packages with slashes
     */
    record NamedPackages(Set<String> names) {}

    ClassPathContent(CompiledClasses classes, FactStore<NamedPackages> remembered) {
        this.classes = classes;
        this.remembered = remembered;
    }

    /** The jars by their content and the folders by their names, in order: earlier ones hide what later ones have. */
    String hashOf(List<ClassPathEntry> classPath) {
        ContentHash hash = new ContentHash();
        for (ClassPathEntry entry : classPath) {
            Path path = entry.path();
            hash.add(Files.isDirectory(path) ? classes.nameOf(path) : Files.exists(path) ? hashOf(path) : "");
        }
        return hash.end();
    }

    private String hashOf(Path jar) {
        return jars.computeIfAbsent(jar, JarContent::hashOf);
    }

    /** A hash of all class files in the folders of a class path. */
    String classesIn(List<ClassPathEntry> classPath) {
        ContentHash hash = new ContentHash();
        for (ClassPathEntry entry : classPath) {
            hash.add(classes.hashOf(entry.path()));
        }
        return hash.end();
    }

    /** A hash of all class files in a folder; empty if it is none. */
    String classesIn(Path folder) {
        return classes.hashOf(folder);
    }

    /** The classes in the folders of a class path. */
    List<Mentions> classesOn(List<ClassPathEntry> classPath) {
        return classPath.stream()
                .map(ClassPathEntry::path)
                .filter(Files::isDirectory)
                .flatMap(classes::mentionsIn)
                .toList();
    }

    /** A jar of another build can stand on classes of this one, as where Maven is told to build some modules alone. */
    Set<String> packagesNamedByJars(List<ClassPathEntry> classPath) {
        Set<String> found = new HashSet<>();
        for (ClassPathEntry entry : classPath) {
            if (Files.isRegularFile(entry.path())) {
                found.addAll(named.computeIfAbsent(entry.path(), this::packagesNamedBy));
            }
        }
        return found;
    }

    private Set<String> packagesNamedBy(Path jar) {
        String key = hashOf(jar);
        return remembered.get(key).map(NamedPackages::names).orElseGet(() -> {
            Set<String> names = JarContent.packagesNamedIn(jar);
            remembered.put(key, new NamedPackages(names));
            return names;
        });
    }

    void save() {
        remembered.save();
    }
}
