package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.plan.Candidates.Candidate;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.site.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;

/** Works out a migration: every phase on what the phases before it leave, from trees that are parsed once, if at all. */
public final class Planner {

    private final CodeBase code;
    private final Candidates candidates;
    private final Set<ChangeKey> applied;
    private final PlannedFiles files;

    private Planner(CodeBase code, Set<ChangeKey> applied) {
        this.code = code;
        this.candidates = Candidates.of(code);
        this.applied = applied;
        this.files = new PlannedFiles(code);
    }

    /**
     * Works a migration out.
     *
     * @param code      the code base, without any change
     * @param selection what is asked for
     * @param applied   changes that were made before; no step makes them again
     * @param order     of the steps within a phase
     * @param progress  is told of every file
     * @return the plan
     */
    public static PlannedMigration plan(
            CodeBase code, Selection selection, Set<ChangeKey> applied, StepOrder order, Progress progress) {
        Planner planner = new Planner(code, applied);
        Set<ChangeKey> wanted = new TreeSet<>(planner.candidates.select(selection));
        boolean needed = !wanted.isEmpty() || selection.phase() == null || selection.phase() == Phase.FOUNDATION;
        wanted.addAll(applied);
        if (needed) {
            FactoryChanges factories = new FactoryChanges(code, planner.candidates, planner.files);
            factories.prepare();
            factories.addHomes(wanted);
        }
        planner.migrate(wanted, progress);
        planner.files.remember();
        return new PlannedMigration(code, planner.candidates, planner.files, order.sort(planner.steps()));
    }

    private void migrate(Set<ChangeKey> wanted, Progress progress) {
        Set<String> paths = wanted.stream()
                .filter(key -> !key.isOfFactory())
                .map(ChangeKey::path)
                .filter(candidates.paths()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        progress.start("Planning", paths.size());
        files.edit(
                paths,
                path -> files.remembered().keyOf(path, wantedIn(path, wanted)),
                tree -> changes(tree, wantedIn(SourcePackages.pathOf(tree), wanted)),
                progress);
        progress.done();
    }

    private List<Candidate> wantedIn(String path, Set<ChangeKey> wanted) {
        return candidates.in(path).stream()
                .filter(candidate ->
                        wanted.contains(candidate.key()) && !candidate.key().isOfFactory())
                .toList();
    }

    private static List<Change> changes(SourceFile tree, List<Candidate> wanted) {
        List<Change> changes = new ArrayList<>();
        SourceFile current = tree;
        FileContent before = FileContent.of(tree);
        for (Candidate candidate : wanted) {
            AtomicInteger count = new AtomicInteger();
            SourceFile next = candidate.edit().of(current, count::set);
            if (next != current) {
                FileContent after = FileContent.of(next);
                changes.add(Change.between(candidate.key(), candidate.module(), count.get(), before, after));
                before = after;
                current = next;
            }
        }
        return changes;
    }

    private List<Step> steps() {
        Map<String, List<Change>> byStep = new LinkedHashMap<>();
        files.changes()
                .filter(change -> !applied.contains(change.key()))
                .forEach(change -> byStep.computeIfAbsent(
                                Step.idOf(change.key().phase(), change.key().path()), id -> new ArrayList<>())
                        .add(change));
        Inventory inventory = code.plan().inventory(Scope.ALL);
        boolean prepared = files.changes().anyMatch(change -> change.key().phase() == Phase.FOUNDATION);
        List<Step> steps = new ArrayList<>();
        byStep.forEach((id, changes) -> steps.add(step(id, changes, inventory, prepared)));
        Set<String> there = new HashSet<>(byStep.keySet());
        applied.forEach(key -> there.add(Step.idOf(key.phase(), key.path())));
        return steps.stream().filter(step -> there.containsAll(step.requires())).toList();
    }

    private Step step(String id, List<Change> changes, Inventory inventory, boolean prepared) {
        ChangeKey first = changes.get(0).key();
        Set<String> requires = changes.stream()
                .filter(change -> first.phase() != Phase.FOUNDATION)
                .flatMap(change -> candidates.get(change.key()).requires().stream())
                .map(key -> Step.idOf(key.phase(), key.path()))
                .filter(required -> !required.equals(id))
                .collect(Collectors.toSet());
        boolean foundation = first.phase() == Phase.FOUNDATION;
        if (prepared && !foundation) {
            requires.add(Phase.FOUNDATION.number());
        }
        return new Step(
                first.phase(),
                first.path(),
                changes,
                first.isOfFactory() ? Risk.LOW : inventory.riskOf(first.path()),
                first.phase().hasSites() ? left(inventory.byFile().getOrDefault(first.path(), List.of())) : List.of(),
                requires);
    }

    private static List<String> left(List<Inventory.Entry> entries) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        entries.forEach(entry -> {
            Reason reason = entry.decision().reason();
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .toList();
    }
}
