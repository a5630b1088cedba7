package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.ScalaFile;
import io.github.mockfactory.survey.SourceFolders;
import io.github.mockfactory.survey.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaVersion;
import org.openrewrite.marker.Marker;
import org.openrewrite.marker.Markers;

/** The sources of a code base, as they stand in the folders of its modules. */
final class SourceListing {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+(?<name>[\\p{L}\\d_$.]+).*$");

    private final Path root;
    private final HeldFiles files;
    private final List<ListedSet> sets = new ArrayList<>();
    private final Map<String, ListedSet> setsByPath = new HashMap<>();
    private final Map<String, String> heads = new TreeMap<>();
    private final Map<Path, Unread> unread = new TreeMap<>();
    private final Map<Path, Markers> scala = new TreeMap<>();
    private final Map<Path, List<Path>> walked = new HashMap<>();

    /** A source set with what tells the engine that a file belongs to it. */
    record ListedSet(SourceModule module, SourceSet set, Markers markers, Set<String> paths) {}

    /** A source that is left, with its text; null if nobody may read it. */
    private record Unread(@Nullable String text, Markers markers) {}

    private SourceListing(Path root, HeldFiles files, List<SourceModule> modules, Progress progress) {
        this.root = root;
        this.files = files;
        ClassPathTypes types = new ClassPathTypes();
        PathingJars jars = new PathingJars();
        progress.start("Reading modules", modules.size());
        for (SourceModule module : modules) {
            JavaProject project = new JavaProject(
                    Tree.randomId(),
                    module.name(),
                    new JavaProject.Publication(module.groupId(), module.artifactId(), module.version()));
            for (SourceSet given : module.sourceSets()) {
                SourceSet set = jars.expanded(given);
                List<Marker> markers = new ArrayList<>(List.of(project, types.markerOf(set)));
                if (!module.javaVersion().isEmpty()) {
                    markers.add(new JavaVersion(
                            Tree.randomId(),
                            System.getProperty("java.runtime.version"),
                            System.getProperty("java.vm.vendor"),
                            module.javaVersion(),
                            module.javaVersion()));
                }
                list(new ListedSet(module, set, Markers.build(markers), new LinkedHashSet<>()));
            }
            progress.step(module.artifactId());
        }
        progress.done();
        walked.clear();
    }

    static SourceListing of(Path root, HeldFiles files, List<SourceModule> modules, Progress progress) {
        return new SourceListing(root, files, modules, progress);
    }

    private void list(ListedSet listed) {
        sets.add(listed);
        Set<Path> visited = new HashSet<>();
        compiledFolders(listed).forEach(folder -> list(listed, folder, ".java", visited));
        visited.clear();
        listed.set.kotlin().stream()
                .filter(folder -> !listed.module.isGenerated(folder))
                .forEach(folder -> list(listed, folder, ".kt", visited));
        visited.clear();
        folders(listed, "groovy").forEach(folder -> list(listed, folder, ".groovy", visited));
        visited.clear();
        folders(listed, "scala").forEach(folder -> list(listed, folder, ScalaFile.EXTENSION, visited));
    }

    /** In the folders of Groovy and Scala there may be Java too. What the build generates is on the class path. */
    private static Set<Path> compiledFolders(ListedSet listed) {
        Set<Path> folders = folders(listed, "groovy");
        folders.addAll(folders(listed, "scala"));
        return folders;
    }

    /** Groovy and Scala compile what stands beside Java, and a folder of their own beside that. */
    private static Set<Path> folders(ListedSet listed, String language) {
        Set<Path> folders = new LinkedHashSet<>();
        listed.set.roots().stream()
                .filter(root -> !listed.module.isGenerated(root))
                .forEach(root -> {
                    folders.add(root);
                    if (root.endsWith("java")) {
                        folders.add(root.resolveSibling(language));
                    }
                });
        return folders;
    }

