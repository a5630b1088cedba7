package io.github.mockfactory.driver.report;

import io.github.mockfactory.driver.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that a goal leaves in a folder, which may be anyone's. Their names are written down there, before they are made:
 * only those are ever replaced or deleted.
 */
public final class OutputFiles {

    /** Of a plan. */
    static final String OF_PLAN = "plan-files.txt";

    /** Of a migration. */
    static final String OF_MIGRATION = "migration-files.txt";

    /** Of a report. */
    static final String OF_REPORT = "report-files.txt";

    /** Of the gate. */
    static final String OF_GATE = "verify-files.txt";

    /** Of an answer about a site. */
    static final String OF_EXPLANATION = "explain-files.txt";

    private final Path folder;
    private final String list;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    /**
     * Takes the place.
     *
     * @param folder need not exist
     * @param list   name of the file that lists the others
     */
    OutputFiles(Path folder, String list) {
        this.folder = folder.toAbsolutePath().normalize();
        this.list = list;
    }

    /**
     * Everything that the goals have left in a folder.
     *
     * @param folder need not exist
     * @return absolute paths
     * @throws IOException if the lists cannot be read
     */
    public static Set<Path> in(Path folder) throws IOException {
        Set<Path> paths = new TreeSet<>();
        for (String list : List.of(OF_PLAN, OF_MIGRATION, OF_REPORT, OF_GATE, OF_EXPLANATION)) {
            OutputFiles files = new OutputFiles(folder, list);
            paths.add(files.folder.resolve(list));
            files.listed().forEach(name -> paths.add(files.folder.resolve(name)));
        }
        return paths;
    }

    /** Adds a file; returns where it will be. */
    Path put(String name, byte[] content) {
        contents.put(name, content);
        return folder.resolve(name);
    }

    /** Keeps a file as it is, if it is there and listed. */
    void keep(String name) throws IOException {
        Path file = folder.resolve(name);
        if (listed().contains(name) && Files.exists(file)) {
            contents.put(name, Files.readAllBytes(file));
        }
    }

    /** Keeps a file as it is, if it is there and listed, and no other is added in its place. */
    void keepUnlessPut(String name) throws IOException {
        if (!contents.containsKey(name)) {
            keep(name);
        }
    }

    /**
     * Makes sure that a file may be written.
     *
     * @throws IllegalArgumentException if there is one of that name that is not listed; the message says what to do
     */
    void requireFree(String name) throws IOException {
        requireFree(name, listed());
    }

    private void requireFree(String name, Set<String> listed) {
        Path file = folder.resolve(name);
        if (!listed.contains(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(
                    "The file " + file
                            + " is there already, and no run has written it: move it away, or name another folder with -Dmockfactory.outputDirectory");
        }
    }

    /**
     * Lists files that something else will write, beside those that are listed.
     *
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if something is in the way; nothing was listed then
     */
    void claim(Set<String> names) throws IOException {
        Set<String> all = listed();
        names.forEach(name -> requireFree(name, all));
        if (all.addAll(names)) {
            list(all);
        }
    }

    /**
     * Replaces what was listed by what was added.
     *
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if something is in the way; nothing was written then
     */
    void write() throws IOException {
        Set<String> before = listed();
        contents.keySet().forEach(name -> requireFree(name, before));
        Set<String> all = new TreeSet<>(before);
        all.addAll(contents.keySet());
        list(all);
        for (String name : before) {
            if (!contents.containsKey(name)) {
                delete(folder.resolve(name));
            }
        }
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        list(contents.keySet());
    }

    private void list(Set<String> names) throws IOException {
        AtomicFile.write(
                folder.resolve(list),
                (String.join("\n", new TreeSet<>(names)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** With the folders that it leaves empty. */
    private void delete(Path file) throws IOException {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
        for (Path parent = file.getParent();
                parent != null && parent.startsWith(folder) && !parent.equals(folder);
                parent = parent.getParent()) {
            if (Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> left = Files.list(parent)) {
                    if (left.findAny().isPresent()) {
                        return;
                    }
                }
                Files.delete(parent);
            }
        }
    }

    private Set<String> listed() throws IOException {
        Path file = folder.resolve(list);
        Set<String> names = new TreeSet<>();
        if (Files.exists(file)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (String name : text.lines().filter(line -> !line.isEmpty()).toList()) {
                if (!isBelow(name)) {
                    throw new IllegalArgumentException("The file " + file + " lists '" + name
                            + "', which no run has written there: delete the list, and the files of the last run");
                }
                names.add(name);
            }
        }
        return names;
    }

    private boolean isBelow(String name) {
        try {
            Path path = folder.resolve(name);
            return path.normalize().equals(path) && path.startsWith(folder) && !path.equals(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
