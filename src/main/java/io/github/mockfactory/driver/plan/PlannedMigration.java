package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.source.CodeBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;

/** A migration, worked out: its steps, and the content of every file after any of them. */
public final class PlannedMigration implements FileStates {

    private final CodeBase code;
    private final Candidates candidates;
    private final Map<String, FileHistory> histories;
    private final List<Step> steps;
    private final Map<String, String> unwritable;
    private final Set<String> editedAnew;

    PlannedMigration(CodeBase code, Candidates candidates, PlannedFiles files, List<Step> steps) {
        this.code = code;
        this.candidates = candidates;
        this.histories = new TreeMap<>(files.histories());
        this.steps = List.copyOf(steps);
        this.unwritable = new TreeMap<>(files.unwritable());
        this.editedAnew = new TreeSet<>(files.editedAnew());
    }

    /**
     * A file and the changes of it that the plan makes, one upon the other.
     *
     * @param original null for a file that the first change makes
     * @param changes  in order
     */
    record FileHistory(@Nullable FileContent original, List<Change> changes) {}

    /**
     * What is to be done.
     *
     * @return in the order in which it is done
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * How many mock sites a change rewrites.
     *
     * @param change of the plan, made before or not
     * @return 0 for one that the plan does not have, and in phases without sites
     */
    public int sitesOf(ChangeKey change) {
        FileHistory history = histories.get(change.path());
        return history == null || !change.phase().hasSites()
                ? 0
                : history.changes.stream()
                        .filter(each -> each.key().equals(change))
                        .mapToInt(Change::count)
                        .sum();
    }

    /**
     * The steps of one phase.
     *
     * @param phase any phase
     * @return in order
     */
    public List<Step> steps(Phase phase) {
        return steps.stream().filter(step -> step.phase() == phase).toList();
    }

    /**
     * Files that no step touches, because they could not be written.
     *
     * @return why, by path
     */
    public Map<String, String> unwritable() {
        return Collections.unmodifiableMap(unwritable);
    }

    /**
     * The files that were parsed to work out what they go through.
     *
     * @return paths relative to the root; all that the plan may touch, if nothing was remembered
     */
    public Set<String> editedAnew() {
        return Collections.unmodifiableSet(editedAnew);
    }

    /**
     * Every site of the code base.
     *
     * @return whatever was selected
     */
    public Inventory inventory() {
        return code.plan().inventory(Scope.ALL);
    }

    /**
     * The code base.
     *
     * @return as it was read
     */
    public CodeBase code() {
        return code;
    }

    @Override
    public Set<String> paths() {
        return histories.keySet();
    }

    @Override
    public Optional<byte[]> after(String path, Set<ChangeKey> made) {
        FileHistory history = histories.get(path);
        if (history == null) {
            throw new IllegalArgumentException("The plan does not touch " + path);
        }
        List<Change> applied = history.changes.stream()
                .filter(change -> made.contains(change.key()))
                .toList();
        if (applied.isEmpty()) {
            return Optional.ofNullable(history.original).map(FileContent::bytes);
        }
        boolean prefix = history.changes.subList(0, applied.size()).equals(applied);
        Change last = applied.get(applied.size() - 1);
        return Optional.of(prefix ? last.after().bytes() : edited(path, applied).bytes());
    }

    /** Some change in the middle was taken back: the others are made once more without it. */
    private FileContent edited(String path, List<Change> applied) {
        AtomicReference<FileContent> content = new AtomicReference<>();
        code.forEach(List.of(path), tree -> {
            SourceFile edited = tree;
            for (Change change : applied) {
                edited = candidates.get(change.key()).edit().of(edited, count -> {});
            }
            content.set(FileContent.of(edited));
        });
        return Objects.requireNonNull(content.get(), () -> "The plan does not know " + path);
    }

    /**
     * What needs what.
     *
     * @return by the id of a step, the ids of the steps without which it would break
     */
    public Map<String, Set<String>> requirements() {
        Map<String, Set<String>> requirements = new TreeMap<>();
        histories.values().stream()
                .flatMap(history -> history.changes.stream())
                .map(Change::key)
                .filter(key -> key.phase() != Phase.FOUNDATION)
                .forEach(key -> {
                    Set<String> needs =
                            requirements.computeIfAbsent(Step.idOf(key.phase(), key.path()), id -> new TreeSet<>());
                    needs.add(Phase.FOUNDATION.number());
                    candidates.get(key).requires().forEach(each -> needs.add(Step.idOf(each.phase(), each.path())));
                });
        return requirements;
    }

    /**
     * The categories in the order in which the changes of a file stand upon each other.
     *
     * @return names, that of phase 0 first, and that of phase 5 last
     */
    public List<String> categories() {
        List<String> names = new ArrayList<>(List.of(ChangeKey.FACTORY));
        code.suite().options().categories().claiming().forEach(category -> names.add(category.name()));
        names.add(Category.GENERIC.name());
        names.add(ChangeKey.SETUPS);
        return names.stream().distinct().toList();
    }
}
