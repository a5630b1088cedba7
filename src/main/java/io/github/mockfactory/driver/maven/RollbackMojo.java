package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.GoalFailure;
import io.github.mockfactory.driver.goal.RollbackGoal;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes back what a migration has committed, by commits of its own, and validates what remains. */
@Mojo(name = "rollback", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class RollbackMojo extends MigrationMojo {

    /** What to take back: a {@code file}, a {@code component}, a {@code phase}, or {@code all}. */
    @Parameter(property = "mockfactory.to", defaultValue = "${to}")
    private @Nullable String to;

    /** The component to take back, one of {@code components}. */
    @Parameter(property = "mockfactory.component", defaultValue = "${component}")
    private @Nullable String component;

    /** Whether the next migration is to leave these steps alone. */
    @Parameter(property = "mockfactory.remember", defaultValue = "false")
    private boolean remember;

    @Override
    void run(GoalContext context) throws IOException, GoalFailure {
        new RollbackGoal(work(context), new RollbackGoal.Options(blankAsNull(to), blankAsNull(component), remember))
                .run();
    }
}
