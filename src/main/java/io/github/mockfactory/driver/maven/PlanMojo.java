package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.PlanGoal;
import java.io.IOException;
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

    /** Reads one of several parts, as in {@code 3/8}, and leaves its facts for a plan that takes those of all parts. */
    @Parameter(property = "mockfactory.shard")
    private @Nullable String shard;

    @Override
    void run(GoalContext context) throws IOException {
        new PlanGoal(
                        context,
                        memory(),
                        new PlanGoal.Options(order(), byOwner, maxReviewLines, history, blankAsNull(shard)))
                .run();
    }
}
