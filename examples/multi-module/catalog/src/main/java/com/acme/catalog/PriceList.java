package com.acme.catalog;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A supplier's file of {@code sku;price} lines. */
public class PriceList {

    private final Path file;

    public PriceList(Path file) {
        this.file = file;
    }

    public Map<String, BigDecimal> read() throws IOException {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(";");
            prices.put(fields[0], new BigDecimal(fields[1]));
        }
        return prices;
    }
}
