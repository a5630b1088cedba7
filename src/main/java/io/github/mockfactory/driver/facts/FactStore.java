package io.github.mockfactory.driver.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.mockfactory.driver.AtomicFile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Values by keys in a file, which is read when a value is first asked for. What is not asked for in a run is forgotten at its
 * end. A file that is broken, or of another version, is as good as none. Other files of the kind are read, and never written.
 *
 * @param <T> what is kept
 */
public final class FactStore<T> {

    private static final String BROKEN = "is not used: it is broken";

    private final List<Path> files;
    private final Class<T> type;
    private final String stamp;
    private final BiConsumer<Path, String> warnings;
    private final boolean fresh;
    private @Nullable Map<String, String> remembered;
    private final Map<String, String> used = new TreeMap<>();

    /**
     * Takes the places.
     *
     * @param files    the first of which is written
     * @param warnings is told of a file that cannot be used, and why
     */
    FactStore(List<Path> files, Class<T> type, String stamp, boolean fresh, BiConsumer<Path, String> warnings) {
        this.files = List.copyOf(files);
        this.type = type;
        this.stamp = stamp;
        this.fresh = fresh;
        this.warnings = warnings;
    }

    private Map<String, String> remembered() {
        Map<String, String> known = remembered;
        if (known == null) {
            known = new HashMap<>();
            for (Path file : files) {
                Map<String, String> found = new HashMap<>();
                String trouble = fresh || !Files.exists(file) ? null : read(file, found);
                if (trouble == null) {
                    known.putAll(found);
                } else {
                    warnings.accept(file, trouble);
                }
            }
            remembered = known;
        }
        return known;
    }

    /** Reads it all first: only at its end a file proves to be whole. */
    private @Nullable String read(Path file, Map<String, String> found) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            if (!stamp.equals(reader.readLine())) {
                return "is not used: another version has written it, or one on another JDK";
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int space = line.indexOf(' ');
                if (space < 0) {
                    return BROKEN;
                }
                found.put(line.substring(0, space), line.substring(space + 1));
            }
            return null;
        } catch (IOException e) {
            return BROKEN;
        }
    }

    /**
     * Looks a value up.
     *
     * @param key of all that the value depends on, without white space
     * @return empty if it is not remembered
     */
    public Optional<T> get(String key) {
        return Optional.ofNullable(getAll(List.of(key)).get(key));
    }

    /**
     * Looks values up, on all processors at once.
     *
     * @param keys of all that each value depends on, without white space
     * @return values by key; those that are not remembered are missing
     */
    public Map<String, T> getAll(Collection<String> keys) {
        Map<String, String> known = remembered();
        Map<String, T> found = new HashMap<>();
        keys.parallelStream()
                .filter(known::containsKey)
                .map(key -> Map.entry(key, parsed(known.getOrDefault(key, ""))))
                .toList()
                .forEach(each -> each.getValue()
                        .ifPresentOrElse(value -> found.put(each.getKey(), value), () -> forget(each.getKey())));
        found.keySet().forEach(key -> used.put(key, known.getOrDefault(key, "")));
        return found;
    }

    /**
     * Looks values up, and works out and remembers those that are missing.
     *
     * @param keys    of all that each value depends on, by what it is a value of
     * @param reading works out a value
     * @param <K>     what there are values of
     * @return the values, in the same order
     */
    public <K> Map<K, T> getAll(Map<K, String> keys, Function<? super K, ? extends T> reading) {
        Map<String, T> known = getAll(keys.values());
        Map<K, T> found = new LinkedHashMap<>();
        keys.forEach((each, key) -> {
            T value = known.get(key);
            if (value == null) {
                value = reading.apply(each);
                put(key, value);
            }
            found.put(each, value);
        });
        return found;
    }

    private Optional<T> parsed(String text) {
        try {
            // JSON has a word for nothing, too
            return Optional.ofNullable(FactsJson.read(text, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void forget(String key) {
        remembered().remove(key);
        warnings.accept(files.get(0), BROKEN);
    }

    /**
     * Remembers a value.
     *
     * @param key   of all that it depends on, without white space
     * @param value to write down
     */
    public void put(String key, T value) {
        used.put(key, FactsJson.write(value));
    }

    /** In a file that is written as often as it is read, time counts more than space. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Writes down what was asked for or put since it was opened. Nothing is lost but time if that fails. */
    public void save() {
        if ((used.isEmpty() && remembered == null) || used.equals(remembered())) {
            return;
        }
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (Writer writer = new OutputStreamWriter(new FastGzip(content), StandardCharsets.UTF_8)) {
                writer.append(stamp).append('\n');
                for (Map.Entry<String, String> each : used.entrySet()) {
                    writer.append(each.getKey())
                            .append(' ')
                            .append(each.getValue())
                            .append('\n');
                }
            }
            AtomicFile.write(files.get(0), content.toByteArray());
        } catch (IOException e) {
            warnings.accept(files.get(0), "is not written: " + e.getMessage());
        }
    }
}
