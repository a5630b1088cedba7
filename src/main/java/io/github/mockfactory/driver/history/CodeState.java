package io.github.mockfactory.driver.history;

import io.github.mockfactory.decide.FactoryPlan;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.history.SiteCounts.Part;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.TextSites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the sites of a code base. */
public final class CodeState {

    private final CodeBase code;
    private final Inventory inventory;
    private final @Nullable Function<String, String> owners;

    /**
     * Takes what to count.
     *
     * @param code   a code base
     * @param owners of a file; null where nothing says who owns what
     */
    public CodeState(CodeBase code, @Nullable Function<String, String> owners) {
        this.code = code;
        this.inventory = code.plan().inventory(Scope.ALL);
        this.owners = owners;
    }

    /**
     * Counts.
     *
     * @return all of it
     * @throws IOException if a source cannot be read
     */
    public SiteCounts counts() throws IOException {
        SortedMap<String, Part> byCategory = new TreeMap<>();
        SortedMap<String, Part> byPhase = new TreeMap<>();
        SortedMap<String, Part> byModule = new TreeMap<>();
        SortedMap<String, Part> byRisk = new TreeMap<>();
        SortedMap<String, Integer> byReason = new TreeMap<>();
        SortedMap<String, SortedMap<String, Part>> byOwner = new TreeMap<>();
        int movable = 0;
        for (Inventory.Entry entry : inventory.entries()) {
            Reason reason = entry.decision().reason();
            Part part = new Part(1, reason == null ? 1 : 0);
            movable += part.movable();
            byCategory.merge(entry.site().category().name(), part, Part::plus);
            byPhase.merge(entry.site().phase().number(), part, Part::plus);
            byModule.merge(entry.site().module(), part, Part::plus);
            byRisk.merge(inventory.riskOf(entry.site().path()).name(), part, Part::plus);
            if (reason != null) {
                byReason.merge(reason.name(), 1, Integer::sum);
            }
            if (owners != null) {
                byOwner.computeIfAbsent(owners.apply(entry.site().path()), owner -> new TreeMap<>())
                        .merge(entry.site().phase().number(), part, Part::plus);
            }
        }
        TextSites.Count text = inText();
        return new SiteCounts(
                SiteCounts.Reader.SURVEY,
                inventory.entries().size(),
                movable,
                text.moved(),
                inventory.byFile().size(),
                text.raw(),
                hours(),
                byCategory,
                byPhase,
                byModule,
                byRisk,
                byReason,
                byOwner);
    }

    private double hours() {
        double hours = 0;
        for (String path : inventory.byFile().keySet()) {
            long movable = inventory.byFile().getOrDefault(path, Collections.emptyList()).stream()
                    .filter(entry -> entry.decision().reason() == null)
                    .count();
            hours += hoursOf(inventory, path, movable);
        }
        return rounded(hours);
    }

    /**
     * What moving some sites of a file by hand takes: their share of what the file takes by its risk.
     *
     * @param inventory with the file
     * @param path      of the file
     * @param sites     how many of its sites
     * @return hours; 0 for a file without sites
     */
    public static double hoursOf(Inventory inventory, String path, long sites) {
        int all = inventory.byFile().getOrDefault(path, Collections.emptyList()).size();
        return all == 0 ? 0 : inventory.riskOf(path).manualHours() * sites / all;
    }

    /**
     * An estimate is no more precise than that.
     *
     * @param hours of work
     * @return with two digits behind the point
     */
    public static double rounded(double hours) {
        return Math.round(hours * 100) / 100.0;
    }

    private TextSites.Count inText() throws IOException {
        TextSites reader = new TextSites(factories(code));
        int raw = 0;
        int moved = 0;
        for (String path : code.parsable()) {
            TextSites.Count count = reader.in(new String(code.files().read(path), StandardCharsets.ISO_8859_1));
            raw += count.raw();
            moved += count.moved();
        }
        return new TextSites.Count(raw, moved);
    }

    /**
     * How the factories of a code base are called.
     *
     * @param code a code base
     * @return simple names
     */
    public static Set<String> factories(CodeBase code) {
        Set<String> names = new TreeSet<>(Set.of(code.suite().options().factoryName()));
        code.plan().factories().stream()
                .map(FactoryPlan::typeName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .forEach(names::add);
        return names;
    }
}
