package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.AtomicFile;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a migration was about to do, a line of JSON each, forced to the disk before it is done. A line that a crash cut off is
 * dropped when the journal is opened.
 */
public final class Journal {

    private final Path file;
    private final Checkpoint checkpoint;
    private final List<Entry> entries;

    /**
     * A line.
     *
     * @param event what happened
     * @param data  to whom
     */
    public record Entry(String event, Map<String, String> data) {}

    private Journal(Path file, Checkpoint checkpoint, List<Entry> entries) {
        this.file = file;
        this.checkpoint = checkpoint;
        this.entries = entries;
    }

    /**
     * Opens a journal.
     *
     * @param file       is made if it is not there
     * @param checkpoint is passed before and after each line
     * @return the journal
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if a line is none of a journal; the message names the file and the line
     */
    public static Journal open(Path file, Checkpoint checkpoint) throws IOException {
        Files.createDirectories(file.getParent());
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            // not read as text: a line may be cut off in the middle of a character
            byte[] bytes = Files.readAllBytes(file);
            int read = 0;
            for (int end = 0; end < bytes.length; end++) {
                if (bytes[end] != '\n') {
                    continue;
                }
                entries.add(entry(Arrays.copyOfRange(bytes, read, end), file, entries.size() + 1));
                read = end + 1;
            }
            if (read < bytes.length) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(read);
                    channel.force(true);
                }
            }
        }
        return new Journal(file, checkpoint, entries);
    }

    private static Entry entry(byte[] line, Path file, int number) {
        try {
            return StrictJson.read(line, Entry.class);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file " + file + " is no journal of a migration, see line " + number + ": " + e.getMessage()
                            + ". Delete it: what was committed stays, what was not is validated again",
                    e.getCause());
        }
    }

    /**
     * Adds a line.
     *
     * @param event what is about to happen, or has happened
     * @param data  to whom
     * @throws IOException if it did not reach the disk
     */
    public void append(String event, Map<String, String> data) throws IOException {
        checkpoint.reached("before " + event);
        Entry entry = new Entry(event, new TreeMap<>(data));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(StrictJson.line(entry));
        line.write('\n');
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            AtomicFile.writeAll(channel, line.toByteArray());
        } catch (IOException e) {
            throw Failures.because("Cannot write " + file, e);
        }
        entries.add(entry);
        checkpoint.reached("after " + event);
    }

    /**
     * The lines since the last one of a kind.
     *
     * @param event that kind
     * @return with that line, oldest first; empty if there is none
     */
    public List<Entry> since(String event) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).event().equals(event)) {
                return List.copyOf(entries.subList(i, entries.size()));
            }
        }
        return List.of();
    }
}
