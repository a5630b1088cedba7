package io.github.mockfactory.gate;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.summary.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers for a surveyed code base which mock sites are new. Recipe and goal ask here, so that they say the same. */
public final class Gate {

    private final MigrationPlan plan;
    private final Scope scope;
    private final Set<Reason> accepted;
    private final Caller caller;

    /**
     * Takes what to look at.
     *
     * @param plan     for all sources
     * @param scope    sites outside it are let pass; those that could not be resolved count by module and path alone, for
     *                 nobody knows their category
     * @param accepted sites that a migration leaves for one of these reasons are let pass
     * @param caller   who asks
     */
    public Gate(MigrationPlan plan, Scope scope, Set<Reason> accepted, Caller caller) {
        this.plan = plan;
        this.scope = scope;
        this.accepted = Set.copyOf(accepted);
        this.caller = caller;
    }

    /**
     * Compares the sites with those that are known.
     *
     * @param baseline the known ones
     * @param modules  whose files of the baseline count, and how they are called
     * @param renames  asked if something is new and something absent
     * @param strict   whether absent lines are a failure
     * @return the answer
     */
    public GateResult check(
            Baseline baseline, BaselineModules modules, Consumer<Predicate<Renames>> renames, boolean strict) {
        GateSites sites = new GateSites(plan, accepted, caller);
        ScopeOfLines lines = new ScopeOfLines(scope);
        List<KnownSite> known = new ArrayList<>(
                baseline
                        .sites(modules.run().stream()
                                .filter(module -> lines.includes(module.artifact()))
                                .toList())
                        .stream()
                        .filter(lines::includes)
                        .toList());
        Counts<KnownSite> ofOtherPhases = new Counts<>();
        for (Inventory.Entry entry : sites.resolved()) {
            KnownSite site = GateSites.nameOf(entry.site());
            if (!scope.includes(entry.site()) && lines.includes(entry.site().module()) && lines.includes(site)) {
                ofOtherPhases.add(site);
            }
        }
        // no line says its phase, and one whose site is there is not absent
        known.removeIf(ofOtherPhases::take);
        // of equal sites those go first that nothing else lets pass
        List<Inventory.Entry> entries = sites.resolved().stream()
                .filter(entry -> scope.includes(entry.site()))
                .sorted(Comparator.comparing((Inventory.Entry entry) -> sites.isAccepted(entry)))
                .toList();
        Comparison comparison = Comparison.of(known, sites.of(entries)).alsoKnown(baseline.sitesOfOthers(modules));
        if (comparison.mayBeRenamed()) {
            renames.accept(since -> !comparison.with(since).mayBeRenamed());
        }
        comparison.letPass(sites::isAccepted);
        List<Unchecked> unchecked = new ArrayList<>(baseline.problems());
        sites.unresolved().stream()
                // whole files are told of by themselves
                .filter(entry -> entry.site().obstacle() != Reason.PARSE_ERROR
                        && entry.site().obstacle() != Reason.UNREAD_FILE)
                .filter(entry ->
                        lines.includes(entry.site().module(), entry.site().path()))
                .map(entry -> unchecked(entry.site()))
                .forEach(unchecked::add);
        unparsed(lines).forEach(unchecked::add);
        unread(sites, lines).forEach(unchecked::add);
        GateResult result = comparison.result(unchecked, strict);
        return baseline.isMissing() && !result.newSites().isEmpty()
                ? withoutBaseline(baseline, modules, result)
                : result;
    }

    /**
     * Files in which something is not resolved, but accepted: known sites of theirs may be there all the same.
     *
     * @return relative to the root
     */
    public Set<String> uncertainFiles() {
        return Stream.concat(
                        plan.suite().runFiles().unparsed().keySet().stream(),
                        plan.suite().sites().stream()
                                .filter(GateSites::isUnresolved)
                                .map(SurveyedSite::path))
                .collect(Collectors.toSet());
    }

    private static Unchecked unchecked(SurveyedSite site) {
        Reason reason = site.obstacle() == Reason.UNRESOLVED_SYMBOL ? Reason.UNRESOLVED_SYMBOL : Reason.UNRESOLVED_TYPE;
        return unchecked(site.path(), site.line(), Unchecked.Cause.UNRESOLVED, reason);
    }

    private static Unchecked unchecked(String path, int line, Unchecked.Cause cause, Reason reason) {
        return new Unchecked(path, line, cause, reason + ": " + reason.explanation() + " " + reason.remedy());
    }

    /** The files themselves, not the sites that a survey puts in their place: it passes over some of them. */
    private List<Unchecked> unparsed(ScopeOfLines lines) {
        List<Unchecked> found = new ArrayList<>();
        if (!accepted.contains(Reason.PARSE_ERROR)) {
            plan.suite().runFiles().unparsed().forEach((path, module) -> {
                if (lines.includes(module, path)) {
                    found.add(unchecked(path, 0, Unchecked.Cause.UNPARSED, Reason.PARSE_ERROR));
                }
            });
        }
        return found;
    }

    private static List<Unchecked> unread(GateSites sites, ScopeOfLines lines) {
        return sites.unresolved().stream()
                .map(Inventory.Entry::site)
                .filter(site -> site.obstacle() == Reason.UNREAD_FILE && lines.includes(site.module(), site.path()))
                .map(site -> unchecked(site.path(), 0, Unchecked.Cause.UNPARSED, Reason.UNREAD_FILE))
                .toList();
    }

    private GateResult withoutBaseline(Baseline baseline, BaselineModules modules, GateResult result) {
        List<Unchecked> unchecked = new ArrayList<>(result.unchecked());
        String name = modules.nameOf(result.newSites().get(0).module(), baseline.names());
        unchecked.add(new Unchecked(
                baseline.fileOf(name),
                0,
                Unchecked.Cause.NO_BASELINE,
                Amount.are(result.newSites().size(), "raw mock")
                        + " left, and there is no baseline that lets them pass. Migrate them, or "
                        + "make one and commit it: "
                        + caller.goal("verify", "-Dmockfactory.update=true", "-Dmockfactory.allowGrowth=true")));
        return new GateResult(
                result.newSites(), result.unchanged(), result.renamed(), result.absent(), unchecked, result.strict());
    }
}
