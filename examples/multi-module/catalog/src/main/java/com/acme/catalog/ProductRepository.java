package com.acme.catalog;

import java.util.Optional;

public interface ProductRepository {

    Optional<Product> find(String sku);

    void save(Product product);
}
