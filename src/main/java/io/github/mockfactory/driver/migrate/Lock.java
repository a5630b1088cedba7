package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.AtomicFile;
import io.github.mockfactory.driver.Failures;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second migration out. The system lets go of it when the process ends, however it ends. */
public final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param home the folder of the driver's own files
     * @return the lock; close it when all is done
     * @throws IOException           if the disk does not play along
     * @throws IllegalStateException if another process holds it; the message names that process
     */
    public static Lock take(Path home) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            String holder = Files.readString(file);
            throw new IllegalStateException("Another migration of this repository is running"
                    + (holder.isBlank() ? "" : " (process " + holder.trim() + ")")
                    + ". Wait until it is done, or stop it");
        }
        try {
            channel.truncate(0);
            AtomicFile.writeAll(
                    channel, Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            channel.close();
            throw Failures.because("Cannot write " + file, e);
        }
        return new Lock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
