package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Applies the steps of a plan, batch by batch. What is done is in the commits of the workspace, what is about to be done in
 * the journal; a run that was killed goes on from there, and comes to the same commits.
 */
public final class Migration {

    private static final String STARTED = "started";
    private static final String VALIDATED = "validated";

    private final Workspace workspace;
    private final FileStates states;
    private final Checks checks;
    private final MigrationOptions options;
    private final Path home;
    private final Checkpoint checkpoint;
    private final WorkTree tree;
    private final Outputs outputs;
    private final Baselines baselines;
    private final RollbackFile rollbacks;
    private final Tally tally;

    /**
     * Takes everything that a migration needs.
     *
     * @param workspace  where it happens
     * @param states     of the files that the steps touch
     * @param checks     how to validate
     * @param options    how to go about it
     * @param home       the folder of the driver's own files
     * @param checkpoint is passed wherever the process may be killed
     */
    public Migration(
            Workspace workspace,
            FileStates states,
            Checks checks,
            MigrationOptions options,
            Path home,
            Checkpoint checkpoint) {
        this.workspace = workspace;
        this.states = states;
        this.tally = new Tally(options.rollbacks());
        this.outputs = new Outputs(workspace, states, home);
        this.checks = checks.with(runner -> tally.counted(outputs.before(runner)));
        this.options = options;
        this.home = home;
        this.checkpoint = checkpoint;
        this.tree = new WorkTree(workspace, states);
        this.baselines = new Baselines(workspace, tree, outputs, this.checks, home);
        this.rollbacks = new RollbackFile(home.resolve("rolled-back.json"));
    }

    /**
     * Applies steps.
     *
     * @param plan in order; those that the workspace has already are not among them
     * @return what came of it
     * @throws IOException           if the disk or a build does not play along; nothing that was committed is lost
     * @throws IllegalStateException if there is nothing to compare with, the golden path fails from the start, the branch was
     *                               made with other settings, or too many steps would be rolled back
     */
    public MigrationReport run(List<Step> plan) throws IOException {
        Journal journal = Journal.open(home.resolve("journal.jsonl"), checkpoint);
        Set<ChangeKey> made = new TreeSet<>(workspace.made());
        workspace.requireNoOthers();
        tree.firstDifferent(made).ifPresent(path -> {
            throw new IllegalStateException(
                    "The branch " + workspace.branch()
                            + " was made with other settings than these: " + path
                            + " would not be the same. Use the same settings, or take it back first with mock-factory:rollback -Dto=all");
        });
        workspace.requireOwn(
                plan.stream().flatMap(step -> step.paths().stream()).collect(Collectors.toCollection(TreeSet::new)));
        List<Step> steps =
                options.limit() > 0 && options.limit() < plan.size() ? plan.subList(0, options.limit()) : plan;
        Map<String, String> validated = validatedBefore(journal);
        if (validated.isEmpty()) {
            journal.append(STARTED, identity());
        }
        List<Step> open = new ArrayList<>(steps);
        if (!validated.isEmpty()) {
            List<Step> ready = plan.stream()
                    .filter(step -> validated.containsKey(step.id()))
                    .toList();
            commit(ready, validated, made);
            open.removeAll(ready);
        }
        if (!open.isEmpty()) {
            tally.expect(open.size());
            Baseline baseline = baseline(journal, made);
            List<RolledBack> before = rollbacks.read();
            try {
                apply(open, baseline, made, journal);
            } catch (RollbackLimit.ExceededException e) {
                rollbacks.write(before);
                workspace.reset();
                clean(made);
                throw stopped(e);
            }
        }
        journal.append("finished", Map.of("tip", workspace.tip()));
        tally.note(workspace.notes());
        return tally.report(workspace.branch(), workspace.base());
    }

    private IllegalStateException stopped(RollbackLimit.ExceededException cause) {
        return new IllegalStateException(
                cause.getMessage() + ". Is it the build or the machine? See " + home.resolve("logs")
                        + ". None of this is remembered; " + tally.commits()
                        + " steps were committed before. If the steps are to blame, allow more with -Dmockfactory.rollbackShare",
                cause);
    }

    private Map<String, String> identity() {
        return Map.of("base", workspace.base(), "branch", workspace.branch(), "settings", options.settings());
    }

