package io.github.mockfactory.decide;

import io.github.mockfactory.category.Location;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.facts.SurveyedSite;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sites of a run with what becomes of each: the content of the tables, and of the summary that the log shows. */
public final class Inventory {

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byFile;
    private final Set<String> readers;

    /**
     * A site and what becomes of it.
     *
     * @param site     the site
     * @param decision on it
     */
    public record Entry(SurveyedSite site, Decision decision) {}

    /**
     * Takes what was decided.
     *
     * @param entries ordered by path, then by place in the file
     * @param readers the files for which sites are left because they look for annotations by reflection
     */
    public Inventory(List<Entry> entries, Set<String> readers) {
        this.entries = List.copyOf(entries);
        this.readers = Collections.unmodifiableSet(readers);
        this.byFile = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.site().path(), TreeMap::new, Collectors.toList()));
    }

    /** The same with other entries. */
    public Inventory with(List<Entry> other) {
        return new Inventory(other, readers);
    }

    /**
     * Every site of the scope.
     *
     * @return ordered by path, then by place in the file
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The same by file.
     *
     * @return entries by path
     */
    public Map<String, List<Entry>> byFile() {
        return byFile;
    }

    /**
     * Rates a file by its sites.
     *
     * @param path of a file with sites
     * @return its risk
     */
    public Risk riskOf(String path) {
        List<Entry> inFile = byFile.getOrDefault(path, List.of());
        return Risk.of(
                inFile.size(),
                inFile.stream().anyMatch(entry -> !entry.site().category().isGeneric()),
                inFile.stream().anyMatch(entry -> entry.site().location() != Location.TEST));
    }

    /**
     * The files for which sites are left because they look for annotations by reflection.
     *
     * @return paths, sorted
     */
    public Set<String> readers() {
        return readers;
    }
}
