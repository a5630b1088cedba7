package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.CleanGoal;
import io.github.mockfactory.driver.goal.GoalContext;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Removes what migrations have left in the git folder: their work tree, the baseline, and the steps that they remember not to
 * try again. Branches stay, and so does what is written under {@code target}.
 */
@Mojo(name = "clean", threadSafe = true)
public final class CleanMojo extends DriverMojo {

    @Override
    void run(GoalContext context) throws IOException {
        new CleanGoal(context).run();
    }
}
