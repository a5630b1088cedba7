package io.github.mockfactory.driver.goal;

import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.page.ReportContent;
import io.github.mockfactory.driver.plan.ClassImpact;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.recipe.InventoryRows;
import io.github.mockfactory.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole migration of what is on the disk, for goals that tell of it.
 *
 * @param context of the goal
 * @param code    as it is on the disk
 * @param steps   of all phases
 * @param summary of them
 * @param sites   what is said of these
 */
record WholePlan(GoalContext context, CodeBase code, PlannedMigration steps, PlanSummary summary, RunSummary sites) {

    static WholePlan of(GoalContext context, Memory memory, StepOrder order) throws IOException {
        Build build = context.build();
        Progress progress = context.console().progress();
        CodeBase code = memory.read(context, new DiskFiles(build.root()));
        Set<String> skipped = RollbackFile.known(home(context), build.root());
        PlannedMigration steps =
                Planner.plan(code, new Selection(null, null, null, null, skipped), Set.of(), order, progress);
        return new WholePlan(
                context,
                code,
                steps,
                PlanSummary.of(build.name(), steps, new ClassImpact(code), skipped),
                GoalContext.summary(code));
    }

    /** A plan can be made without git, and of what is no repository. */
    private static @Nullable Path home(GoalContext context) throws IOException {
        Path root = context.build().root();
        if (!Files.exists(root.resolve(".git"))) {
            return null;
        }
        try (UserRepository repository = UserRepository.open(root)) {
            return repository.home();
        } catch (IllegalArgumentException e) {
            context.console().warn("Steps that were rolled back before may be planned again. " + e.getMessage());
            return null;
        }
    }

    /** The state that it was made of. */
    RunRecord state() throws IOException {
        return context.records().begin(Goal.PLAN, code);
    }

    /** All that its page tells. */
    ReportContent content(String title, boolean patches, RunRecord now) throws IOException {
        return new ReportContent(
                title,
                patches,
                summary,
                new InventoryRows(steps.inventory(), Outcome.MIGRATABLE).sites().toList(),
                code::moduleOf,
                context.ownerOfFile(),
                sites.next(),
                context.records().read(),
                now);
    }
}
