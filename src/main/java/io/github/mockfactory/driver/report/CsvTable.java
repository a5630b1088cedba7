package io.github.mockfactory.driver.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes rows as CSV, a column for each property. */
final class CsvTable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CsvTable() {}

    static void write(Path file, List<?> rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            CsvWriter writer = new CsvWriter(out, new CsvWriterSettings());
            boolean first = true;
            for (Object row : rows) {
                LinkedHashMap<String, Object> columns = MAPPER.convertValue(row, new TypeReference<>() {});
                if (first) {
                    writer.writeHeaders(columns.keySet());
                    first = false;
                }
                writer.writeRow(columns.values().toArray());
            }
            writer.flush();
        }
    }
}
