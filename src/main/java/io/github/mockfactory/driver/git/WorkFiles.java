package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files of a work tree. Nothing outside of it is ever written. */
final class WorkFiles {

    private final OwnRepository own;
    private final Path home;

    /**
     * Takes the place.
     *
     * @param home a folder for files of the moment
     */
    WorkFiles(OwnRepository own, Path home) {
        this.own = own;
        this.home = home;
    }

    /** Writes a file, or deletes it. */
    void write(String path, Optional<byte[]> content) throws IOException {
        Path file = own.folder().resolve(path);
        requireNoLink(path);
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content.get())) {
            // an unchanged file keeps its time, or builds would compile it again
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.get());
        } catch (IOException e) {
            throw Failures.because("Cannot write " + file, e);
        }
    }

    private void requireNoLink(String path) {
        Path relative = Path.of(path).normalize();
        if (relative.isAbsolute() || relative.startsWith("..") || relative.startsWith(".git")) {
            throw new IllegalStateException(path + " is no file of the repository");
        }
        Path place = own.folder();
        for (Path name : relative) {
            place = place.resolve(name);
            if (Files.isSymbolicLink(place)) {
                throw new IllegalStateException(own.folder().relativize(place)
                        + " is a symbolic link, through which a migration does not write: " + path);
            }
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
        }
    }

    /** What a file of a commit becomes that is to be changed from one content to another, and that others may have changed too. */
    MergedFile merged(String commit, String path, Optional<byte[]> from, Optional<byte[]> to) throws IOException {
        Path file = own.folder().resolve(path);
        Commits commits = new Commits(own.git(), false);
        boolean there = !commits.entries(commit, List.of(path)).isEmpty();
        Optional<byte[]> now = there ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        if (isSame(now, from) || commits.holds(commit, path, from)) {
            return new MergedFile(true, to);
        }
        if (isSame(now, to)) {
            return new MergedFile(true, now);
        }
        if (now.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return new MergedFile(false, now);
        }
        Optional<byte[]> merged = commits.merged(home, now.get(), from.get(), to.get());
        return new MergedFile(merged.isPresent(), merged);
    }

    private static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.orElseThrow()));
    }
}
