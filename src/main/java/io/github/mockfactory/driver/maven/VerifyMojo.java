package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.VerifyGoal;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateResult.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Fails while there is a raw mock that {@code .mock-factory/baseline/MODULE.txt} does not list. The answer is in
 * {@code target/mock-factory/verify.json}, with an exit code: 0 if nothing is new, 1 if a site is new, 2 if something could not be
 * checked. Maven itself ends with 1 for both kinds of failure, so the last message starts with the code too.
 */
@Mojo(name = "verify", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class VerifyMojo extends ReadingMojo {

    /** Only sites of this category. */
    @Parameter(property = "mockfactory.category")
    private @Nullable String category;

    /** Only sites of this phase, {@code 1} to {@code 4}. */
    @Parameter(property = "mockfactory.phase")
    private @Nullable String phase;

    /** Only sites of the module with this artifact id. */
    @Parameter(property = "mockfactory.module")
    private @Nullable String module;

    /** Only sites in files whose path from the root of the repository matches this glob. */
    @Parameter(property = "mockfactory.path")
    private @Nullable String path;

    /** Reasons for which a site may be left, as YAML: {@code [SPY_FIELD]}. */
    @Parameter(property = "mockfactory.acceptedReasons")
    private @Nullable String acceptedReasons;

    /** Whether lines of the baseline for which there is no site any more are a failure too. */
    @Parameter(property = "mockfactory.strictBaseline", defaultValue = "false")
    private boolean strictBaseline;

    /** Whether to take lines out of the baseline for which there is no site any more. Never on a CI server. */
    @Parameter(property = "mockfactory.update", defaultValue = "false")
    private boolean update;

    /** Whether an update lets new sites into the baseline. */
    @Parameter(property = "mockfactory.allowGrowth", defaultValue = "false")
    private boolean allowGrowth;

    /** A branch or commit: what is new counts only in files that were changed since HEAD left it, as in a pull request. */
    @Parameter(property = "mockfactory.since")
    private @Nullable String since;

    /**
     * Formats to write the answer in besides JSON, as YAML: {@code [github, gitlab, sarif, checkstyle, junit]}. Without it
     * annotations are written on GitHub, and nothing more elsewhere.
     */
    @Parameter(property = "mockfactory.formats")
    private @Nullable String formats;

    /** Whether the run leaves a record in {@code .mock-factory/history}, for reports. */
    @Parameter(property = "mockfactory.history", defaultValue = "false")
    private boolean history;

    /** For the record: where reports of tests are, as globs from the root of the repository, as YAML. */
    @Parameter(property = "mockfactory.testReports")
    private @Nullable String testReports;

    /** For the record: tags of JUnit whose tests must never fail, as YAML. */
    @Parameter(property = "mockfactory.goldenTags")
    private @Nullable String goldenTags;

    /** For the record: globs of simple names of test classes that must never fail, as YAML. */
    @Parameter(property = "mockfactory.goldenTests")
    private @Nullable String goldenTests;

    /** A module that does not compile ends the build before the last module, in which the work is done. */
    @Override
    void begin(GoalContext context) throws MojoExecutionException {
        try {
            goal(context).discard();
        } catch (IllegalArgumentException | IOException e) {
            throw new MojoExecutionException(failure(Verdict.UNCHECKED) + Failures.messageOf(e), e);
        }
    }

    private VerifyGoal goal(GoalContext context) {
        return new VerifyGoal(
                context,
                memory(),
                new VerifyGoal.Options(
                        category,
                        phase,
                        module,
                        path,
                        acceptedReasons,
                        strictBaseline,
                        update,
                        allowGrowth,
                        blankAsNull(since),
                        formats,
                        history,
                        testReports,
                        goldenTags,
                        goldenTests));
    }

    @Override
    void run(GoalContext context) throws IOException, MojoExecutionException, MojoFailureException {
        VerifyGoal goal = goal(context);
        GateResult result;
        try {
            result = goal.run();
        } catch (IllegalArgumentException | IllegalStateException | IOException | UncheckedIOException e) {
            throw new MojoExecutionException(failure(Verdict.UNCHECKED) + Failures.messageOf(e), e);
        }
        switch (result.verdict()) {
            case CLEAN -> {}
            case NEW_SITES, STALE_BASELINE ->
                throw new MojoFailureException(failure(result.verdict()) + goal.text(result));
            case UNCHECKED -> throw new MojoExecutionException(failure(result.verdict()) + goal.text(result));
        }
    }
}
