package com.acme.catalog;

import java.util.List;

public interface SearchIndex {

    List<String> search(String words);

    void put(Product product);

    void remove(String sku);
}
