package io.github.mockfactory.recipe;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Inventory.Entry;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.table.RawMocks;
import io.github.mockfactory.table.RawMocksByFile;
import io.github.mockfactory.table.RawMocksByType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An inventory as rows of tables. */
public final class InventoryRows {

    private final Inventory inventory;
    private final Outcome done;

    /**
     * Takes what the rows tell of.
     *
     * @param inventory the sites
     * @param done      what became of those that are not left
     */
    public InventoryRows(Inventory inventory, Outcome done) {
        this.inventory = inventory;
        this.done = done;
    }

    /**
     * A row for every site.
     *
     * @return in the order of the inventory
     */
    public Stream<RawMocks.Row> sites() {
        return inventory.entries().stream().map(this::row);
    }

    /**
     * A row for every file.
     *
     * @return by path
     */
    public Stream<RawMocksByFile.Row> files() {
        return inventory.byFile().entrySet().stream()
                .map(file -> row(file.getKey(), file.getValue(), inventory.riskOf(file.getKey())));
    }

    /**
     * A row for every mocked type.
     *
     * @return by name
     */
    public Stream<RawMocksByType.Row> types() {
        return inventory.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.site().typeName(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(type -> row(type.getKey(), type.getValue()));
    }

    private RawMocks.Row row(Entry entry) {
        SurveyedSite site = entry.site();
        Reason reason = entry.decision().reason();
        return new RawMocks.Row(
                site.path(),
                site.line(),
                site.className(),
                site.methodName(),
                name(site.form()),
                site.typeName(),
                site.category().name(),
                name(site.location()),
                site.phase().number(),
                inventory.riskOf(site.path()).name(),
                name(reason == null ? done : Outcome.LEFT),
                name(reason));
    }

    private static RawMocksByFile.Row row(String path, List<Entry> entries, Risk risk) {
        return new RawMocksByFile.Row(path, entries.size(), phases(entries), risk.name(), risk.manualHours());
    }

    private RawMocksByType.Row row(String type, List<Entry> entries) {
        List<String> paths =
                entries.stream().map(entry -> entry.site().path()).distinct().toList();
        Category category = entries.get(0).site().category();
        Risk risk = paths.stream().map(inventory::riskOf).min(Risk::compareTo).orElse(Risk.LOW);
        double hours = entries.stream()
                .map(entry -> entry.site().path())
                .mapToDouble(path -> inventory.riskOf(path).manualHours()
                        / inventory.byFile().getOrDefault(path, entries).size())
                .sum();
        return new RawMocksByType.Row(
                type,
                category.name(),
                entries.size(),
                paths.size(),
                phases(entries),
                risk.name(),
                Math.round(hours * 100) / 100.0);
    }

    private static String phases(Collection<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.site().phase())
                .distinct()
                .sorted()
                .map(Phase::number)
                .collect(Collectors.joining(" "));
    }

    private static String name(@Nullable Enum<?> constant) {
        if (constant == null) {
            return "";
        }
        // reasons are codes that people search for; the rest reads as words
        return constant instanceof Reason ? constant.name() : constant.name().toLowerCase(Locale.ROOT);
    }
}
