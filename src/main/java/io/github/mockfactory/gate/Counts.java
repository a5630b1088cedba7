package io.github.mockfactory.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How often each of some things is still there to be taken. */
final class Counts<T> {

    private final Map<T, Integer> counts = new HashMap<>();

    static <T> Counts<T> of(Collection<T> things) {
        Counts<T> counts = new Counts<>();
        things.forEach(counts::add);
        return counts;
    }

    Counts<T> copy() {
        Counts<T> copy = new Counts<>();
        copy.counts.putAll(counts);
        return copy;
    }

    void add(T thing) {
        counts.merge(thing, 1, Integer::sum);
    }

    /** Takes one away; false if there is none. */
    boolean take(T thing) {
        Integer count = counts.get(thing);
        if (count == null) {
            return false;
        }
        if (count == 1) {
            counts.remove(thing);
        } else {
            counts.put(thing, count - 1);
        }
        return true;
    }
}
