package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestRunner;
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
    private final RollbackFile rollbacks;
    private final List<String> committed = new ArrayList<>();
    private final List<RolledBack> rolledBack = new ArrayList<>();
    private final List<String> flaky = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int sites;
    private int builds;

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
        this.checks = counted(checks);
        this.options = options;
        this.home = home;
        this.checkpoint = checkpoint;
        this.tree = new WorkTree(workspace, states);
        this.rollbacks = new RollbackFile(home.resolve("rolled-back.json"));
    }

    private Checks counted(Checks given) {
        return new Checks(
                counted(given.runner()),
                given.build(),
                given.systemCommand() == null ? null : counted(given.systemCommand()),
                given.goldenCommand() == null ? null : counted(given.goldenCommand()),
                given.impact(),
                given.levels(),
                given.progress());
    }

    private TestRunner counted(TestRunner runner) {
        return tests -> {
            builds++;
            return runner.run(tests);
        };
    }

    /**
     * Applies steps.
     *
     * @param plan in order; those that the workspace has already are not among them
     * @return what came of it
     * @throws IOException           if the disk or a build does not play along; nothing that was committed is lost
     * @throws IllegalStateException if there is nothing to compare with, the golden path fails from the start, or the branch
     *                               was made with other settings
     */
    public MigrationReport run(List<Step> plan) throws IOException {
        Journal journal = Journal.open(home.resolve("journal.jsonl"), checkpoint);
        Set<ChangeKey> made = new TreeSet<>(workspace.made());
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
            Baseline baseline = baseline(journal, made);
            apply(open, baseline, made, journal);
        }
        journal.append("finished", Map.of("tip", workspace.tip()));
        return new MigrationReport(
                workspace.branch(), workspace.base(), committed, sites, rolledBack, flaky, warnings, builds);
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
        Path file = home.resolve("baseline.json");
        Baseline known = Baseline.read(file, workspace.base(), checks.build()).orElse(null);
        if (known == null) {
            journal.append("baseline", Map.of("base", workspace.base()));
            checks.progress().say("Building and testing the base, to compare with");
            tree.show(Set.of());
            BuildRun run = checks.runner().run(Set.of());
            known = Baseline.of(workspace.base(), checks.build(), run);
            known.write(file);
            tree.show(made);
        }
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
        Set<String> gone = new TreeSet<>();
        for (int i = 0; i < batches.size(); i++) {
            List<Step> batch = batches.get(i).stream()
                    .filter(step -> step.requires().stream().noneMatch(gone::contains))
                    .toList();
            for (Step step : batches.get(i)) {
                if (!batch.contains(step)) {
                    rolledBack.add(new RolledBack(step.id(), Trigger.REQUIRED, "", "needs what was rolled back"));
                    gone.add(step.id());
                }
            }
            if (batch.isEmpty()) {
                continue;
            }
            boolean last = i == batches.size() - 1;
            boolean phaseEnds = last || phaseOf(batches.get(i + 1)) != phaseOf(batches.get(i));
            Batch open = new Batch(checks, tree, baseline, made, batch, isSystemDue(phaseEnds, last));
            BatchResult result = new BatchValidation(open, workspace.folder()).validate();
            flaky.addAll(result.flaky());
            warnings.addAll(result.warnings());
            if (!result.rolledBack().isEmpty()) {
                rollbacks.add(result.rolledBack());
                rolledBack.addAll(result.rolledBack());
                result.rolledBack().forEach(each -> gone.add(each.step()));
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
            committed.add(step.id());
            sites += step.sites();
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
