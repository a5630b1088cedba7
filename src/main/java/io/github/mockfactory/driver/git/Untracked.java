package io.github.mockfactory.driver.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files in a work tree of the driver's own that no commit has: what builds have left there, ignored or not. */
final class Untracked {

    private Untracked() {}

    /** The paths of the files that the index has, those of submodules included. */
    static Set<String> tracked(OwnRepository repository) throws IOException {
        return tracked(repository.git(), repository.folder());
    }

    /** The same for any work tree. */
    static Set<String> tracked(GitProgram git, Path folder) throws IOException {
        Set<String> paths = new TreeSet<>();
        addTracked(git, folder, "", paths);
        return paths;
    }

    private static void addTracked(GitProgram git, Path folder, String prefix, Set<String> paths) throws IOException {
        for (String entry : git.require("ls-files", "--stage", "-z").fields()) {
            String path = entry.substring(entry.indexOf('\t') + 1);
            if (!entry.startsWith(Submodules.LINK)) {
                paths.add(prefix + path);
            } else if (Files.exists(folder.resolve(path).resolve(".git"))) {
                Path submodule = folder.resolve(path);
                addTracked(GitProgram.in(submodule), submodule, prefix + path + "/", paths);
            }
        }
    }

    /** Builds leave folders that are to be read only, or not even that. */
    private static boolean makeWritable(Path folder) {
        File file = folder.toFile();
        return file.setReadable(true)
                && file.setWritable(true)
                && file.setExecutable(true)
                && Files.isReadable(folder)
                && Files.isExecutable(folder);
    }

    /** Deletes them, but for some, and the folders that they leave empty. */
    static void delete(OwnRepository repository, Collection<String> kept) throws IOException {
        Path root = repository.folder();
        Set<String> stays = tracked(repository);
        stays.addAll(kept);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!Files.isWritable(folder)) {
                    makeWritable(folder);
                }
                return folder.endsWith(".git") && isRepository(folder.resolveSibling(""))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            /** A folder that cannot be entered is not visited, but told of here: once more, if that can be changed. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                if (failure instanceof AccessDeniedException && Files.isDirectory(file) && makeWritable(file)) {
                    Files.walkFileTree(file, this);
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            /** Only the root and submodules are repositories that stay. */
            private boolean isRepository(Path folder) {
                String prefix = nameOf(folder);
                return prefix.isEmpty() || stays.stream().anyMatch(path -> path.startsWith(prefix + "/"));
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!stays.contains(nameOf(file)) && !isRepositoryFile(file)) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isRepositoryFile(Path file) {
                return file.endsWith(".git") && isRepository(file.resolveSibling(""));
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                try (Stream<Path> left = Files.list(folder)) {
                    if (!folder.equals(root) && left.findAny().isEmpty()) {
                        Files.delete(folder);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            private String nameOf(Path path) {
                return root.relativize(path).toString().replace(File.separatorChar, '/');
            }
        });
    }
}
