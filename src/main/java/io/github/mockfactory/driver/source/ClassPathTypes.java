package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.Tree;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;

/** Knows the names of all types on class paths. Modules share most of their jars, so each is read once. */
final class ClassPathTypes {

    private final Map<Path, List<JavaType.FullyQualified>> byEntry = new HashMap<>();

    /** The marker that tells recipes what a source set sees. */
    JavaSourceSet markerOf(SourceSet set) {
        List<JavaType.FullyQualified> all = new ArrayList<>();
        Map<String, List<JavaType.FullyQualified>> byCoordinates = new HashMap<>();
        for (ClassPathEntry entry : set.classPath()) {
            List<JavaType.FullyQualified> types = byEntry.computeIfAbsent(entry.path(), ClassPathTypes::read);
            all.addAll(types);
            if (!entry.coordinates().isEmpty()) {
                byCoordinates.put(entry.coordinates(), types);
            }
        }
        return new JavaSourceSet(Tree.randomId(), set.name(), all, byCoordinates);
    }

    private static List<JavaType.FullyQualified> read(Path entry) {
        return Files.exists(entry) ? JavaSourceSet.typesFromPath(entry, null) : List.of();
    }
}
