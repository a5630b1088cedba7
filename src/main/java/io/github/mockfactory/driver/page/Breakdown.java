package io.github.mockfactory.driver.page;

import io.github.mockfactory.table.RawMocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sites by something that each of them has one of. */
final class Breakdown {

    private final List<Line> lines;

    /**
     * One of them.
     *
     * @param key     its name
     * @param sites   how many sites it has
     * @param movable how many of them the recipes would rewrite
     */
    public record Line(String key, int sites, int movable) {

        /** The sites that the recipes leave. */
        public int staying() {
            return sites - movable;
        }
    }

    private Breakdown(List<Line> lines) {
        this.lines = lines;
    }

    /** Counts; what has most sites stands first. */
    static Breakdown bySize(List<RawMocks.Row> sites, Function<RawMocks.Row, String> key) {
        return of(sites, key, Comparator.comparing(Line::sites).reversed().thenComparing(Line::key));
    }

    /** Counts; in the order of names. */
    static Breakdown byName(List<RawMocks.Row> sites, Function<RawMocks.Row, String> key) {
        return of(sites, key, Comparator.comparing(Line::key));
    }

    /** Counts. */
    static Breakdown of(List<RawMocks.Row> sites, Function<RawMocks.Row, String> key, Comparator<Line> order) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        sites.forEach(site -> {
            int[] count = counts.computeIfAbsent(key.apply(site), name -> new int[2]);
            count[0]++;
            count[1] += site.reason().isEmpty() ? 1 : 0;
        });
        List<Line> lines = new ArrayList<>();
        counts.forEach((name, count) -> lines.add(new Line(name, count[0], count[1])));
        lines.sort(order);
        return new Breakdown(lines);
    }

    List<Line> lines() {
        return lines;
    }

    /** The names, as numbers in their order. */
    Words words() {
        Words words = new Words();
        lines.forEach(line -> words.of(line.key()));
        return words;
    }
}
