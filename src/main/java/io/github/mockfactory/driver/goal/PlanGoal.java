package io.github.mockfactory.driver.goal;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.facts.Shard;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.page.ReportPage;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.CodeOwners;
import io.github.mockfactory.driver.report.PlanFiles;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.report.Reviews;
import io.github.mockfactory.summary.Amount;
import io.github.mockfactory.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the whole migration and writes it down. Changes no source. */
public final class PlanGoal {

    private final Build build;
    private final Console console;
    private final GoalContext context;
    private final Memory memory;
    private final Options options;

    /**
     * What can be asked of it.
     *
     * @param order          of the files of a phase: {@code riskiest} or {@code safest} first
     * @param byOwner        whether to cut each phase by the owners that {@code CODEOWNERS} names
     * @param maxReviewLines cuts each phase into parts of at most so many changed lines; 0 for no limit
     * @param history        whether the run leaves a record
     * @param shard          reads one of several parts, and plans nothing; null to plan
     */
    public record Options(
            String order,
            boolean byOwner,
            int maxReviewLines,
            boolean history,
            @Nullable String shard) {}

    /**
     * Takes what it works with.
     *
     * @param context of all goals
     * @param memory  of what was read of sources, and of their edits
     * @param options of this one
     */
    public PlanGoal(GoalContext context, Memory memory, Options options) {
        this.build = context.build();
        this.console = context.console();
        this.context = context;
        this.memory = memory;
        this.options = options;
    }

    /**
     * Does the work.
     *
     * @throws IOException              if a file cannot be read or written
     * @throws IllegalArgumentException if an option or the build is wrong; the message names it
     */
    public void run() throws IOException {
        StepOrder stepOrder = StepOrder.named(options.order());
        if (options.maxReviewLines() < 0) {
            throw new IllegalArgumentException("The option maxReviewLines is " + options.maxReviewLines()
                    + ", but must be 0 or a positive number");
        }
        String shard = options.shard();
        if (shard != null) {
            memory.readPart(context, Shard.named(shard));
            return;
        }
        WholePlan plan = WholePlan.of(context, memory, stepOrder);
        console.info("Edited " + Amount.of(plan.steps().editedAnew().size(), "file") + " anew; the plan touches "
                + plan.steps().paths().size());
        RunRecord now = plan.state();
        List<Path> patches = new PlanFiles(build.output())
                .write(
                        plan.steps(),
                        plan.summary(),
                        reviews(),
                        ReportPage.of(plan.content("Mock migration plan", true, now)));
        for (PlanSummary.PhaseCount count : plan.summary().phases()) {
            console.info("Phase " + count.phase() + " (" + count.name() + "): "
                    + Amount.of(count.steps(), "commit") + ", " + moved(plan, count) + ", "
                    + Amount.of(count.changedLines(), "changed line"));
        }
        RunSummary sites = plan.sites();
        sites.annotated().ifPresent(console::info);
        sites.table().forEach(console::info);
        patches.forEach(patch -> console.info("Patch: " + build.started().relativize(patch)));
        console.info("The plan: " + build.output().resolve("plan.html"));
        if (options.history()) {
            context.records().append(() -> now);
        }
        sites.nextSteps().forEach(console::info);
    }

    private static String moved(WholePlan plan, PlanSummary.PhaseCount count) {
        return count.phase().equals(Phase.SETUPS.number())
                ? Amount.of(
                        plan.steps().steps(Phase.SETUPS).stream()
                                .mapToInt(Step::setups)
                                .sum(),
                        "set-up")
                : Amount.of(count.sites(), "site");
    }

    private @Nullable Reviews reviews() throws IOException {
        if (!options.byOwner()) {
            return options.maxReviewLines() == 0 ? null : new Reviews(null, options.maxReviewLines());
        }
        CodeOwners owners = CodeOwners.in(build.root())
                .orElseThrow(() -> new IllegalArgumentException("The option byOwner is set, but " + build.root()
                        + " has no CODEOWNERS, .github/CODEOWNERS, docs/CODEOWNERS or .gitlab/CODEOWNERS"));
        owners.ignored().forEach(console::warn);
        return new Reviews(owners, options.maxReviewLines());
    }
}
