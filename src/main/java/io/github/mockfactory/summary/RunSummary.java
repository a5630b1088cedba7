package io.github.mockfactory.summary;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.site.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run says of the sites of its scope. */
public final class RunSummary {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");
    private static final Set<Reason> UNRESOLVED =
            EnumSet.of(Reason.UNRESOLVED_SYMBOL, Reason.UNRESOLVED_TYPE, Reason.PARSE_ERROR);

    private final MigrationPlan plan;
    private final Scope scope;
    private final Inventory inventory;
    private final String done;
    private final Map<Reason, Integer> left = new EnumMap<>(Reason.class);
    private @Nullable List<NextStep> next;

    /**
     * Counts.
     *
     * @param plan  for all sources
     * @param scope of the run
     * @param done  what became of the sites that are not left
     */
    public RunSummary(MigrationPlan plan, Scope scope, Outcome done) {
        this(plan, scope, plan.inventory(scope), done);
    }

    /**
     * Counts what became of sites.
     *
     * @param plan      for all sources
     * @param scope     of the run
     * @param inventory of the scope, as it was planned or as it came
     * @param done      what became of the sites that are not left
     */
    public RunSummary(MigrationPlan plan, Scope scope, Inventory inventory, Outcome done) {
        this.plan = plan;
        this.scope = scope;
        this.inventory = inventory;
        this.done = done.name().toLowerCase(Locale.ROOT);
        for (Inventory.Entry entry : inventory.entries()) {
            Reason reason = entry.decision().reason();
            if (reason != null) {
                left.merge(reason, 1, Integer::sum);
            }
        }
    }

    /** Logs everything: the counts, why sites are left, the table, and what to do next. */
    public void log() {
        logCounts();
        left.forEach((reason, count) -> LOG.info("  {} left, {}: {}", count, reason, reason.explanation()));
        inventory.readers().forEach(path -> LOG.info("  annotations are looked for by reflection in {}", path));
        annotated().ifPresent(LOG::info);
        table().forEach(LOG::info);
        nextSteps().forEach(LOG::info);
    }

    /** Logs how many sites there are, and a loud line where types are missing. */
    public void logCounts() {
        int sites = inventory.entries().size();
        LOG.info(
                "{} in {}: {} {}, {} left",
                Amount.of(sites, "mock site"),
                Amount.of(inventory.byFile().size(), "file"),
                sites - leftInAll(),
                done,
                leftInAll());
        firstUnresolved()
                .ifPresent(first -> LOG.warn(
                        "{} could not be resolved, the first in {}. {}",
                        Amount.of(
                                left.entrySet().stream()
                                        .filter(count -> UNRESOLVED.contains(count.getKey()))
                                        .mapToInt(Map.Entry::getValue)
                                        .sum(),
                                "mock site"),
                        first,
                        Reason.UNRESOLVED_SYMBOL.remedy()));
    }

    private int leftInAll() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Optional<String> firstUnresolved() {
        return inventory.entries().stream()
                .filter(entry -> UNRESOLVED.contains(entry.decision().reason()))
                .map(entry -> entry.site().path() + ":" + entry.site().line())
                .findFirst();
    }

    /**
     * Which form annotated mocks get where the option leaves it open.
     *
     * @return a line; empty if there is nothing to say
     */
    public Optional<String> annotated() {
        return AnnotatedLine.of(plan.annotatedModes());
    }

    /**
     * The sites by phase.
     *
     * @return lines; none if there are no sites
     */
    public List<String> table() {
        return inventory.entries().isEmpty() ? List.of() : new PhaseTable(inventory, done).lines();
    }

    /**
     * What frees most of the sites that are left. Each is a decision of the whole suite, so they are found once.
     *
     * @return steps, the best first
     */
    public List<NextStep> next() {
        List<NextStep> found = next;
        if (found == null) {
            found = NextStep.of(plan, scope);
            next = found;
        }
        return found;
    }

    /**
     * What to do about the sites that are left.
     *
     * @return lines, the best first; none if nothing is left
     */
    public List<String> nextSteps() {
        if (left.isEmpty()) {
            return List.of();
        }
        List<NextStep> steps = next();
        if (steps.isEmpty()) {
            return List.of("next step: no setting frees any of the " + leftInAll()
                    + " left; what an edit by hand can do depends on the reason");
        }
        List<String> lines = new ArrayList<>();
        lines.add("next step: " + steps.get(0) + " of the " + leftInAll() + " left");
        steps.stream().skip(1).forEach(step -> lines.add("       or: " + step));
        return lines;
    }
}
