package io.github.mockfactory.driver.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mockfactory.driver.AtomicFile;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.JsonFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where records are kept: {@code .mock-factory/history}, a file for each run, which nobody changes again. No two runs write the
 * same name, so branches never conflict over them; whoever deletes some loses points of a chart, and nothing else.
 */
public final class HistoryFolder {

    /** Relative to the folder that the team keeps such things in. */
    public static final String PATH = ".mock-factory/history";

    /** No record that this tool writes is larger. */
    private static final long MOST = 1 << 20;

    private static final int UNIQUE = 8;

    /** Tools of other versions may write more than this one knows. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    /**
     * Takes the place.
     *
     * @param folder need not exist
     */
    public HistoryFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Finds the folder: the closest one at or above the folder of the build.
     *
     * @param root  of the repository, absolute; nothing above it is looked at
     * @param build the folder of the build, absolute; if there is no history yet, it is kept there
     * @return the folder, which need not exist
     */
    public static HistoryFolder find(Path root, Path build) {
        for (Path above = build; above != null && above.startsWith(root); above = above.getParent()) {
            if (Files.isDirectory(above.resolve(PATH))) {
                return new HistoryFolder(above.resolve(PATH));
            }
        }
        return new HistoryFolder((build.startsWith(root) ? build : root).resolve(PATH));
    }

    /**
     * Where it is.
     *
     * @return absolute
     */
    public Path path() {
        return folder;
    }

    /**
     * Reads all records. What is no record is passed over, and named.
     *
     * @return the history; empty if there is no folder
     * @throws IOException if the folder cannot be read
     */
    public History read() throws IOException {
        List<RunRecord> records = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    try {
                        records.add(read(file));
                    } catch (IllegalArgumentException | IOException e) {
                        skipped.add(file.getFileName() + " in " + folder + " is passed over: " + Failures.messageOf(e));
                    }
                }
            }
        }
        records.sort(Comparator.comparing(RunRecord::instant).thenComparing(RunRecord::goal));
        return new History(records, skipped);
    }

    private static RunRecord read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !String.valueOf(file.getFileName()).endsWith(".json")) {
            throw new IllegalArgumentException("it is no JSON file");
        }
        if (Files.size(file) > MOST) {
            throw new IllegalArgumentException("it is larger than any record");
        }
        RunRecord read;
        try {
            read = MAPPER.readValue(Files.readAllBytes(file), RunRecord.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(JsonFault.of(e), e);
        }
        if (read == null) {
            throw new IllegalArgumentException("it is empty");
        }
        return read;
    }

    /**
     * Adds a record.
     *
     * @param run that has ended
     * @return the file; empty if the last record of that goal says the same of the sources. Work is never the same: what was
     *     taken back and done again was done twice
     * @throws IOException if it cannot be written
     */
    public Optional<Path> append(RunRecord run) throws IOException {
        Optional<RunRecord> last = read().last(run.goal());
        if (run.work() == null && last.isPresent() && last.get().saysTheSameAs(run)) {
            return Optional.empty();
        }
        return Optional.of(write(run, UUID.randomUUID().toString().substring(0, UNIQUE)));
    }

    /**
     * Adds what was read of a commit of the past; whoever reads the same commit writes the same file.
     *
     * @param past the record
     * @return the file
     * @throws IOException if it cannot be written
     */
    public Path put(RunRecord past) throws IOException {
        return write(
                past, past.commit().substring(0, Math.min(UNIQUE, past.commit().length())));
    }

    private Path write(RunRecord run, String unique) throws IOException {
        String time = run.date().replaceAll("[-:]", "");
        Path file = folder.resolve(time + "-" + run.goal().word() + "-" + unique + ".json");
        String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
        AtomicFile.write(file, json.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
