package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ClassMentions;
import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.Mentions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class files in folders. Each is read once, and again only when it has changed. */
final class CompiledClasses {

    private final Path root;
    private final @Nullable FactStore<ClassFile> remembered;
    private final Map<Path, List<ClassFile>> read = new HashMap<>();
    private final Map<Path, SortedMap<Path, String>> hashes = new HashMap<>();

    /**
     * What is read of a class file.
     *
     * @param outline  null for the descriptor of a module
     * @param mentions null for a class that no other file can name
     */
    record ClassFile(
            @Nullable ClassOutline outline, @Nullable Mentions mentions) {}

    CompiledClasses(Path root, @Nullable FactsFolder memory) {
        this.root = root;
        this.remembered = memory == null ? null : memory.open("classes", ClassFile.class);
    }

    /** A hash of all class files in a folder; empty if it is none. */
    String hashOf(Path folder) {
        ContentHash hash = new ContentHash();
        hashesIn(folder)
                .forEach((file, content) ->
                        hash.add(folder.relativize(file).toString()).add(content));
        return Files.isDirectory(folder) ? hash.end() : "";
    }

    private SortedMap<Path, String> hashesIn(Path folder) {
        return hashes.computeIfAbsent(
                folder,
                each -> classFiles(each).parallelStream()
                        .collect(Collectors.toMap(
                                file -> file,
                                file -> new ContentHash().add(bytes(file)).end(),
                                (one, other) -> one,
                                TreeMap::new)));
    }

    /** Compilers follow links, to the folder itself too. */
    private static List<Path> classFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile() && file.toString().endsWith(".class")) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                            if (failure instanceof FileSystemLoopException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw failure;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the classes in " + folder + ": " + e.getMessage(), e);
        }
        return found.stream().sorted().toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** What the classes of a folder say of themselves. */
    Stream<ClassOutline> outlinesIn(Path folder) {
        return remembered == null
                ? classFiles(folder).stream().flatMap(file -> ClassOutline.of(bytes(file)).stream())
                : in(folder).stream().flatMap(file -> Stream.ofNullable(file.outline()));
    }

    /** What can be named of a folder. */
    Stream<Mentions> mentionsIn(Path folder) {
        return in(folder).stream().flatMap(file -> Stream.ofNullable(file.mentions()));
    }

    private List<ClassFile> in(Path folder) {
        return read.computeIfAbsent(folder, each -> {
            FactStore<ClassFile> store = remembered;
            if (store == null) {
                return classFiles(each).stream()
                        .map(file -> read(file, bytes(file)))
                        .toList();
            }
            Map<Path, String> keys = new LinkedHashMap<>();
            hashesIn(each)
                    .forEach((file, content) -> keys.put(
                            file,
                            new ContentHash()
                                    .add(nameOf(file.resolveSibling("")))
                                    .add(content)
                                    .end()));
            return List.copyOf(store.getAll(
                            keys, file -> readUnchanged(file, hashesIn(each).get(file)))
                    .values());
        });
    }

    /** A file that was changed meanwhile would be remembered for what it was before. */
    private ClassFile readUnchanged(Path file, @Nullable String hash) {
        byte[] content = bytes(file);
        if (!new ContentHash().add(content).end().equals(hash)) {
            throw new UncheckedIOException(
                    new IOException(file + " was changed while it was read. Wait for the compiler, and start again"));
        }
        return read(file, content);
    }

    private ClassFile read(Path file, byte[] content) {
        return new ClassFile(
                ClassOutline.of(content).orElse(null),
                ClassMentions.of(nameOf(file.resolveSibling("")), content).orElse(null));
    }

    /** By which a folder is told from others on every machine. */
    String nameOf(Path folder) {
        return (folder.startsWith(root) ? root.relativize(folder) : folder)
                        .toString()
                        .replace('\\', '/') + "/";
    }

    void save() {
        if (remembered != null) {
            remembered.save();
        }
    }
}
