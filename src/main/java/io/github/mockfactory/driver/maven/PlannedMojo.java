package io.github.mockfactory.driver.maven;

import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.driver.Progress;
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
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that work the whole migration out and tell of it. */
abstract class PlannedMojo extends DriverMojo {

    /** In which order the files of a phase are taken: {@code riskiest} or {@code safest} first. */
    @Parameter(property = "mockfactory.order", defaultValue = "riskiest")
    private String order;

    /**
     * A plan, and what it was made from.
     *
     * @param code    as it is on the disk
     * @param plan    of all phases
     * @param summary of it
     * @param sites   what is said of them
     */
    record Planned(CodeBase code, PlannedMigration plan, PlanSummary summary, RunSummary sites) {}

    final Planned plan() throws IOException, MojoExecutionException {
        StepOrder stepOrder = StepOrder.named(order);
        Progress progress = progress();
        CodeBase code = read(new DiskFiles(root()), options(), progress);
        Set<String> skipped = skipped();
        PlannedMigration plan =
                Planner.plan(code, new Selection(null, null, null, null, skipped), Set.of(), stepOrder, progress);
        return new Planned(
                code, plan, PlanSummary.of(projectName(), plan, new ClassImpact(code), skipped), summary(code));
    }

    /** The state that a plan was made of. */
    final RunRecord state(Planned planned) throws IOException {
        return record(Goal.PLAN).with(counts(planned.code()));
    }

    /** All that the page of a plan tells. */
    final ReportContent content(String title, boolean patches, Planned planned, RunRecord now) throws IOException {
        return new ReportContent(
                title,
                patches,
                planned.summary(),
                new InventoryRows(planned.plan().inventory(), Outcome.MIGRATABLE)
                        .sites()
                        .toList(),
                planned.code()::moduleOf,
                ownerOfFile(),
                planned.sites().next(),
                historyFolder().read(),
                now);
    }

    private Set<String> skipped() throws IOException {
        Set<String> skipped = new TreeSet<>(new RollbackFile(root().resolve(RollbackFile.COMMITTED)).ids());
        Path home = home();
        if (home != null) {
            skipped.addAll(new RollbackFile(home.resolve("rolled-back.json")).ids());
        }
        return skipped;
    }

    /** A plan can be made without git, and of what is no repository. */
    private @Nullable Path home() throws IOException {
        if (!Files.exists(root().resolve(".git"))) {
            return null;
        }
        try (UserRepository repository = UserRepository.open(root())) {
            return repository.home();
        } catch (IllegalArgumentException e) {
            getLog().warn("Steps that were rolled back before may be planned again. " + e.getMessage());
            return null;
        }
    }
}
