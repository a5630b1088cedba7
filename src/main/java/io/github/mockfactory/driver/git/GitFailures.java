package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says why git could not do something. JGit does not always know what the system told: then that is found out. */
final class GitFailures {

    private static final int FILES = 8;

    private GitFailures() {}

    /** To throw; the folder is where git was about to write. */
    static IOException because(String what, Path folder, Exception cause) {
        IOException failure = Failures.because(what, cause);
        try {
            write(folder);
            return failure;
        } catch (IOException e) {
            String message = Failures.messageOf(failure);
            e.addSuppressed(cause);
            return message.contains(Failures.messageOf(e)) ? failure : Failures.because(message, e);
        }
    }

    /** More than one file, since what failed has given back some room. */
    private static void write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (int i = 0; i < FILES; i++) {
                Path file = Files.createTempFile(folder, "room", ".tmp");
                files.add(file);
                Files.write(file, new byte[1]);
            }
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
