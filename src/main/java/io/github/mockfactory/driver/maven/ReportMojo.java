package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.GoalFailure;
import io.github.mockfactory.driver.goal.ReportGoal;
import io.github.mockfactory.driver.status.HealthAims;
import io.github.mockfactory.gate.GateResult.Verdict;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code target/mock-factory/report.html}: how far the migration is, when it ends, what stays and why, and what happened, on
 * one page that needs no network. Changes nothing.
 */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ReportMojo extends PlannedMojo {

    /** Reads the past from git: {@code weekly} writes a record for the last commit of each week before the first record. */
    @Parameter(property = "mockfactory.backfill")
    private @Nullable String backfill;

    /**
     * Writes {@code week.md} and {@code dashboard.md} from records alone, in the place of the page: of a week of ISO 8601 such as
     * {@code 2026-W47}; without a value of the last seven days.
     */
    @Parameter(property = "mockfactory.week")
    private @Nullable String week;

    /** Tells how the migration keeps to its aims, in the place of the page, and fails if it misses one. */
    @Parameter(property = "mockfactory.health", defaultValue = "false")
    private boolean health;

    /** How many of the last runs count for the golden path and for steps that were rolled back. */
    @Parameter(property = "mockfactory.healthRuns", defaultValue = "20")
    private int healthRuns;

    /** How many raw mocks may be there that the baseline does not have. */
    @Parameter(property = "mockfactory.healthNewMocks", defaultValue = "0")
    private int healthNewMocks;

    /** How many per cent of the tests of the golden path must pass. */
    @Parameter(property = "mockfactory.healthGolden", defaultValue = "99.9")
    private double healthGolden;

    /** Less than so many per cent of the steps may be rolled back. */
    @Parameter(property = "mockfactory.healthFailures", defaultValue = "2")
    private double healthFailures;

    /** By less than so many per cent may tests take longer than before the migration. */
    @Parameter(property = "mockfactory.healthSlower", defaultValue = "5")
    private double healthSlower;

    /** By less than so many per cent may tests take more memory than before the migration. */
    @Parameter(property = "mockfactory.healthMemory", defaultValue = "10")
    private double healthMemory;

    /** Whether an aim that was never measured is missed. */
    @Parameter(property = "mockfactory.healthStrict", defaultValue = "false")
    private boolean healthStrict;

    /** For the health: reasons for which a site may be left, as YAML: {@code [SPY_FIELD]}. */
    @Parameter(property = "mockfactory.acceptedReasons")
    private @Nullable String acceptedReasons;

    @Override
    void run(GoalContext context) throws IOException, MojoExecutionException, MojoFailureException {
        try {
            new ReportGoal(
                            context,
                            memory(),
                            new ReportGoal.Options(
                                    order(),
                                    blankAsNull(backfill),
                                    blankAsNull(week),
                                    health,
                                    new HealthAims(
                                            healthRuns,
                                            healthNewMocks,
                                            healthGolden,
                                            healthFailures,
                                            healthSlower,
                                            healthMemory,
                                            healthStrict),
                                    acceptedReasons))
                    .run();
        } catch (GoalFailure e) {
            throw new MojoFailureException(failure(Verdict.NEW_SITES) + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(failure(Verdict.UNCHECKED) + Failures.messageOf(e), e);
        }
    }
}
