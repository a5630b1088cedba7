package io.github.mockfactory.driver;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Visits the files of a work tree in which other processes are at work: it passes over what vanishes meanwhile, over folders
 * that nobody may enter, such as those of a database in a container, and over what git keeps for itself.
 */
public abstract class AccessibleFiles extends SimpleFileVisitor<Path> {

    /** Starts with nothing visited. */
    protected AccessibleFiles() {}

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException || failure instanceof AccessDeniedException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }
}
