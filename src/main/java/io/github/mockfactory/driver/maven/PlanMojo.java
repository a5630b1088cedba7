package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.plan.ClassImpact;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.CodeOwners;
import io.github.mockfactory.driver.report.PlanFiles;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.report.Reviews;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.summary.Amount;
import io.github.mockfactory.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Works out the whole migration and writes it down under {@code target/mock-factory}: patches by phase, category, module and
 * file, the inventory, {@code plan.json}, and a page to read. Changes no source.
 */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class PlanMojo extends DriverMojo {

    /** In which order the files of a phase are taken: {@code riskiest} or {@code safest} first. */
    @Parameter(property = "mockfactory.order", defaultValue = "riskiest")
    private String order;

    /** Whether to cut each phase by the owners that {@code CODEOWNERS} names. */
    @Parameter(property = "mockfactory.byOwner", defaultValue = "false")
    private boolean byOwner;

    /** Cuts each phase into parts of at most so many changed lines; 0 for no limit. */
    @Parameter(property = "mockfactory.maxReviewLines", defaultValue = "0")
    private int maxReviewLines;

    @Override
    void run() throws IOException, MojoExecutionException {
        StepOrder stepOrder = StepOrder.named(order);
        if (maxReviewLines < 0) {
            throw new IllegalArgumentException(
                    "The option maxReviewLines is " + maxReviewLines + ", but must be 0 or a positive number");
        }
        SurveyOptions options = options();
        Progress progress = progress();
        CodeBase code = read(new DiskFiles(root()), options, progress);
        Set<String> skipped = skipped();
        PlannedMigration plan =
                Planner.plan(code, new Selection(null, null, null, null, skipped), Set.of(), stepOrder, progress);
        PlanSummary summary =
                PlanSummary.of(session().getTopLevelProject().getName(), plan, new ClassImpact(code), skipped);
        List<Path> patches = new PlanFiles(output()).write(plan, summary, reviews());
        for (PlanSummary.PhaseCount count : summary.phases()) {
            getLog().info("Phase " + count.phase() + " (" + count.name() + "): "
                    + Amount.of(count.steps(), "commit") + ", " + Amount.of(count.sites(), "site") + ", "
                    + Amount.of(count.changedLines(), "changed line"));
        }
        RunSummary sites = summary(code);
        sites.annotated().ifPresent(getLog()::info);
        sites.table().forEach(getLog()::info);
        patches.forEach(patch -> getLog().info("Patch: " + buildRoot().relativize(patch)));
        getLog().info("The plan: " + output().resolve("plan.html"));
        sites.nextSteps().forEach(getLog()::info);
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

    private @Nullable Reviews reviews() throws IOException {
        if (!byOwner) {
            return maxReviewLines == 0 ? null : new Reviews(null, maxReviewLines);
        }
        CodeOwners owners = CodeOwners.in(root())
                .orElseThrow(() -> new IllegalArgumentException("The option byOwner is set, but " + root()
                        + " has no CODEOWNERS, .github/CODEOWNERS, docs/CODEOWNERS or .gitlab/CODEOWNERS"));
        owners.ignored().forEach(getLog()::warn);
        return new Reviews(owners, maxReviewLines);
    }
}
