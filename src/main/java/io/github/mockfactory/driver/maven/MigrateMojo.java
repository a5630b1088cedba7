package io.github.mockfactory.driver.maven;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
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
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.MigrationFiles;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Applies the plan on a branch of its own, one commit for each file, and validates it in a work tree of its own. What changes
 * the result of a test is rolled back by itself. The user's work tree, index and stash are never touched. A run that was
 * interrupted goes on where it was.
 */
@Mojo(name = "migrate", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class MigrateMojo extends MigrationMojo {

    /** Only this category. */
    @Parameter(property = "mockfactory.category", defaultValue = "${category}")
    private @Nullable String category;

    /** Only the module with this artifact id. */
    @Parameter(property = "mockfactory.module", defaultValue = "${module}")
    private @Nullable String module;

    /** At most so many steps; 0 for all. */
    @Parameter(property = "mockfactory.limit", defaultValue = "0")
    private int limit;

    /** How many steps are validated at once; 0 for all of a phase. */
    @Parameter(property = "mockfactory.batchSize", defaultValue = "0")
    private int batchSize;

    /** In which order the files of a phase are taken: {@code riskiest} or {@code safest} first. */
    @Parameter(property = "mockfactory.order", defaultValue = "riskiest")
    private String order;

    /** A run that rolls back more of its steps than this, in per cent, stops and remembers nothing of it. */
    @Parameter(property = "mockfactory.rollbackShare", defaultValue = "33.34")
    private double rollbackShare;

    /** So many steps must have been rolled back before a run stops. */
    @Parameter(property = "mockfactory.rollbackFloor", defaultValue = "5")
    private int rollbackFloor;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        StepOrder stepOrder = StepOrder.named(order);
        Progress progress = progress();
        try (UserRepository repository = repository();
                DriverRun run = DriverRun.open(repository, branch(), progress)) {
            Workspace workspace = run.workspace();
            CodeBase code = read(workspace.files(), options(), progress);
            String onlyCategory = blankAsNull(category);
            if (onlyCategory != null) {
                code.suite().options().categories().named(onlyCategory);
            }
            new Scope(null, null, blankAsNull(module), file()).requireIn(code.suite(), "file");
            RollbackFile rollbacks = new RollbackFile(repository.home().resolve("rolled-back.json"));
            RollbackFile committed = new RollbackFile(root().resolve(RollbackFile.COMMITTED));
            Set<String> skipped = new TreeSet<>(rollbacks.ids());
            skipped.addAll(committed.ids());
            MigrationFiles files = new MigrationFiles(output());
            files.requireFree();
            PlannedMigration plan = Planner.plan(
                    code,
                    new Selection(phase(), onlyCategory, blankAsNull(module), file(), skipped),
                    workspace.made(),
                    stepOrder,
                    progress);
            if (plan.steps().isEmpty()) {
                if (!skipped.isEmpty()) {
                    // the run that wrote it may have failed at that, and builds clean the folder
                    files.write(null, rollbacks.with(committed));
                }
                getLog().info("There is nothing to do"
                        + (skipped.isEmpty()
                                ? ""
                                : ", " + Amount.of(skipped.size(), "step") + " that "
                                        + (skipped.size() == 1 ? "was" : "were") + " rolled back before aside"));
                return;
            }
            Map<String, String> settings = new TreeMap<>(decisive());
            // a step was validated with the changes of this category only
            settings.put("category", String.valueOf(onlyCategory));
            Migration migration = new Migration(
                    workspace,
                    formatted(plan, workspace, repository.home()),
                    checks(code, workspace.folder(), repository.home(), progress),
                    new MigrationOptions(
                            batchSize, limit, new RollbackLimit(rollbackShare, rollbackFloor), settings.toString()),
                    repository.home(),
                    Checkpoint.NONE);
            MigrationReport report = migration.run(plan.steps());
            files.write(report, rollbacks.with(committed));
            show(report);
            if (leavesRecord()) {
                append(() -> new WorkDone(plan, workspace.made())
                        .migrated(record(Goal.MIGRATE), report, historyFolder().read()));
            }
            if (report.isInVain()) {
                throw new MojoFailureException("Nothing was migrated: "
                        + (report.rolledBack().size() == 1
                                ? "the only step was"
                                : "all " + Amount.of(report.rolledBack().size(), "step") + " were")
                        + " rolled back, as told above. The logs: "
                        + repository.home().resolve("logs"));
            }
        }
    }

    private void show(MigrationReport report) {
        getLog().info(Amount.of(report.committed().size(), "commit") + " with "
                + Amount.of(report.sites(), "migrated site") + " on the branch " + report.branch() + ", "
                + Amount.of(report.rolledBack().size(), "step") + " rolled back, "
                + Amount.of(report.builds(), "build"));
        report.rolledBack()
                .forEach(each -> getLog().warn("  rolled back " + each.step() + " because "
                        + each.trigger().words() + (each.difference().isEmpty() ? "" : ": " + each.difference())));
        report.flaky().forEach(each -> getLog().warn("  flaky: " + each));
        report.warnings().forEach(each -> getLog().warn("  " + each));
        if (!report.rolledBack().isEmpty()) {
            getLog().info("The next migration leaves them alone. To keep it so for everybody, commit "
                    + output().resolve("rolled-back.json") + " as " + RollbackFile.COMMITTED);
        }
    }
}
