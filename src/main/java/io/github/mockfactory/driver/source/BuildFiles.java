package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.AccessibleFiles;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.site.XmlBeans;
import io.github.mockfactory.site.session.JupiterParameter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.marker.Markers;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlParser;

/** The files beside the sources that matter: POMs, and what configures the JUnit Platform, Mockito or Spring. */
final class BuildFiles {

    private static final String PLATFORM = "junit-platform.properties";
    private static final String BEANS = ".xml";
    private static final String PARAMETERS = ".properties";

    private final Path root;
    private final SourceFiles files;
    private final List<ListedSet> sets;
    private final Set<Path> moduleFolders;
    private final Set<Path> outputs;
    private final Map<Path, Markers> unread = new TreeMap<>();

    BuildFiles(Path root, SourceFiles files, List<ListedSet> sets) {
        this.root = root;
        this.files = files;
        this.sets = List.copyOf(sets);
        this.moduleFolders = sets.stream()
                .flatMap(listed -> folderOf(listed.module()).stream())
                .collect(Collectors.toSet());
        this.outputs = sets.stream()
                .flatMap(listed -> listed.set().classes().stream())
                .filter(folder -> !hasSources(folder))
                .collect(Collectors.toSet());
    }

    private static Optional<Path> folderOf(SourceModule module) {
        return Optional.ofNullable(module.buildFile()).map(Path::getParent);
    }

    /** Some compile into the folder of the sources. */
    private boolean hasSources(Path folder) {
        return sets.stream()
                .map(ListedSet::set)
                .flatMap(set -> Stream.of(set.roots(), set.kotlin(), set.resources()))
                .flatMap(List::stream)
                .anyMatch(sources -> sources.startsWith(folder));
    }

    /** Resources that configure the JUnit Platform, Mockito or Spring. */
    List<SourceFile> testConfigurations() {
        List<SourceFile> found = new ArrayList<>();
        for (ListedSet listed : sets) {
            addInherited(listed, found);
            for (Path folder : listed.set().resources()) {
                add(folder.resolve(PLATFORM), listed, found);
                add(folder.resolve(AnnotationEngineFiles.SPRING_FILE), listed, found);
                SortedSet<Path> inside = filesIn(folder, listed.module());
                addBeans(inside, listed, listed.markers(), found);
                addParameters(inside, folder.resolve(PLATFORM), listed, found);
                Path extensions = folder.resolve("mockito-extensions");
                if (Files.isDirectory(extensions)) {
                    try (Stream<Path> each = Files.list(extensions)) {
                        each.sorted().forEach(file -> add(file, listed, found));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read " + extensions + ": " + e.getMessage(), e);
                    }
                }
            }
        }
        addBeansElsewhere(found);
        return found;
    }

    /** Files that may declare a mock, and that are left; known once the configurations were asked for. */
    Map<Path, Markers> unread() {
        return unread;
    }

    /** Spring reads files that are no resources too: {@code file:src/test/spring/beans.xml}, {@code src/main/webapp/WEB-INF}. */
    private void addBeansElsewhere(List<SourceFile> found) {
        Map<Path, ListedSet> modules = new TreeMap<>();
        for (ListedSet listed : sets) {
            folderOf(listed.module()).ifPresent(folder -> modules.put(folder, listed));
        }
        // a module that does not say where it stands may stand anywhere
        sets.stream()
                .filter(listed -> folderOf(listed.module()).isEmpty())
                .findFirst()
                .ifPresent(listed -> modules.putIfAbsent(root, listed));
        modules.forEach((folder, listed) -> addBeans(
                filesIn(folder, listed.module()), listed, listed.markers().removeByType(JavaSourceSet.class), found));
    }

    /** Files of XML that may declare beans to be mocks. */
    private void addBeans(SortedSet<Path> inside, ListedSet listed, Markers markers, List<SourceFile> found) {
        Set<Path> known = found.stream().map(SourceFile::getSourcePath).collect(Collectors.toSet());
        Charset charset = listed.module().charset();
        for (Path file : inside) {
            // what cannot matter is not asked for, since it would be reported as left
            boolean mentioned = file.toString().endsWith(BEANS) && XmlBeans.mayBeIn(new String(bytesOf(file), charset));
            String path = mentioned ? files.pathOf(file) : null;
            if (mentioned && path == null) {
                unread.put(file.startsWith(root) ? root.relativize(file) : file, markers);
            }
            if (path != null && !known.contains(Path.of(path)) && XmlBeans.mayBeIn(new String(read(path), charset))) {
                found.add(text(path, listed).withMarkers(markers));
            }
        }
    }

