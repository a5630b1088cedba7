package com.acme.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class PriceImport {

    private final Catalog catalog;

    public PriceImport(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Imports what the supplier has put into its inbox and returns the SKUs that could not be priced. */
    public List<String> run(String supplier) throws IOException {
        return run(Inboxes.of(supplier));
    }

    List<String> run(Path file) throws IOException {
        List<String> rejected = new ArrayList<>();
        new PriceList(file).read().forEach((sku, price) -> {
            try {
                catalog.changePrice(sku, price);
            } catch (IllegalArgumentException e) {
                rejected.add(sku);
            }
        });
        return rejected;
    }
}
