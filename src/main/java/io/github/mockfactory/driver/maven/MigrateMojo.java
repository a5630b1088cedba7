package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.GoalFailure;
import io.github.mockfactory.driver.goal.MigrateGoal;
import java.io.IOException;
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
    void run(GoalContext context) throws IOException, GoalFailure {
        new MigrateGoal(
                        work(context),
                        new MigrateGoal.Options(
                                blankAsNull(category),
                                blankAsNull(module),
                                limit,
                                batchSize,
                                order,
                                rollbackShare,
                                rollbackFloor))
                .run();
    }
}
