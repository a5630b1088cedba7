package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.history.GateFigures;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.validate.CommandRunner;
import io.github.mockfactory.driver.validate.JUnitReports;
import io.github.mockfactory.driver.validate.Measured;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.verify.Verification;
import io.github.mockfactory.driver.verify.VerifyOptions;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.gate.GateText;
import io.github.mockfactory.gate.output.GateFormat;
import io.github.mockfactory.gate.output.GateOutputs;
import io.github.mockfactory.recipe.Reasons;
import io.github.mockfactory.recipe.ScopeOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
public final class VerifyMojo extends GateMojo {

    private static final String RESULT = "verify.json";

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

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        // what an earlier run has found must not be taken for the answer of one that fails
        Files.deleteIfExists(output().resolve(RESULT));
        GateResult result;
        try {
            result = verify();
        } catch (IllegalArgumentException
                | IllegalStateException
                | IOException
                | UncheckedIOException
                | MojoExecutionException e) {
            String message = Failures.messageOf(e);
            writeUnanswered(message, e);
            throw new MojoExecutionException(failure(Verdict.UNCHECKED) + message, e);
        }
        end(result);
    }

    /** Whoever reads only reports must not take their absence for a clean answer. */
    private void writeUnanswered(String message, Exception cause) {
        String file =
                root().relativize(buildRoot().resolve("pom.xml")).toString().replace('\\', '/');
        try {
            write(GateResult.unanswered(file, message), knownFormats());
        } catch (IOException | UncheckedIOException e) {
            cause.addSuppressed(e);
        }
    }

    private Set<GateFormat> formats() {
        Set<GateFormat> selected = EnumSet.of(GateFormat.JSON);
        selected.addAll(GateFormat.selected(YamlValues.list("formats", formats), System.getenv()));
        return selected;
    }

    /** The option for the formats may be what is wrong. */
    private Set<GateFormat> knownFormats() {
        try {
            return formats();
        } catch (IllegalArgumentException e) {
            Set<GateFormat> usual = EnumSet.of(GateFormat.JSON);
            usual.addAll(GateFormat.selected(null, System.getenv()));
            return usual;
        }
    }

    private void write(GateResult result, Set<GateFormat> selected) throws IOException {
        new GateOutputs(output(), System.getenv(), standardOutput()).write(result, selected);
    }

    private GateResult verify() throws IOException, MojoExecutionException {
        SurveyOptions settings = options();
        VerifyOptions options = new VerifyOptions(
                ScopeOptions.read(settings, category, phase, module, path),
                Reasons.named(list("acceptedReasons", acceptedReasons)),
                strictBaseline,
                update,
                allowGrowth,
                blankAsNull(since));
        options.refuseToWriteOnCi(System.getenv());
        Set<GateFormat> selected = formats();
        DiskFiles files = new DiskFiles(root());
        CodeBase code = read(files, settings);
        // an option that is wrong is refused before there is an answer
        Set<String> golden = history ? GoldenTests.of(code, goldenTags, goldenTests) : Set.of();
        Verification.Outcome outcome =
                new Verification(BaselineFolder.find(root(), topFolder()), modules(), options).run(code, files.left());
        log(outcome);
        write(outcome.result(), selected);
        if (history) {
            append(() -> record(Goal.VERIFY)
                    .with(counts(code))
                    .with(
                            new GateFigures(
                                    outcome.result().verdict().name().toLowerCase(Locale.ROOT),
                                    outcome.result().newSites().size()),
                            testFigures(golden)));
        }
        return outcome.result();
    }

    /** What the reports say that the build has left before; null if there are none. */
    private @Nullable TestFigures testFigures(Set<String> golden) throws IOException {
        List<String> globs = list("testReports", testReports);
        TestResults results = new JUnitReports(root(), globs.isEmpty() ? CommandRunner.DEFAULT_REPORTS : globs)
                .results(getLog()::warn);
        return results.isEmpty() ? null : WorkDone.figures(Measured.of(results, golden), List.of());
    }

    private void log(Verification.Outcome outcome) {
        GateText text = new GateText(outcome.result());
        text.notes(outcome.baseline(), modules()).forEach(getLog()::warn);
        if (outcome.takenOut() > 0) {
            getLog().info("Taken out of the baseline: " + outcome.takenOut());
        }
        outcome.letIn()
                .forEach(site -> getLog().warn("Let into the baseline: " + site.place() + ": " + site.message()));
        text.errors().forEach(getLog()::error);
        getLog().info(text.verdict());
    }

    private void end(GateResult result) throws MojoExecutionException, MojoFailureException {
        switch (result.verdict()) {
            case CLEAN -> {}
            case NEW_SITES, STALE_BASELINE -> throw new MojoFailureException(failure(result.verdict()) + text(result));
            case UNCHECKED -> throw new MojoExecutionException(failure(result.verdict()) + text(result));
        }
    }

    private String text(GateResult result) {
        return new GateText(result).verdict() + ". All of it: " + output().resolve(RESULT);
    }

    private static List<String> list(String option, @Nullable String text) {
        List<String> values = YamlValues.list(option, text);
        return values == null ? List.of() : values;
    }
}
