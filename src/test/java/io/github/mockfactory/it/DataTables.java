package io.github.mockfactory.it;

import com.univocity.parsers.common.record.Record;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the CSV files that {@code -Drewrite.exportDatatables=true} leaves behind. */
final class DataTables {

    private DataTables() {}

    /**
     * The rows of a table in the newest of the directories that runs have made; the keys are the names of the columns. A
     * table without rows has no file.
     */
    static List<Map<String, String>> read(Path directory, String table) {
        Path file = newest(directory).resolve(table + ".csv");
        return Files.exists(file) ? rows(file) : List.of();
    }

    private static List<Map<String, String>> rows(Path file) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        settings.setNullValue("");
        settings.getFormat().setComment('#');
        return new CsvParser(settings)
                .parseAllRecords(file.toFile()).stream().map(Record::toFieldMap).toList();
    }

    private static Path newest(Path directory) {
        try (Stream<Path> runs = Files.list(directory)) {
            return runs.max(Comparator.naturalOrder()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
