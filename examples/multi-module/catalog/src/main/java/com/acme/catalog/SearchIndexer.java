package com.acme.catalog;

import java.util.Iterator;
import java.util.function.IntConsumer;

public class SearchIndexer {

    private final SearchIndex index;
    private final int batchSize;

    public SearchIndexer(SearchIndex index, int batchSize) {
        this.index = index;
        this.batchSize = batchSize;
    }

    /** Puts all products into the index and reports progress after every batch. */
    public void indexAll(Iterator<Product> products, IntConsumer progress) {
        int count = 0;
        while (products.hasNext()) {
            index.put(products.next());
            if (++count % batchSize == 0) {
                progress.accept(count);
            }
        }
        if (count % batchSize != 0) {
            progress.accept(count);
        }
    }
}
