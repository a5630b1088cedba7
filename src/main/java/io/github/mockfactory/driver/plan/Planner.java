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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;

/** Works out a migration: every phase on what the phases before it leave, from trees that are parsed once, if at all. */
public final class Planner {

    private final CodeBase code;
    private final PlannedEdits edits;
    private final Candidates candidates;
    private final RememberedEdits remembered;
    private final Set<ChangeKey> applied;
    private final Map<String, FileHistory> histories = new LinkedHashMap<>();
    private final Map<String, String> unwritable = new TreeMap<>();
    private final Set<String> editedAnew = new TreeSet<>();

    private Planner(CodeBase code, Set<ChangeKey> applied) {
        this.code = code;
        this.edits = code.edits();
        this.candidates = Candidates.of(code);
        this.remembered = new RememberedEdits(code);
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
        planner.remembered.save();
        List<Step> steps = order.sort(planner.steps());
        planner.unwritable.putAll(code.files().left());
        return new PlannedMigration(
                code, planner.candidates, planner.histories, steps, planner.unwritable, planner.editedAnew);
    }

    private void prepare() {
        for (NewFile made : edits.newFiles()) {
            String path = code.files().pathOfNew(slashed(made.path()));
            FileContent content = new FileContent(made.text(), made.charset(), false);
            histories.put(path, new FileHistory(null, List.of(prepared(path, null, content))));
        }
        Map<String, String> additions = new TreeMap<>();
        code.plan().factories().stream()
                .filter(factory -> factory.isInSource()
                        && factory.path() != null
                        && !factory.additions().isEmpty())
                .forEach(factory -> additions.merge(
                        slashed(Objects.requireNonNull(factory.path())),
                        factory.typeName() + factory.additions(),
                        String::concat));
        edit(
                additions.keySet(),
                path -> remembered.keyOf(path, additions.getOrDefault(path, "")),
                tree -> {
                    SourceFile after = edits.prepare(tree);
                    return after == tree ? List.of() : List.of(prepared(FileContent.of(tree), after));
                },
                Progress.NONE);
        code.buildFiles().forEach(tree -> addPrepared(tree, edits.prepare(tree)));
    }

    private void addPrepared(SourceFile before, SourceFile after) {
        if (before != after) {
            FileContent original = FileContent.of(before);
            add(slashed(after.getSourcePath()), new FileHistory(original, List.of(prepared(original, after))));
        }
    }

    private Change prepared(FileContent original, SourceFile after) {
        return prepared(slashed(after.getSourcePath()), original, FileContent.of(after));
    }

    private Change prepared(String path, @Nullable FileContent original, FileContent content) {
        return new Change(
                new ChangeKey(Phase.FOUNDATION, ChangeKey.FACTORY, path),
                code.moduleOf(path),
                0,
                original,
                content,
                GitDiff.of(path, original, content));
    }

    private void migrate(Set<ChangeKey> wanted, Progress progress) {
        Set<String> paths = wanted.stream()
                .map(ChangeKey::path)
                .filter(candidates.paths()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        progress.start("Planning", paths.size());
        edit(
                paths,
                path -> remembered.keyOf(path, wantedIn(path, wanted)),
                tree -> changes(tree, wantedIn(slashed(tree.getSourcePath()), wanted)),
                progress);
        progress.done();
    }

    private List<Candidate> wantedIn(String path, Set<ChangeKey> wanted) {
        return candidates.in(path).stream()
                .filter(candidate -> wanted.contains(candidate.key()))
                .toList();
    }

    private List<Change> changes(SourceFile tree, List<Candidate> wanted) {
        String path = slashed(tree.getSourcePath());
        List<Change> changes = new ArrayList<>();
        SourceFile current = tree;
        FileContent before = FileContent.of(tree);
        for (Candidate candidate : wanted) {
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
        return changes;
    }

    /** Edits files, of which those are parsed whose edits are not remembered. */
    private void edit(
            Set<String> paths,
            Function<String, Optional<String>> keyOf,
            Function<SourceFile, List<Change>> edit,
            Progress progress) {
        Map<String, String> keys = new TreeMap<>();
        paths.forEach(path -> keyOf.apply(path).ifPresent(key -> keys.put(path, key)));
        Map<String, FileHistory> known = remembered.get(keys);
        known.forEach((path, history) -> {
            add(path, history);
            progress.step(path);
        });
        Set<String> missing = new TreeSet<>(paths);
        missing.removeAll(known.keySet());
        editedAnew.addAll(missing);
        code.forEach(missing, tree -> {
            String path = slashed(tree.getSourcePath());
            FileHistory history = new FileHistory(FileContent.of(tree), edit.apply(tree));
            String key = keys.get(path);
            if (add(path, history) && key != null) {
                remembered.put(key, history);
            }
            progress.step(path);
        });
    }

    /** Returns whether the file can be written. */
    private boolean add(String path, FileHistory history) {
        if (history.changes().isEmpty()) {
            return true;
        }
        FileContent original = Objects.requireNonNull(history.original());
        if (!isReadAs(path, original)) {
            unwritable.put(
                    path, "holds bytes that its charset does not know, so it could not be written back as it was");
            return false;
        }
        histories.put(path, history);
        return true;
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
