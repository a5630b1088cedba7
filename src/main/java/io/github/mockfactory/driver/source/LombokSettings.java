package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The files beside or above sources that tell Lombok which members to add: where it is on the class path, the parser runs it. */
final class LombokSettings {

    private static final String NAME = "lombok.config";

    private LombokSettings() {}

    static String hashFor(Path root, ListedSet listed) {
        ContentHash hash = new ContentHash();
        boolean lombok = listed.set().classPath().stream()
                .anyMatch(entry -> String.valueOf(entry.path().getFileName()).contains("lombok"));
        if (lombok) {
            for (Path folder : foldersOf(root, listed.paths())) {
                Path file = folder.resolve(NAME);
                if (Files.isRegularFile(file)) {
                    hash.add(root.relativize(file).toString()).add(read(file));
                }
            }
        }
        return hash.end();
    }

    private static Set<Path> foldersOf(Path root, Set<String> paths) {
        Set<Path> folders = new TreeSet<>();
        for (String path : paths) {
            Path folder = root.resolve(path).getParent();
            while (folder != null && folders.add(folder)) {
                folder = folder.getParent();
            }
        }
        return folders;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
