package io.github.mockfactory.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that the driver writes and reads again.
 *
 * @param <T> what it holds
 */
public final class JsonFile<T> {

    private final Path file;
    private final Class<T> type;
    private final String what;
    private final String remedy;

    /**
     * Takes the place.
     *
     * @param file   need not exist
     * @param type   of what it holds
     * @param what   it is, for example {@code test baseline}
     * @param remedy what a person does about one that cannot be read, a whole sentence
     */
    public JsonFile(Path file, Class<T> type, String what, String remedy) {
        this.file = file;
        this.type = type;
        this.what = what;
        this.remedy = remedy;
    }

    /**
     * Reads the file.
     *
     * @return empty if there is none
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if it is not such a file; the message names it and says what to do
     */
    public Optional<T> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failures.because("Cannot read " + file, e);
        }
        try {
            return Optional.of(StrictJson.read(content, type));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file " + file + " is no " + what + ": " + e.getMessage() + ". " + remedy, e.getCause());
        }
    }

    /**
     * Replaces the file at once: whoever reads it sees the old or the new one.
     *
     * @param content what it is to hold
     * @throws IOException if the file cannot be written
     */
    public void write(T content) throws IOException {
        AtomicFile.write(file, StrictJson.pretty(content));
    }
}
