package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.facts.ContentHash;
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
        this.rollbacks = RollbackFile.in(home);
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
        requireSame(made);
        workspace.requireOwn(
                plan.stream().flatMap(step -> step.paths().stream()).collect(Collectors.toCollection(TreeSet::new)));
        List<Step> steps =
                options.limit() > 0 && options.limit() < plan.size() ? plan.subList(0, options.limit()) : plan;
        ValidatedSteps validated = ValidatedSteps.open(journal, tree, identity());
        List<Step> ready = validated.left(plan, made);
        commit(ready, validated.words(), made);
        List<Step> open = new ArrayList<>(steps);
        open.removeAll(ready);
        if (!open.isEmpty()) {
            tally.expect(open.size());
            Baseline baseline = baseline(journal, made);
            List<RolledBack> before = rollbacks.read();
            try {
                apply(open, baseline, made, journal, validated);
            } catch (RollbackLimit.ExceededException e) {
                rollbacks.write(before);
                workspace.reset();
                clean(made);
                throw stopped(e);
            }
        }
        journal.append("finished", Map.of("tip", workspace.tip()));
        tally.note(workspace.notes());
        return soFar();
    }

    /**
     * What was done so far, for a run that does not come to its end.
     *
     * @return of all steps that were committed or taken out
     * @throws IOException if the disk does not play along
     */
    public MigrationReport soFar() throws IOException {
        return tally.report(workspace.branch(), workspace.base());
    }

    private void requireSame(Set<ChangeKey> made) throws IOException {
        for (String path : states.paths()) {
            if (tree.isDifferent(path, made)) {
                throw new IllegalStateException(
                        tree.words(path)
                                + ". Use the settings and the version that it was made with, or take it back first with those and "
                                + "mock-factory:rollback -Dto=all. Where a commit was changed by hand, take it back with git revert");
            }
        }
    }

    private IllegalStateException stopped(RollbackLimit.ExceededException cause) {
        return new IllegalStateException(
                cause.getMessage() + ". Is it the build or the machine? See " + home.resolve("logs")
                        + ". None of this is remembered; " + tally.commits()
                        + " steps were committed before. If the steps are to blame, allow more with -Dmockfactory.rollbackShare",
                cause);
    }

    private Map<String, String> identity() {
        // a hash, for there may be passwords in it
        ContentHash how = new ContentHash()
                .add(options.settings())
                .add(checks.build())
                .add(checks.policy().toString());
        return Map.of("base", workspace.base(), "branch", workspace.branch(), "how", how.end());
    }

    private Baseline baseline(Journal journal, Set<ChangeKey> made) throws IOException {
        Baseline known = baselines.known().orElse(null);
        if (known == null) {
            journal.append("baseline", Map.of("base", workspace.base()));
            known = baselines.build(made);
            checkpoint.reached("after the baseline");
        }
        tally.note(known);
        requireGoldenPath(known);
        return known;
    }

    private void requireGoldenPath(Baseline baseline) throws IOException {
        Set<String> failing = baseline.failing(checks.policy().golden());
        Set<String> idle = baseline.idle(checks.policy().golden());
        if (failing.isEmpty() && idle.isEmpty()) {
            return;
        }
        // what is the matter may lie outside the commit
        baselines.forget();
        throw new IllegalStateException(
                failing.isEmpty()
                        ? "The golden path would prove nothing, for the build has run no test of "
                                + String.join(", ", idle)
                                + " before anything was changed. See that it runs them (-Dmockfactory.testGoals, "
                                + "-Dmockfactory.testReports, profiles), or leave them out of goldenTests and goldenTags"
                        : "The golden path fails before anything was changed: " + String.join(", ", failing));
    }

    private void apply(
            List<Step> steps, Baseline baseline, Set<ChangeKey> made, Journal journal, ValidatedSteps validated)
            throws IOException {
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
            BatchResult result = new BatchValidation(open, outputs).validate();
            tally.note(result);
            if (!result.rolledBack().isEmpty()) {
                rollbacks.add(result.rolledBack());
                checkpoint.reached("after rolling back");
            }
            workspace.reset();
            clean(made);
            if (!result.kept().isEmpty()) {
                validated.write(result, made);
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
                tally.rollBack(new RolledBack(step.id(), RollbackReason.REQUIRED, "", "needs what was rolled back"));
            } else {
                left.add(step);
            }
        }
        return left;
    }

    private boolean isSystemDue(boolean phaseEnds, boolean last) {
        return switch (checks.policy().system()) {
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
        if (steps.isEmpty()) {
            return;
        }
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