    /** Files that a test run can be told to read its parameters from. */
    private void addParameters(SortedSet<Path> inside, Path platform, ListedSet listed, List<SourceFile> found) {
        for (Path file : inside) {
            if (file.toString().endsWith(PARAMETERS)
                    && !file.equals(platform)
                    && JupiterParameter.mayBeSetIn(new String(bytesOf(file), StandardCharsets.ISO_8859_1))) {
                add(file, listed, found);
            }
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The folder may be the root of the repository, from which a module takes no more than its licence. */
    private SortedSet<Path> filesIn(Path folder, SourceModule module) {
        SortedSet<Path> found = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try {
            Files.walkFileTree(folder, new AccessibleFiles() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                    return !each.equals(folder) && (isOtherModule(each) || isBuilt(each))
                            ? FileVisitResult.SKIP_SUBTREE
                            : super.preVisitDirectory(each, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.toString();
                    if ((name.endsWith(BEANS) || name.endsWith(PARAMETERS))
                            && !file.equals(module.buildFile())
                            && Files.isRegularFile(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
        return found;
    }

    /** Maven may leave modules out of a run. */
    private boolean isOtherModule(Path folder) {
        return moduleFolders.contains(folder) || Files.exists(folder.resolve("pom.xml"));
    }

    private boolean isBuilt(Path folder) {
        return outputs.contains(folder)
                || sets.stream().anyMatch(listed -> listed.module().isGenerated(folder));
    }

    /** JUnit reads the first file of the class path, which may stand in another module or in a library. */
    private void addInherited(ListedSet listed, List<SourceFile> found) {
        boolean own = sets.stream()
                .filter(each -> each.module().equals(listed.module()))
                .flatMap(each -> each.set().resources().stream())
                .anyMatch(folder -> Files.isRegularFile(folder.resolve(PLATFORM)));
        if (own) {
            return;
        }
        for (ClassPathEntry entry : listed.set().classPath()) {
            Optional<String> text = readFrom(entry.path());
            if (text.isPresent()) {
                found.add(PlainText.builder()
                        .sourcePath(Path.of(listed.module().artifactId(), PLATFORM))
                        .text(text.get())
                        .build()
                        .withMarkers(listed.markers()));
                return;
            }
        }
    }

    private static Optional<String> readFrom(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                Path file = entry.resolve(PLATFORM);
                return Files.isRegularFile(file)
                        ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
                        : Optional.empty();
            }
            return Files.isRegularFile(entry) ? readFromJar(entry) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + entry + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> readFromJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry file = zip.getEntry(PLATFORM);
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (ZipException e) {
            // what is no jar holds no file for JUnit either
            return Optional.empty();
        }
    }

    private void add(Path file, ListedSet listed, List<SourceFile> found) {
        String path = Files.isRegularFile(file) ? files.pathOf(file) : null;
        if (path != null) {
            found.add(text(path, listed).withMarkers(listed.markers()));
        }
    }

    private PlainText text(String path, ListedSet listed) {
        return PlainText.builder()
                .sourcePath(Path.of(path))
                .text(new String(read(path), listed.module().charset()))
                .build();
    }

    private byte[] read(String path) {
        try {
            return files.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** The build files that are XML; nobody reads the scripts of other tools here. */
    List<SourceFile> poms() {
        XmlParser parser = XmlParser.builder().build();
        Map<String, ListedSet> modules = new LinkedHashMap<>();
        for (ListedSet listed : sets) {
            Path buildFile = listed.module().buildFile();
            String path = buildFile == null || !parser.accept(buildFile) ? null : files.pathOf(buildFile);
            if (path != null) {
                modules.putIfAbsent(path, listed);
            }
        }
        List<SourceFile> poms = new ArrayList<>();
        modules.forEach((path, listed) -> parser.parseInputs(
                        List.of(new Parser.Input(root.resolve(path), () -> new ByteArrayInputStream(read(path)))),
                        root,
                        new InMemoryExecutionContext())
                .map(pom -> pom.<SourceFile>withMarkers(listed.markers()))
                .forEach(poms::add));
        return poms;
    }
}
