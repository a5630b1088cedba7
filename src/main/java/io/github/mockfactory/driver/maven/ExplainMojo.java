package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.ExplainGoal;
import io.github.mockfactory.driver.goal.GoalContext;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Says of one site what it is, what becomes of it, why, and what to do. Changes no source. */
@Mojo(name = "explain", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ExplainMojo extends ReadingMojo {

    /** The file to ask about: absolute, or relative to the root of the repository or to where Maven is started. */
    @Parameter(property = "mockfactory.file", defaultValue = "${file}")
    private @Nullable String file;

    /** The line to ask about, from 1; a line without a site gets the nearest ones. Without it the whole file is explained. */
    @Parameter(property = "mockfactory.line", defaultValue = "${line}")
    private @Nullable String line;

    /** How to answer: {@code text}, or {@code json} for programs. */
    @Parameter(property = "mockfactory.format", defaultValue = "${format}")
    private @Nullable String format;

    @Override
    void run(GoalContext context) throws IOException {
        new ExplainGoal(
                        context,
                        memory(),
                        new ExplainGoal.Options(blankAsNull(file), blankAsNull(line), blankAsNull(format)))
                .run();
    }
}
