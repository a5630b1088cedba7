package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;

/** What bears on whether an annotation engine can stand beside a factory: other engines, and where resources stand. */
public final class EngineFacts {

    private static final Pattern GRADLE = Pattern.compile("\\.gradle(?:\\.kts)?$");

    /** As {@code resources.srcDirs = ['data']}, {@code resources { setSrcDirs(..) }}. */
    private static final Pattern GRADLE_RESOURCES =
            Pattern.compile("\\bresources\\b\\s*[.{(][^}]{0,400}?srcDirs?\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, SourceSetKey> engines = new TreeMap<>();
    private final Map<SourceSetKey, Set<String>> users = new HashMap<>();
    private final Set<Path> springFiles = new HashSet<>();
    private final Map<Path, SourceSetKey> plugins = new TreeMap<>();
    private final Set<Path> unusualMainResources = new HashSet<>();
    private final Set<Path> unusualTestResources = new HashSet<>();

    /** Notes a class that Mockito may take for its annotation engine, or that may name one. */
    void addEngine(String className, SourceSetKey sourceSet) {
        engines.put(className, sourceSet);
    }

    /** Notes that a source set uses an annotation that is called like one which an engine beside a factory reads. */
    void addUser(SourceSetKey sourceSet, String annotation) {
        users.computeIfAbsent(sourceSet, key -> new HashSet<>()).add(annotation);
    }

    /** Whether a source set uses one of some annotations. */
    public boolean isUser(SourceSetKey sourceSet, Set<String> annotations) {
        return annotationsOf(sourceSet).stream().anyMatch(annotations::contains);
    }

    /** The annotations that a source set uses and that are called like one which an engine reads. */
    public Set<String> annotationsOf(SourceSetKey sourceSet) {
        return users.getOrDefault(sourceSet, Set.of());
    }

    /** Notes what a file says: that there is an engine, or that resources may stand elsewhere than is usual. */
    void add(SourceFile file) {
        if (file.getSourcePath().getParent() != null
                && file.getSourcePath().getParent().endsWith("mockito-extensions")) {
            plugins.put(file.getSourcePath(), SourceSetKey.of(file));
        } else if (file.getSourcePath().endsWith(AnnotationEngineFiles.SPRING_FILE)) {
            springFiles.add(file.getSourcePath());
        } else if (file.getSourcePath().endsWith("pom.xml")) {
            String text = file.printAll();
            Path parent = file.getSourcePath().getParent();
            Path folder = parent == null ? Path.of("") : parent;
            if (text.contains("<resources")) {
                unusualMainResources.add(folder);
            }
            if (text.contains("<testResources")) {
                unusualTestResources.add(folder);
            }
        } else if (GRADLE.matcher(SourcePackages.pathOf(file)).find()
                && GRADLE_RESOURCES.matcher(file.printAll()).find()) {
            Path parent = file.getSourcePath().getParent();
            Path folder = parent == null ? Path.of("") : parent;
            unusualMainResources.add(folder);
            unusualTestResources.add(folder);
        }
    }

    /** The classes that Mockito may take for its annotation engine, with the source sets that they stand in. */
    public Map<String, SourceSetKey> engines() {
        return engines;
    }

    /** The files that name plug-ins of Mockito, with the source sets that they stand in. */
    public Map<Path, SourceSetKey> plugins() {
        return plugins;
    }

    /** The files that tell Spring what there is. */
    public Set<Path> springFiles() {
        return springFiles;
    }

    /** Whether a POM or a build file of Gradle says by itself which files are resources, so that a new one may not reach the class path. */
    public boolean hasUnusualResources(Path file, SourceSetKey sourceSet) {
        Set<Path> folders = sourceSet.isMain() ? unusualMainResources : unusualTestResources;
        return folders.stream().anyMatch(folder -> folder.toString().isEmpty() || file.startsWith(folder));
    }
}
