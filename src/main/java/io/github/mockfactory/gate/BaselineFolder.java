package io.github.mockfactory.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the baseline of a build is on the disk. */
public final class BaselineFolder {

    private final Path root;
    private final Path home;
    private final String folder;

    private BaselineFolder(Path root, Path home, String folder) {
        this.root = root;
        this.home = home;
        this.folder = folder;
    }

    /**
     * Finds the folder: the closest one at or above the folder of the build.
     *
     * @param root  of the repository, absolute; nothing above it is looked at
     * @param build the folder of the build, absolute, at or below the root; if there is no baseline, one would stand there
     * @return the folder, which need not exist
     */
    public static BaselineFolder find(Path root, Path build) {
        return find(root, build, Baseline.FOLDER);
    }

    /**
     * Finds the folder: the closest one at or above the folder of the build.
     *
     * @param root  of the repository, absolute; nothing above it is looked at
     * @param build the folder of the build, absolute, at or below the root; if there is no baseline, one would stand there
     * @param name  {@link Baseline#FOLDER} or {@link Baseline#SETUPS}
     * @return the folder, which need not exist
     */
    public static BaselineFolder find(Path root, Path build, String name) {
        for (Path folder = build; folder != null && folder.startsWith(root); folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(name))) {
                return new BaselineFolder(root, folder, name);
            }
        }
        return new BaselineFolder(root, build.startsWith(root) ? build : root, name);
    }

    /**
     * The root that paths are relative to.
     *
     * @return absolute
     */
    public Path root() {
        return root;
    }

    /**
     * The folder of the files.
     *
     * @return relative to the root, with slashes
     */
    public String path() {
        return relative(home.resolve(folder));
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /**
     * Reads the files.
     *
     * @return the baseline; without a file if there is none
     * @throws UncheckedIOException if one cannot be read; the message names it
     */
    public Baseline read() {
        Path listed = home.resolve(folder);
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(listed)) {
            try (Stream<Path> files = Files.list(listed)) {
                files.forEach(file -> Baseline.nameOf(String.valueOf(file.getFileName()))
                        .ifPresent(name -> texts.put(name, text(file))));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + listed + ": " + e.getMessage(), e);
            }
        }
        return Baseline.of(relative(home), folder, texts);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the baseline " + file + ": " + e.getMessage(), e);
        }
    }
}
