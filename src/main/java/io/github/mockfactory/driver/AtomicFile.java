package io.github.mockfactory.driver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files at once: whoever reads one sees the old content or the new, even after a crash or on a full disk. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Replaces a file, or makes it, and its folder.
     *
     * @param file    which one
     * @param content what it is to hold
     * @throws IOException if it did not reach the disk; the message names the file, which is as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                writeAll(channel, content);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(next);
            } catch (IOException another) {
                e.addSuppressed(another);
            }
            throw Failures.because("Cannot write " + file, e);
        }
    }

    /**
     * Writes where a channel stands, and waits until it is on the disk.
     *
     * @param channel of a file
     * @param content to write
     * @throws IOException if not all of it reached the disk
     */
    public static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }
}
