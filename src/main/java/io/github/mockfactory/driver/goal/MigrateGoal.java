package io.github.mockfactory.driver.goal;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.migrate.Checkpoint;
import io.github.mockfactory.driver.migrate.DriverRun;
import io.github.mockfactory.driver.migrate.Migration;
import io.github.mockfactory.driver.migrate.MigrationOptions;
import io.github.mockfactory.driver.migrate.MigrationReport;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.migrate.RollbackLimit;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.MigrationFiles;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the plan on a branch of its own, one commit for each file, and validates it in a work tree of its own. */
public final class MigrateGoal {

    private final BranchWork work;
    private final Build build;
    private final Console console;
    private final Options options;

    /**
     * What can be asked of it. Null stands for what is not set.
     *
     * @param category      only this category
     * @param module        only the module with this artifact id
     * @param limit         at most so many steps; 0 for all
     * @param batchSize     how many steps are validated at once; 0 for all of a phase
     * @param order         of the files of a phase: {@code riskiest} or {@code safest} first
     * @param rollbackShare a run that rolls back more of its steps than this, in per cent, stops
     * @param rollbackFloor so many steps must have been rolled back before a run stops
     */
    public record Options(
            @Nullable String category,
            @Nullable String module,
            int limit,
            int batchSize,
            String order,
            double rollbackShare,
            int rollbackFloor) {}

    /**
     * Takes what it works with.
     *
     * @param work    of all goals that write commits
     * @param options of this one
     */
    public MigrateGoal(BranchWork work, Options options) {
        this.work = work;
        this.build = work.context().build();
        this.console = work.context().console();
        this.options = options;
    }

    /**
     * Does the work.
     *
     * @throws GoalFailure              if every step was rolled back
     * @throws IOException              if a file cannot be read or written, or the build cannot be started
     * @throws IllegalArgumentException if an option or the build is wrong; the message names it
     * @throws IllegalStateException    if the repository is not as it must be
     */
    public void run() throws IOException, GoalFailure {
        StepOrder stepOrder = StepOrder.named(options.order());
        Progress progress = console.progress();
        try (UserRepository repository = work.repository();
                DriverRun run = DriverRun.open(repository, work.branch().branch(), progress)) {
            Workspace workspace = run.workspace();
            CodeBase code = work.read(workspace.files());
            String onlyCategory = options.category();
            if (onlyCategory != null) {
                code.suite().options().categories().named(onlyCategory);
            }
            new Scope(null, null, options.module(), work.branch().file()).requireIn(code.suite(), "file");
            RollbackFile rollbacks = RollbackFile.in(repository.home());
            RollbackFile committed = RollbackFile.committedIn(build.root());
            Set<String> skipped = RollbackFile.known(repository.home(), build.root());
            MigrationFiles files = new MigrationFiles(build.output());
            files.requireFree();
            PlannedMigration plan = Planner.plan(
                    code,
                    new Selection(
                            work.onlyPhase(),
                            onlyCategory,
                            options.module(),
                            work.branch().file(),
                            skipped),
                    workspace.made(),
                    stepOrder,
                    progress);
            if (plan.steps().isEmpty()) {
                if (!skipped.isEmpty()) {
                    // the run that wrote it may have failed at that, and builds clean the folder
                    files.write(null, rollbacks.with(committed));
                }
                console.info("There is nothing to do"
                        + (skipped.isEmpty()
                                ? ""
                                : ", " + Amount.of(skipped.size(), "step") + " that "
                                        + (skipped.size() == 1 ? "was" : "were") + " rolled back before aside"));
                return;
            }
            Map<String, String> settings = work.decisive();
            // a step was validated with the changes of this category only
            settings.put("category", String.valueOf(onlyCategory));
            settings.put("systemCommand", String.valueOf(work.validation().systemCommand()));
            settings.put("goldenCommand", String.valueOf(work.validation().goldenCommand()));
            Migration migration = new Migration(
                    workspace,
                    work.formatted(plan, workspace, repository.home()),
                    work.checks(code, workspace.folder(), repository.home(), progress),
                    new MigrationOptions(
                            options.batchSize(),
                            options.limit(),
                            new RollbackLimit(options.rollbackShare(), options.rollbackFloor()),
                            settings.toString()),
                    repository.home(),
                    Checkpoint.NONE);
            MigrationReport report = run(migration, plan, workspace);
            files.write(report, rollbacks.with(committed));
            show(report, plan);
            append(report, plan, workspace, null);
            if (report.isInVain()) {
                throw new GoalFailure("Nothing was migrated: "
                        + (report.rolledBack().size() == 1
                                ? "the only step was"
                                : "all " + Amount.of(report.rolledBack().size(), "step") + " were")
                        + " rolled back, as told above. The logs: "
                        + repository.home().resolve("logs"));
            }
        }
    }

    private MigrationReport run(Migration migration, PlannedMigration plan, Workspace workspace) throws IOException {
        try {
            return migration.run(plan.steps());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            MigrationReport done = migration.soFar();
            if (!done.committed().isEmpty() || !done.rolledBack().isEmpty()) {
                append(done, plan, workspace, e);
            }
            throw e;
        }
    }

    private void append(
            MigrationReport report, PlannedMigration plan, Workspace workspace, @Nullable Exception failure) {
        if (work.branch().history()) {
            RunRecords records = work.context().records();
            records.append(() -> RunRecords.ended(
                    new WorkDone(plan, workspace.made()).migrated(records.begin(Goal.MIGRATE), report, records.read()),
                    failure));
        }
    }

    private void show(MigrationReport report, PlannedMigration plan) {
        int setups = plan.steps().stream()
                .filter(step -> report.committed().contains(step.id()))
                .mapToInt(Step::setups)
                .sum();
        console.info(Amount.of(report.committed().size(), "commit") + " with "
                + Amount.of(report.sites(), "migrated site")
                + (setups == 0 ? "" : " and " + Amount.of(setups, "moved set-up")) + " on the branch " + report.branch()
                + ", "
                + Amount.of(report.rolledBack().size(), "step") + " rolled back, "
                + Amount.of(report.builds(), "build"));
        report.rolledBack()
                .forEach(each -> console.warn("  rolled back " + each.step() + " because "
                        + each.trigger().words() + (each.difference().isEmpty() ? "" : ": " + each.difference())));
        report.flaky().forEach(each -> console.warn("  flaky: " + each));
        report.warnings().forEach(each -> console.warn("  " + each));
        if (!report.rolledBack().isEmpty()) {
            console.info("The next migration leaves them alone. To keep it so for everybody, commit "
                    + build.output().resolve(RollbackFile.NAME) + " as " + RollbackFile.COMMITTED);
        }
    }
}
