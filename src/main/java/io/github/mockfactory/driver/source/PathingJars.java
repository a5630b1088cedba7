package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Jars whose manifest names more of the class path, in {@code Class-Path}. Compilers read what is named right behind the jar, so
 * whoever asks what is on a class path has to see it there too.
 */
final class PathingJars {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<Path, List<Path>> known = new HashMap<>();

    /** The same with all that is named on its class path. */
    SourceSet expanded(SourceSet set) {
        Map<Path, ClassPathEntry> given = new HashMap<>();
        set.classPath().forEach(entry -> given.putIfAbsent(entry.path(), entry));
        Map<Path, ClassPathEntry> all = new LinkedHashMap<>();
        set.classPath().forEach(entry -> add(entry, given, all));
        return new SourceSet(
                set.name(), set.roots(), set.kotlin(), set.resources(), List.copyOf(all.values()), set.classes());
    }

    private void add(ClassPathEntry entry, Map<Path, ClassPathEntry> given, Map<Path, ClassPathEntry> all) {
        if (all.putIfAbsent(entry.path(), entry) == null) {
            named(entry.path())
                    .forEach(path -> add(given.getOrDefault(path, new ClassPathEntry(path, "")), given, all));
        }
    }

    private List<Path> named(Path jar) {
        List<Path> found = known.get(jar);
        if (found == null) {
            found = Files.isRegularFile(jar) ? read(jar) : List.of();
            known.put(jar, found);
        }
        return found;
    }

    private static List<Path> read(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<Path> found = new ArrayList<>();
            if (value != null) {
                SPACE.splitAsStream(value.trim()).forEach(reference -> resolve(jar, reference, found));
            }
            return found;
        } catch (ZipException e) {
            // what is no jar names nothing
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    /** What is not there, or is no file, compilers pass over too. */
    private static void resolve(Path jar, String reference, List<Path> found) {
        Path path;
        try {
            path = Path.of(jar.toUri().resolve(reference)).normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return;
        }
        if (Files.exists(path)) {
            found.add(path);
        }
    }
}
