package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.page.ReportPage;
import io.github.mockfactory.driver.report.CodeOwners;
import io.github.mockfactory.driver.report.PlanFiles;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.report.Reviews;
import io.github.mockfactory.summary.Amount;
import io.github.mockfactory.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
public final class PlanMojo extends PlannedMojo {

    /** Whether to cut each phase by the owners that {@code CODEOWNERS} names. */
    @Parameter(property = "mockfactory.byOwner", defaultValue = "false")
    private boolean byOwner;

    /** Cuts each phase into parts of at most so many changed lines; 0 for no limit. */
    @Parameter(property = "mockfactory.maxReviewLines", defaultValue = "0")
    private int maxReviewLines;

    /** Whether the run leaves a record in {@code .mock-factory/history}, for reports. */
    @Parameter(property = "mockfactory.history", defaultValue = "true")
    private boolean history;

    @Override
    void run() throws IOException, MojoExecutionException {
        if (maxReviewLines < 0) {
            throw new IllegalArgumentException(
                    "The option maxReviewLines is " + maxReviewLines + ", but must be 0 or a positive number");
        }
        Planned planned = plan();
        RunRecord now = state(planned);
        List<Path> patches = new PlanFiles(output())
                .write(
                        planned.plan(),
                        planned.summary(),
                        reviews(),
                        ReportPage.of(content("Mock migration plan", true, planned, now)));
        for (PlanSummary.PhaseCount count : planned.summary().phases()) {
            getLog().info("Phase " + count.phase() + " (" + count.name() + "): "
                    + Amount.of(count.steps(), "commit") + ", " + Amount.of(count.sites(), "site") + ", "
                    + Amount.of(count.changedLines(), "changed line"));
        }
        RunSummary sites = planned.sites();
        sites.annotated().ifPresent(getLog()::info);
        sites.table().forEach(getLog()::info);
        patches.forEach(patch -> getLog().info("Patch: " + buildRoot().relativize(patch)));
        getLog().info("The plan: " + output().resolve("plan.html"));
        if (history) {
            append(() -> now);
        }
        sites.nextSteps().forEach(getLog()::info);
    }

    private @Nullable Reviews reviews() throws IOException {
        if (!byOwner) {
            return maxReviewLines == 0 ? null : new Reviews(null, maxReviewLines);
        }
        CodeOwners owners = codeOwners()
                .orElseThrow(() -> new IllegalArgumentException("The option byOwner is set, but " + root()
                        + " has no CODEOWNERS, .github/CODEOWNERS, docs/CODEOWNERS or .gitlab/CODEOWNERS"));
        owners.ignored().forEach(getLog()::warn);
        return new Reviews(owners, maxReviewLines);
    }
}
