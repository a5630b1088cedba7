package io.github.mockfactory.cli;

import io.github.mockfactory.driver.build.DescribedBuild;
import io.github.mockfactory.driver.goal.BranchOptions;
import io.github.mockfactory.driver.goal.BranchWork;
import io.github.mockfactory.driver.goal.CleanGoal;
import io.github.mockfactory.driver.goal.ExplainGoal;
import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.GoalFailure;
import io.github.mockfactory.driver.goal.Memory;
import io.github.mockfactory.driver.goal.MigrateGoal;
import io.github.mockfactory.driver.goal.PlanGoal;
import io.github.mockfactory.driver.goal.ReportGoal;
import io.github.mockfactory.driver.goal.RollbackGoal;
import io.github.mockfactory.driver.goal.SettingTexts;
import io.github.mockfactory.driver.goal.SetupTexts;
import io.github.mockfactory.driver.goal.TestBuild;
import io.github.mockfactory.driver.goal.ValidationOptions;
import io.github.mockfactory.driver.goal.VerifyGoal;
import io.github.mockfactory.driver.status.HealthAims;
import io.github.mockfactory.gate.GateResult;
import java.io.IOException;
import java.nio.file.Path;

/** Starts goals with what the command line says. */
final class Goals {

    private final OptionValues values;
    private final CommandConsole console;

    Goals(OptionValues values, CommandConsole console) {
        this.values = values;
        this.console = console;
    }

    /**
     * Runs a goal.
     *
     * @return its exit code, 0 if nothing is wrong
     */
    int run(String goal) throws IOException, GoalFailure {
        GoalContext context = context();
        switch (goal) {
            case "plan" ->
                new PlanGoal(
                                context,
                                memory(),
                                new PlanGoal.Options(
                                        values.word("order"),
                                        values.flag("byOwner"),
                                        values.number("maxReviewLines"),
                                        values.flag("history"),
                                        values.text("shard")))
                        .run();
            case "report" -> report(context);
            case "verify" -> {
                return verify(context);
            }
            case "explain" ->
                new ExplainGoal(
                                context,
                                memory(),
                                new ExplainGoal.Options(
                                        values.text("file"), values.text("line"), values.text("format")))
                        .run();
            case "migrate" -> migrate(context);
            case "rollback" ->
                new RollbackGoal(
                                work(context),
                                new RollbackGoal.Options(
                                        values.text("to"), values.text("component"), values.flag("remember")))
                        .run();
            case "clean" -> new CleanGoal(context).run();
            default -> throw new IllegalStateException("There is no goal " + goal);
        }
        return 0;
    }

    private GoalContext context() throws IOException {
        Path description = values.path("build");
        if (description == null) {
            throw new IllegalArgumentException("Say which build: -Dmockfactory.build=FILE names its description,"
                    + " which docs/other-builds.md tells how to make");
        }
        return new GoalContext(
                DescribedBuild.read(description, values.path("outputDirectory")),
                new SettingTexts(
                        values.text("factoryType"),
                        values.text("factoryModule"),
                        values.text("specialiseAt"),
                        values.text("annotatedMocks"),
                        values.text("categories"),
                        values.text("replaceCategories"),
                        values.text("fixtures"),
                        values.text("helpers")),
                setups(),
                console);
    }

    /** Not every goal has to do with them. */
    private SetupTexts setups() {
        return values.isKnown("setups")
                ? new SetupTexts(
                        values.text("setups"),
                        values.text("setupMinimum"),
                        values.text("setupParameters"),
                        values.text("setupHome"),
                        values.text("setupNames"),
                        values.text("acceptedSetups"))
                : SetupTexts.NONE;
    }

    private int verify(GoalContext context) throws IOException {
        GateResult result = new VerifyGoal(
                        context,
                        memory(),
                        new VerifyGoal.Options(
                                values.text("category"),
                                values.text("phase"),
                                values.text("module"),
                                values.text("path"),
                                values.text("acceptedReasons"),
                                values.flag("strictBaseline"),
                                values.flag("update"),
                                values.flag("allowGrowth"),
                                values.text("since"),
                                values.text("formats"),
                                values.flag("history"),
                                values.text("testReports"),
                                values.text("goldenTags"),
                                values.text("goldenTests")))
                .run();
        return result.verdict().exitCode();
    }

    private void report(GoalContext context) throws IOException, GoalFailure {
        new ReportGoal(
                        context,
                        memory(),
                        new ReportGoal.Options(
                                values.word("order"),
                                values.text("backfill"),
                                values.text("week"),
                                values.flag("health"),
                                new HealthAims(
                                        values.number("healthRuns"),
                                        values.number("healthNewMocks"),
                                        values.decimal("healthGolden"),
                                        values.decimal("healthFailures"),
                                        values.decimal("healthSlower"),
                                        values.decimal("healthMemory"),
                                        values.flag("healthStrict")),
                                values.text("acceptedReasons")))
                .run();
    }

    private Memory memory() {
        return new Memory(values.path("factsDirectory"), values.flag("fresh"), values.text("facts"));
    }

    private void migrate(GoalContext context) throws IOException, GoalFailure {
        new MigrateGoal(
                        work(context),
                        new MigrateGoal.Options(
                                values.text("category"),
                                values.text("module"),
                                values.number("limit"),
                                values.number("batchSize"),
                                values.word("order"),
                                values.decimal("rollbackShare"),
                                values.number("rollbackFloor")))
                .run();
    }

    private BranchWork work(GoalContext context) {
        String command = values.text("testCommand");
        if (command == null) {
            throw new IllegalArgumentException("Say how the build compiles and runs its tests:"
                    + " -DtestCommand='...', a command of the shell that is run in "
                    + context.build().started());
        }
        return new BranchWork(
                context,
                memory(),
                new BranchOptions(
                        values.word("branch"),
                        values.text("phase"),
                        values.text("file"),
                        values.text("formatCommand"),
                        values.flag("history")),
                TestBuild.shell(command),
                new ValidationOptions(
                        values.text("testReports"),
                        values.text("components"),
                        values.word("system"),
                        values.text("systemCommand"),
                        values.text("goldenTags"),
                        values.text("goldenTests"),
                        values.text("goldenCommand"),
                        values.number("suiteFailures"),
                        values.decimal("slowerWarn"),
                        values.decimal("slowerRollback"),
                        values.decimal("slowerFloor"),
                        values.decimal("memoryRollback"),
                        values.decimal("memoryFloor"),
                        values.number("buildTimeout"),
                        values.number("reruns")));
    }
}
