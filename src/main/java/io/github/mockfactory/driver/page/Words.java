package io.github.mockfactory.driver.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that many rows have: each is written once, and stands in the rows as its number. */
final class Words {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int of(String word) {
        return numbers.computeIfAbsent(word, key -> next());
    }

    private int next() {
        return numbers.size();
    }

    List<String> all() {
        return new ArrayList<>(numbers.keySet());
    }
}
