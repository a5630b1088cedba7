package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.factory.SessionSource;
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
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.XmlParser;

/** The files beside the sources that matter: POMs, and what configures the JUnit Platform, Mockito or Spring. */
final class BuildFiles {

    private final Path root;
    private final List<ListedSet> sets;

    BuildFiles(Path root, List<ListedSet> sets) {
        this.root = root;
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
                    try (Stream<Path> files = Files.list(extensions)) {
                        files.sorted().forEach(file -> add(file, listed, found));
                    } catch (IOException e) {
                        throw new UncheckedIOException("Cannot read " + extensions + ": " + e.getMessage(), e);
                    }
                }
            }
        }
        return found;
    }

    private void add(Path file, ListedSet listed, List<SourceFile> found) {
        if (Files.isRegularFile(file)) {
            found.add(PlainText.builder()
                    .sourcePath(root.relativize(file))
                    .text(read(file, listed))
                    .build()
                    .withMarkers(listed.markers()));
        }
    }

    private static String read(Path file, ListedSet listed) {
        try {
            return new String(Files.readAllBytes(file), listed.module().charset());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    List<SourceFile> poms() {
        Map<Path, ListedSet> modules = new LinkedHashMap<>();
        sets.forEach(listed -> modules.putIfAbsent(listed.module().buildFile(), listed));
        List<SourceFile> poms = new ArrayList<>();
        modules.forEach((file, listed) -> XmlParser.builder()
                .build()
                .parse(List.of(file), root, new InMemoryExecutionContext())
                .map(pom -> pom.<SourceFile>withMarkers(listed.markers()))
                .forEach(poms::add));
        return poms;
    }
}
