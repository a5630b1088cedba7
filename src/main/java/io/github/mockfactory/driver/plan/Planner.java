package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.plan.Candidates.Candidate;
import io.github.mockfactory.driver.plan.PlannedMigration.FileHistory;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.recipe.PlannedEdits;
import io.github.mockfactory.site.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;

/** Works out a migration: every phase on what the phases before it leave, from trees that are parsed once. */
public final class Planner {

    private final CodeBase code;
    private final PlannedEdits edits;
    private final Candidates candidates;
    private final Set<ChangeKey> applied;
    private final Map<String, FileHistory> histories = new LinkedHashMap<>();
    private final Map<String, String> unwritable = new TreeMap<>();

    private Planner(CodeBase code, Set<ChangeKey> applied) {
        this.code = code;
        this.edits = code.edits();
        this.candidates = Candidates.of(code);
        this.applied = applied;
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
            planner.prepare();
        }
        planner.migrate(wanted, progress);
        List<Step> steps = order.sort(planner.steps());
        planner.unwritable.putAll(code.files().left());
        return new PlannedMigration(code, planner.candidates, planner.histories, steps, planner.unwritable);
    }

    private void prepare() {
        for (NewFile made : edits.newFiles()) {
            addPrepared(
                    code.files().pathOfNew(slashed(made.path())),
                    null,
                    new FileContent(made.text(), made.charset(), false));
        }
        List<String> factories = code.plan().factories().stream()
                .filter(factory -> factory.isInSource() && factory.path() != null)
                .map(factory -> slashed(Objects.requireNonNull(factory.path())))
                // mocks of beans are made in a class beside the factory
                .flatMap(path -> code.besides(path).stream())
                .distinct()
                .toList();
        code.forEach(factories, tree -> addPrepared(tree, edits.prepare(tree)));
        code.buildFiles().forEach(tree -> addPrepared(tree, edits.prepare(tree)));
    }

    private void addPrepared(SourceFile before, SourceFile after) {
        if (before == after) {
            return;
        }
        String path = slashed(after.getSourcePath());
        FileContent original = FileContent.of(before);
        if (isReadAs(path, original)) {
            addPrepared(path, original, FileContent.of(after));
        } else {
            unwritable.put(
                    path, "holds bytes that its charset does not know, so it could not be written back as it was");
        }
    }

    private void addPrepared(String path, @Nullable FileContent original, FileContent content) {
        Change change = new Change(
                new ChangeKey(Phase.FOUNDATION, ChangeKey.FACTORY, path),
                code.moduleOf(path),
                0,
                original,
                content,
                GitDiff.of(path, original, content));
        histories.put(path, new FileHistory(original, List.of(change)));
    }

    private void migrate(Set<ChangeKey> wanted, Progress progress) {
        Set<String> paths = wanted.stream()
                .map(ChangeKey::path)
                .filter(candidates.paths()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        progress.start("Planning", paths.size());
        code.forEach(paths, tree -> {
            migrate(tree, wanted);
            progress.step(tree.getSourcePath().toString());
        });
        progress.done();
    }

    private void migrate(SourceFile tree, Set<ChangeKey> wanted) {
        String path = slashed(tree.getSourcePath());
        FileContent original = FileContent.of(tree);
        List<Change> changes = new ArrayList<>();
        SourceFile current = tree;
        FileContent before = original;
        for (Candidate candidate : candidates.in(path)) {
            if (!wanted.contains(candidate.key())) {
                continue;
            }
            AtomicInteger sites = new AtomicInteger();
            SourceFile next = edits.migrate(current, candidate.scope(), sites::set);
            if (next != current) {
                FileContent after = FileContent.of(next);
                String patch = GitDiff.of(path, before, after);
                changes.add(new Change(candidate.key(), candidate.module(), sites.get(), before, after, patch));
                before = after;
                current = next;
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        if (isReadAs(path, original)) {
            histories.put(path, new FileHistory(original, changes));
        } else {
            unwritable.put(
                    path, "holds bytes that its charset does not know, so it could not be written back as it was");
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private boolean isReadAs(String path, FileContent content) {
        try {
            return Arrays.equals(code.files().read(path), content.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private List<Step> steps() {
        Map<String, List<Change>> byStep = new LinkedHashMap<>();
        histories.values().stream()
                .flatMap(history -> history.changes().stream())
                .filter(change -> !applied.contains(change.key()))
                .forEach(change -> byStep.computeIfAbsent(
                                Step.idOf(change.key().phase(), change.key().path()), id -> new ArrayList<>())
                        .add(change));
        Inventory inventory = code.plan().inventory(Scope.ALL);
        boolean prepared = histories.values().stream()
                .flatMap(history -> history.changes().stream())
                .anyMatch(change -> change.key().phase() == Phase.FOUNDATION);
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
                foundation ? Risk.LOW : inventory.riskOf(first.path()),
                left(inventory.byFile().getOrDefault(first.path(), List.of())),
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
