package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ClassMentions;
import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.JarContent;
import io.github.mockfactory.driver.facts.Mentions;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands on class paths, as far as sources can depend on it: jars as a whole, folders class by class. Modules share most of
 * their entries, so each is read once.
 */
final class ClassPathContent {

    private final Path root;
    private final FactStore<NamedPackages> remembered;
    private final Map<Path, String> jars = new HashMap<>();
    private final Map<Path, Set<String>> named = new HashMap<>();
    private final Map<Path, List<Mentions>> folders = new HashMap<>();
    private final Map<Path, String> compiled = new HashMap<>();

    /**
     * What is remembered of a jar.
     *
     * @param names of packages with slashes
     */
    record NamedPackages(Set<String> names) {}

    ClassPathContent(Path root, FactStore<NamedPackages> remembered) {
        this.root = root;
        this.remembered = remembered;
    }

    /** The jars by their content and the folders by their names, in order: earlier ones hide what later ones have. */
    String hashOf(List<ClassPathEntry> classPath) {
        ContentHash hash = new ContentHash();
        for (ClassPathEntry entry : classPath) {
            Path path = entry.path();
            hash.add(Files.isDirectory(path) ? nameOf(path) : Files.exists(path) ? hashOf(path) : "");
        }
        return hash.end();
    }

    private String hashOf(Path jar) {
        return jars.computeIfAbsent(jar, JarContent::hashOf);
    }

    private String nameOf(Path folder) {
        return (folder.startsWith(root) ? root.relativize(folder) : folder)
                        .toString()
                        .replace('\\', '/') + "/";
    }

    /** A hash of all class files in the folders of a class path. */
    String classesIn(List<ClassPathEntry> classPath) {
        ContentHash hash = new ContentHash();
        for (ClassPathEntry entry : classPath) {
            hash.add(classesIn(entry.path()));
        }
        return hash.end();
    }

    /** A hash of all class files in a folder; empty if it is none. */
    String classesIn(Path folder) {
        return Files.isDirectory(folder) ? compiled.computeIfAbsent(folder, this::hashOfClasses) : "";
    }

    private String hashOfClasses(Path folder) {
        ContentHash hash = new ContentHash();
        List<Path> files = classFiles(folder);
        List<String> hashes = files.parallelStream()
                .map(file -> new ContentHash().add(bytes(file)).end())
                .toList();
        for (int i = 0; i < hashes.size(); i++) {
            hash.add(folder.relativize(files.get(i)).toString()).add(hashes.get(i));
        }
        return hash.end();
    }

    private static List<Path> classFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the classes in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The classes in the folders of a class path. */
    List<Mentions> classesOn(List<ClassPathEntry> classPath) {
        List<Mentions> found = new ArrayList<>();
        for (ClassPathEntry entry : classPath) {
            if (Files.isDirectory(entry.path())) {
                found.addAll(folders.computeIfAbsent(entry.path(), this::read));
            }
        }
        return found;
    }

    private List<Mentions> read(Path folder) {
        return classFiles(folder).stream()
                .flatMap(file -> ClassMentions.of(nameOf(file.resolveSibling("")), bytes(file)).stream())
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
