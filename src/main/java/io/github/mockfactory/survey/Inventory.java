package io.github.mockfactory.survey;

import io.github.mockfactory.category.Location;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.site.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sites of a run with what becomes of each: the content of the tables, and the summary that the log shows. */
public final class Inventory {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byFile;

    /**
     * A site and what becomes of it.
     *
     * @param site     the site
     * @param decision on it
     */
    public record Entry(SurveyedSite site, Decision decision) {}

    private Inventory(List<Entry> entries) {
        this.entries = entries;
        this.byFile = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.site().path(), TreeMap::new, Collectors.toList()));
    }

    static Inventory of(List<SurveyedSite> sites, Scope scope, MigrationPlan plan) {
        return new Inventory(sites.stream()
                .filter(scope::includes)
                .map(site -> new Entry(site, plan.decide(site, scope)))
                .toList());
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
     * Logs one line for the whole, one for each reason, and a loud one where types are missing.
     *
     * @param done what became of the sites that are not left
     */
    public void log(Outcome done) {
        Map<Reason, Integer> left = new EnumMap<>(Reason.class);
        for (Entry entry : entries) {
            Reason reason = entry.decision().reason();
            if (reason != null) {
                left.merge(reason, 1, Integer::sum);
            }
        }
        int leftInAll = left.values().stream().mapToInt(Integer::intValue).sum();
        LOG.info(
                "{} mock sites in {} files: {} {}, {} left",
                entries.size(),
                byFile.size(),
                entries.size() - leftInAll,
                done.name().toLowerCase(Locale.ROOT),
                leftInAll);
        left.forEach((reason, count) -> LOG.info("  {} left, {}: {}", count, reason, reason.explanation()));
        int unresolved = left.getOrDefault(Reason.UNRESOLVED_SYMBOL, 0)
                + left.getOrDefault(Reason.UNRESOLVED_TYPE, 0)
                + left.getOrDefault(Reason.PARSE_ERROR, 0);
        if (unresolved > 0) {
            LOG.warn(
                    "{} mock sites could not be resolved, the first in {}. {}",
                    unresolved,
                    firstUnresolved(),
                    Reason.UNRESOLVED_SYMBOL.remedy());
        }
    }

    private String firstUnresolved() {
        return entries.stream()
                .filter(entry -> entry.decision().reason() == Reason.UNRESOLVED_SYMBOL
                        || entry.decision().reason() == Reason.UNRESOLVED_TYPE
                        || entry.decision().reason() == Reason.PARSE_ERROR)
                .map(entry -> entry.site().path() + ":" + entry.site().line())
                .findFirst()
                .orElse("");
    }
}