    /** Compilers follow links to folders, wherever these lead, and so does this. */
    private void list(ListedSet listed, Path folder, String extension, Set<Path> visited) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Path real = folder.toRealPath();
            if (!visited.add(real)) {
                return;
            }
            for (Path file : filesIn(folder, real)) {
                if (Files.isSymbolicLink(file) && Files.isDirectory(file)) {
                    list(listed, file, extension, visited);
                } else if (file.toString().endsWith(extension)) {
                    add(listed, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sources in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Several languages may be looked for in one folder, which is walked once. */
    private List<Path> filesIn(Path folder, Path real) throws IOException {
        List<Path> known = walked.get(folder);
        if (known == null) {
            // a link is no folder to start from
            try (Stream<Path> each = Files.walk(Files.isSymbolicLink(folder) ? real : folder)) {
                known = each.sorted().toList();
            }
            walked.put(folder, known);
        }
        return known;
    }

    private void add(ListedSet listed, Path file) throws IOException {
        String path = files.pathOf(file);
        if (ScalaFile.is(file.toString())) {
            addScala(listed, file);
            return;
        }
        if (path == null && Files.isRegularFile(file)) {
            String text = Files.isReadable(file) ? new String(Files.readAllBytes(file), listed.module.charset()) : null;
            unread.put(file.startsWith(root) ? root.relativize(file) : file, new Unread(text, listed.markers));
        }
        if (path == null || setsByPath.putIfAbsent(path, listed) != null) {
            return;
        }
        listed.paths.add(path);
        heads.put(path, head(text(listed, path)));
    }

    /** Nothing parses it, whoever owns it. */
    private void addScala(ListedSet listed, Path file) throws IOException {
        if (Files.isReadable(file)
                && ScalaFile.mayMock(new String(Files.readAllBytes(file), listed.module.charset()))) {
            scala.putIfAbsent(file.startsWith(root) ? root.relativize(file) : file, listed.markers);
        }
    }

    /** The text of a source. */
    String text(ListedSet listed, String path) throws IOException {
        return new String(files.read(path), listed.module.charset());
    }

    /** All that a file that is not parsed must tell: its header, its package, and how its lines end. */
    private static String head(String text) {
        Matcher declaration = PACKAGE.matcher(text);
        int lineBreak = declaration.find() ? text.indexOf('\n', declaration.end()) : -1;
        return lineBreak < 0 ? text.substring(0, Math.min(text.length(), 200)) : text.substring(0, lineBreak + 1);
    }

    /** Tells a survey of all source sets, and of the files in them that are not parsed. */
    void describeTo(Survey survey, Set<String> parsed) {
        unread.forEach((path, file) -> survey.addUnread(path, file.text, file.markers));
        scala.forEach((path, markers) -> survey.addUnread(path, markers, Reason.SCALA_SOURCE));
        for (ListedSet listed : sets) {
            survey.addSourceSet(listed.markers);
            survey.addTestParameters(listed.markers, listed.module.testParameters());
            survey.addFolders(
                    listed.markers,
                    new SourceFolders(
                            written(listed.module, listed.set.roots()),
                            written(listed.module, listed.set.kotlin()),
                            written(listed.module, listed.set.resources())));
            for (String path : listed.paths) {
                if (!parsed.contains(path)) {
                    survey.addUnparsed(
                            Path.of(path), heads.getOrDefault(path, ""), listed.module.charset(), listed.markers);
                }
            }
        }
    }

    /** Those folders below the root that the build does not write itself. */
    private List<Path> written(SourceModule module, List<Path> folders) {
        return folders.stream()
                .filter(folder -> folder.startsWith(root) && !module.isGenerated(folder))
                .map(root::relativize)
                .toList();
    }

    List<ListedSet> sets() {
        return sets;
    }

    Optional<SourceModule> moduleOf(String path) {
        ListedSet known = setsByPath.get(path);
        if (known != null) {
            return Optional.of(known.module);
        }
        Path file = root.resolve(path);
        return sets.stream()
                .filter(listed -> file.equals(listed.module.buildFile())
                        || compiledFolders(listed).stream().anyMatch(file::startsWith)
                        || listed.set.resources().stream().anyMatch(file::startsWith))
                .map(ListedSet::module)
                .findFirst();
    }

    /**
     * The types that files declare. The compiler knows them; a file that was not compiled is taken to declare what it is called
     * after.
     *
     * @return paths by fully qualified name
     */
    Map<String, String> pathsByType(ClassIndex classes) {
        Map<String, String> paths = new LinkedHashMap<>();
        heads.forEach((path, head) -> {
            Matcher declaration = PACKAGE.matcher(head);
            String packageName = declaration.find() ? declaration.group("name") : "";
            String fileName = path.substring(path.lastIndexOf('/') + 1);
            String simpleName = fileName.substring(0, fileName.lastIndexOf('.'));
            paths.putIfAbsent(packageName.isEmpty() ? simpleName : packageName + "." + simpleName, path);
            classes.declaredIn(packageName, fileName).forEach(type -> paths.putIfAbsent(type, path));
        });
        return paths;
    }
}
