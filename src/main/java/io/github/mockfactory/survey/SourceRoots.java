package io.github.mockfactory.survey;

import io.github.mockfactory.facts.FileFacts;
import io.github.mockfactory.facts.SourceOutline;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folders of a source set in which packages start, and which of them Kotlin is known to read Java from. */
final class SourceRoots {

    private final Map<Path, Integer> java = new HashMap<>();
    private final Map<Path, Integer> kotlin = new HashMap<>();
    private final Map<Path, Set<String>> javaTypes = new HashMap<>();
    private final Set<String> usedByKotlin = new HashSet<>();

    void add(Path path, FileFacts facts) {
        add(path, facts.outline());
        usedByKotlin.addAll(facts.usedByKotlin());
    }

    void add(Path path, SourceOutline outline) {
        String name = path.toString();
        outline.root().ifPresent(root -> {
            if (name.endsWith(".kt") || name.endsWith(".kts")) {
                kotlin.merge(root, 1, Integer::sum);
            } else if (!name.endsWith(".groovy")) {
                java.merge(root, 1, Integer::sum);
                javaTypes.computeIfAbsent(root, key -> new HashSet<>()).addAll(outline.typeNames());
            }
        });
    }

    /** The folders with Java files. */
    Set<Path> javaFolders() {
        return java.keySet();
    }

    /** The folder with most of the Java files. */
    Optional<Path> java() {
        return largest(java);
    }

    /** The folder with most of the Kotlin files. */
    Optional<Path> kotlin() {
        return largest(kotlin);
    }

    private static Optional<Path> largest(Map<Path, Integer> roots) {
        return roots.entrySet().stream()
                .max(Map.Entry.<Path, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Whether the files themselves show that Java in a folder is compiled by the compiler of Java. */
    boolean isCompiled(Path root) {
        return java.containsKey(root);
    }

    /** Whether the files themselves show that Kotlin reads Java from a folder: it has Kotlin too, or types that Kotlin uses. */
    boolean isReadByKotlin(Path root) {
        return kotlin.containsKey(root)
                || javaTypes.getOrDefault(root, Set.of()).stream().anyMatch(usedByKotlin::contains);
    }
}
