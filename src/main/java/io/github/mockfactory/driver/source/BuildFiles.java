package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.factory.SessionSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlParser;

/** The files beside the sources that matter: POMs, and what configures the JUnit Platform, Mockito or Spring. */
final class BuildFiles {

    private final Path root;
    private final SourceFiles files;
    private final List<ListedSet> sets;

    BuildFiles(Path root, SourceFiles files, List<ListedSet> sets) {
        this.root = root;
        this.files = files;
        this.sets = List.copyOf(sets);
    }

    /** Resources that configure the JUnit Platform, Mockito or Spring. */
    List<SourceFile> testConfigurations() {
        List<SourceFile> found = new ArrayList<>();
        for (ListedSet listed : sets) {
            for (Path folder : listed.set().resources()) {
                add(folder.resolve("junit-platform.properties"), listed, found);
                add(folder.resolve(SessionSource.SPRING_FILE), listed, found);
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
        return found;
    }

    private void add(Path file, ListedSet listed, List<SourceFile> found) {
        String path = Files.isRegularFile(file) ? files.pathOf(file) : null;
        if (path != null) {
            found.add(PlainText.builder()
                    .sourcePath(Path.of(path))
                    .text(new String(read(path), listed.module().charset()))
                    .build()
                    .withMarkers(listed.markers()));
        }
    }

    private byte[] read(String path) {
        try {
            return files.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    List<SourceFile> poms() {
        Map<String, ListedSet> modules = new LinkedHashMap<>();
        for (ListedSet listed : sets) {
            String path = files.pathOf(listed.module().buildFile());
            if (path != null) {
                modules.putIfAbsent(path, listed);
            }
        }
        List<SourceFile> poms = new ArrayList<>();
        modules.forEach((path, listed) -> XmlParser.builder()
                .build()
                .parseInputs(
                        List.of(new Parser.Input(root.resolve(path), () -> new ByteArrayInputStream(read(path)))),
                        root,
                        new InMemoryExecutionContext())
                .map(pom -> pom.<SourceFile>withMarkers(listed.markers()))
                .forEach(poms::add));
        return poms;
    }
}