    /** The steps that a killed run had validated, but not committed to the last. */
    private Map<String, String> validatedBefore(Journal journal) {
        List<Journal.Entry> entries = journal.since(STARTED);
        if (entries.isEmpty() || !entries.get(0).data().equals(identity())) {
            return Map.of();
        }
        Journal.Entry last = entries.get(entries.size() - 1);
        return last.event().equals(VALIDATED) ? last.data() : Map.of();
    }

    private Baseline baseline(Journal journal, Set<ChangeKey> made) throws IOException {
        Baseline known = baselines.known().orElse(null);
        if (known == null) {
            journal.append("baseline", Map.of("base", workspace.base()));
            known = baselines.build(made);
            checkpoint.reached("after the baseline");
        }
        tally.note(known);
        Set<String> failing = known.failing(checks.levels().golden());
        if (!failing.isEmpty()) {
            throw new IllegalStateException(
                    "The golden path fails before anything was changed: " + String.join(", ", failing));
        }
        return known;
    }

    private void apply(List<Step> steps, Baseline baseline, Set<ChangeKey> made, Journal journal) throws IOException {
        List<List<Step>> batches = batches(steps);
        checks.progress().start("Migrating", steps.size());
        for (int i = 0; i < batches.size(); i++) {
            List<Step> batch = withoutBlocked(batches.get(i));
            if (batch.isEmpty()) {
                continue;
            }
            boolean last = i == batches.size() - 1;
            boolean phaseEnds = last || phaseOf(batches.get(i + 1)) != phaseOf(batches.get(i));
            Batch open = new Batch(checks, tree, baseline, made, batch, isSystemDue(phaseEnds, last), tally);
            BatchResult result = new BatchValidation(open, workspace.folder(), outputs).validate();
            tally.note(result);
            if (!result.rolledBack().isEmpty()) {
                rollbacks.add(result.rolledBack());
                checkpoint.reached("after rolling back");
            }
            workspace.reset();
            clean(made);
            if (!result.kept().isEmpty()) {
                journal.append(VALIDATED, result.validation());
                commit(result.kept(), result.validation(), made);
            }
            journal.append("batch", Map.of("steps", Integer.toString(batch.size())));
        }
        checks.progress().done();
    }

    /** What needs a step that was rolled back goes too, but is tried again once that step is not. */
    private List<Step> withoutBlocked(List<Step> steps) {
        List<Step> left = new ArrayList<>();
        for (Step step : steps) {
            if (tally.isBlocked(step)) {
                tally.rollBack(new RolledBack(step.id(), Trigger.REQUIRED, "", "needs what was rolled back"));
            } else {
                left.add(step);
            }
        }
        return left;
    }

    private boolean isSystemDue(boolean phaseEnds, boolean last) {
        return switch (checks.levels().system()) {
            case BATCH -> true;
            case PHASE -> phaseEnds;
            case END -> last;
            case NEVER -> false;
        };
    }

    /** New files of steps that were not kept. */
    private void clean(Set<ChangeKey> made) throws IOException {
        for (String path : states.paths()) {
            if (states.after(path, made).isEmpty()) {
                workspace.write(path, states.after(path, made));
            }
        }
    }

    private void commit(List<Step> steps, Map<String, String> validation, Set<ChangeKey> made) throws IOException {
        for (Step step : steps) {
            Set<ChangeKey> keys = WorkTree.with(Set.of(), List.of(step));
            if (!made.containsAll(keys)) {
                made.addAll(keys);
                checkpoint.reached("before commit");
                String message = CommitMessage.of(step, validation.getOrDefault(step.id(), "none"));
                workspace.commit(message, tree.contents(step.paths(), made), keys, Set.of());
                checkpoint.reached("after commit");
            }
            tally.commit(step);
            checks.progress().step(step.path());
        }
        workspace.publish();
        checkpoint.reached("after publishing");
    }

    /** The factory goes with the first phase: alone, no test would stand on it. */
    private List<List<Step>> batches(List<Step> steps) {
        List<List<Step>> batches = new ArrayList<>();
        List<Step> current = new ArrayList<>();
        for (Step step : steps) {
            boolean newPhase =
                    !current.isEmpty() && phaseOf(current) != step.phase() && phaseOf(current) != Phase.FOUNDATION;
            boolean full = options.batchSize() > 0 && current.size() >= options.batchSize();
            if (newPhase || full) {
                batches.add(current);
                current = new ArrayList<>();
            }
            current.add(step);
        }
        batches.add(current);
        return batches;
    }

    private static Phase phaseOf(List<Step> batch) {
        return batch.get(batch.size() - 1).phase();
    }
}
