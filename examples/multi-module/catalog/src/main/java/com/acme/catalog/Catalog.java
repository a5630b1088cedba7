package com.acme.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

public class Catalog {

    private final ProductRepository repository;
    private final SearchIndex index;

    public Catalog(ProductRepository repository, SearchIndex index) {
        this.repository = repository;
        this.index = index;
    }

    /** Finds products by words; what the index knows but the repository does not is removed from the index. */
    public List<Product> search(String words) {
        return index.search(words).stream().map(this::load).flatMap(Optional::stream).toList();
    }

    public void changePrice(String sku, BigDecimal price) {
        Product old = repository.find(sku).orElseThrow(() -> new IllegalArgumentException("No product " + sku));
        Product changed = new Product(sku, old.name(), price);
        repository.save(changed);
        index.put(changed);
    }

    private Optional<Product> load(String sku) {
        Optional<Product> product = repository.find(sku);
        if (product.isEmpty()) {
            index.remove(sku);
        }
        return product;
    }
}
