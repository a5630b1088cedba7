package io.github.mockfactory.recipe;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.Inventory;
import io.github.mockfactory.survey.Inventory.Entry;
import io.github.mockfactory.survey.Outcome;
import io.github.mockfactory.survey.SurveyedSite;
import io.github.mockfactory.table.RawMocks;
import io.github.mockfactory.table.RawMocksByFile;
import io.github.mockfactory.table.RawMocksByType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;

/** Writes an inventory to the three data tables. */
final class InventoryTables {

    private final RawMocks sites;
    private final RawMocksByFile files;
    private final RawMocksByType types;

    InventoryTables(Recipe recipe) {
        sites = new RawMocks(recipe);
        files = new RawMocksByFile(recipe);
        types = new RawMocksByType(recipe);
    }

    void insert(Inventory inventory, Outcome done, ExecutionContext ctx) {
        inventory.entries().forEach(entry -> sites.insertRow(ctx, row(inventory, entry, done)));
        inventory.byFile().forEach((path, entries) -> files.insertRow(ctx, row(path, entries, inventory.riskOf(path))));
        inventory.entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.site().typeName(), TreeMap::new, Collectors.toList()))
                .forEach((type, entries) -> types.insertRow(ctx, row(inventory, type, entries)));
    }

    private static RawMocks.Row row(Inventory inventory, Entry entry, Outcome done) {
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

    private static RawMocksByType.Row row(Inventory inventory, String type, List<Entry> entries) {
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
