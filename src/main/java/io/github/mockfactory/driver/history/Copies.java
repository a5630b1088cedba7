package io.github.mockfactory.driver.history;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies of what a record is made from; a part that an older or a newer version does not write is empty. */
final class Copies {

    private Copies() {}

    static <V> SortedMap<String, V> of(@Nullable SortedMap<String, V> map) {
        SortedMap<String, V> copy = new TreeMap<>();
        if (map != null) {
            map.forEach((key, value) -> {
                if (value == null) {
                    throw new IllegalArgumentException("it has a null");
                }
                copy.put(key, value);
            });
        }
        return Collections.unmodifiableSortedMap(copy);
    }
}
