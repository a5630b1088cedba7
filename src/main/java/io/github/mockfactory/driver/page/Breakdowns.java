package io.github.mockfactory.driver.page;

import io.github.mockfactory.category.Risk;
import io.github.mockfactory.driver.report.CodeOwners;
import io.github.mockfactory.table.RawMocks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The sites of a page by all that it can be filtered by. A file that has only steps, and no sites any more, has no number. */
final class Breakdowns {

    private static final String ROOT_MODULE = "(root)";

    private final Breakdown module;
    private final Breakdown owner;
    private final Breakdown category;
    private final Breakdown phase;
    private final Breakdown risk;
    private final Breakdown reason;
    private final Function<String, String> modules;
    private final Function<String, String> owners;
    private final Map<String, Integer> numbers = new HashMap<>();

    Breakdowns(ReportContent content) {
        List<RawMocks.Row> sites = content.sites();
        Function<String, String> own = content.owners();
        this.modules = path -> named(content.modules().apply(path));
        this.owners = own == null ? path -> CodeOwners.NOBODY : own;
        this.module = Breakdown.bySize(sites, site -> modules.apply(site.path()));
        this.owner = Breakdown.bySize(sites, site -> owners.apply(site.path()));
        this.category = Breakdown.bySize(sites, RawMocks.Row::category);
        this.phase = Breakdown.byName(sites, RawMocks.Row::phase);
        this.risk =
                Breakdown.of(sites, RawMocks.Row::risk, Comparator.comparing(line -> Risk.valueOf(upper(line.key()))));
        this.reason = Breakdown.bySize(
                sites.stream().filter(site -> !site.reason().isEmpty()).toList(), RawMocks.Row::reason);
        number("module", module);
        number("owner", owner);
        number("category", category);
        number("phase", phase);
        number("risk", risk);
        number("reason", reason);
    }

    private static String named(String module) {
        return module.isEmpty() ? ROOT_MODULE : module;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private void number(String what, Breakdown breakdown) {
        int number = 0;
        for (Breakdown.Line line : breakdown.lines()) {
            numbers.put(what + " " + line.key(), number++);
        }
    }

    private int numberOf(String what, String key) {
        return numbers.getOrDefault(what + " " + key, -1);
    }

    Breakdown module() {
        return module;
    }

    Breakdown owner() {
        return owner;
    }

    Breakdown category() {
        return category;
    }

    Breakdown phase() {
        return phase;
    }

    Breakdown risk() {
        return risk;
    }

    Breakdown reason() {
        return reason;
    }

    int moduleOf(String path) {
        return numberOf("module", modules.apply(path));
    }

    int ownerOf(String path) {
        return numberOf("owner", owners.apply(path));
    }

    int categoryOf(RawMocks.Row site) {
        return numberOf("category", site.category());
    }

    int phaseOf(RawMocks.Row site) {
        return numberOf("phase", site.phase());
    }

    int riskOf(RawMocks.Row site) {
        return numberOf("risk", site.risk());
    }

    int reasonOf(RawMocks.Row site) {
        return numberOf("reason", site.reason());
    }
}
