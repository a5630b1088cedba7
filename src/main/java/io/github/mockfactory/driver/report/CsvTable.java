package io.github.mockfactory.driver.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

/** Rows as CSV, a column for each property. */
final class CsvTable {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CsvTable() {}

    static byte[] of(List<?> rows) {
        StringWriter out = new StringWriter();
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
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
