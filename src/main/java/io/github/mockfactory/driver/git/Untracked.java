package io.github.mockfactory.driver.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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
        Set<String> paths = new TreeSet<>();
        addTracked(repository.git(), repository.folder(), "", paths);
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

    /** Deletes them, but for some, and the folders that they leave empty. */
    static void delete(OwnRepository repository, Collection<String> kept) throws IOException {
        Path root = repository.folder();
        Set<String> stays = tracked(repository);
        stays.addAll(kept);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith(".git") && isRepository(folder.resolveSibling(""))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            /** Only the root and submodules are repositories that stay. */
            private boolean isRepository(Path folder) {
                String prefix = nameOf(folder);
                return prefix.isEmpty() || stays.stream().anyMatch(path -> path.startsWith(prefix + "/"));
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!stays.contains(nameOf(file)) && !isRepositoryFile(file)) {
                    Files.delete(file);
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
