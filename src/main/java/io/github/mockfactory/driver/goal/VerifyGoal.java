package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.history.GateFigures;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.report.AnswerFiles;
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
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateText;
import io.github.mockfactory.gate.output.GateFormat;
import io.github.mockfactory.gate.output.GateOutputs;
import io.github.mockfactory.recipe.Reasons;
import io.github.mockfactory.recipe.ScopeOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers whether there is a raw mock that the baseline does not list, and writes the answer down. */
public final class VerifyGoal {

    private final Build build;
    private final Console console;
    private final GoalContext context;
    private final Memory memory;
    private final Options options;

    /**
     * What can be asked of it. Null stands for what is not set.
     *
     * @param category        only sites of this category
     * @param phase           only sites of this phase
     * @param module          only sites of this module
     * @param path            only sites in files whose path matches this glob
     * @param acceptedReasons reasons for which a site may be left, as YAML
     * @param strictBaseline  whether lines of the baseline without a site are a failure too
     * @param update          whether to take such lines out
     * @param allowGrowth     whether an update lets new sites in
     * @param since           a branch or commit since which files must have been changed to count
     * @param formats         of the answer, as YAML
     * @param history         whether the run leaves a record
     * @param testReports     for the record: globs of test reports from the root of the repository, as YAML
     * @param goldenTags      for the record: tags of tests that must never fail, as YAML
     * @param goldenTests     for the record: globs of simple names of such test classes, as YAML
     */
    public record Options(
            @Nullable String category,
            @Nullable String phase,
            @Nullable String module,
            @Nullable String path,
            @Nullable String acceptedReasons,
            boolean strictBaseline,
            boolean update,
            boolean allowGrowth,
            @Nullable String since,
            @Nullable String formats,
            boolean history,
            @Nullable String testReports,
            @Nullable String goldenTags,
            @Nullable String goldenTests) {}

    /**
     * Takes what it works with.
     *
     * @param context of all goals
     * @param memory  what was read before
     * @param options of this one
     */
    public VerifyGoal(GoalContext context, Memory memory, Options options) {
        this.build = context.build();
        this.console = context.console();
        this.context = context;
        this.memory = memory;
        this.options = options;
    }

    /**
     * Does the work.
     *
     * @return the answer, which was written too
     * @throws IOException              if a file cannot be read or written
     * @throws IllegalArgumentException if an option or the build is wrong; the message names it
     * @throws IllegalStateException    if the build has not done yet what is needed
     */
    public GateResult run() throws IOException {
        discard();
        try {
            return verify();
        } catch (IllegalArgumentException | IllegalStateException | IOException | UncheckedIOException e) {
            writeUnanswered(Failures.messageOf(e), e);
            throw e;
        }
    }

    /**
     * Deletes the answer of an earlier run, so that it is not taken for that of one that fails.
     *
     * @throws IOException              if a file cannot be deleted; the message names it
     * @throws IllegalArgumentException if a file is in the way that is no answer of an earlier run
     */
    public void discard() throws IOException {
        Set<GateFormat> formats = knownFormats();
        new AnswerFiles(build.output()).claim(formats);
        outputs().discard(formats);
    }

    /**
     * One line about an answer.
     *
     * @param result as it was returned
     * @return the verdict, and where to find the rest
     */
    public String text(GateResult result) {
        return new GateText(result, build.caller()).verdict() + ". All of it: " + file();
    }

    private Path file() {
        return build.output().resolve(GateFormat.JSON.fileName());
    }

    /** Whoever reads only reports must not take their absence for a clean answer. */
    private void writeUnanswered(String message, Exception cause) {
        String file = build.root().relativize(build.file()).toString().replace('\\', '/');
        try {
            write(GateResult.unanswered(file, message), knownFormats());
        } catch (IOException | UncheckedIOException e) {
            cause.addSuppressed(e);
        }
    }

    private Set<GateFormat> formats() {
        Set<GateFormat> selected = EnumSet.of(GateFormat.JSON);
        selected.addAll(GateFormat.selected(YamlValues.list("formats", options.formats()), System.getenv()));
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
        outputs().write(result, selected);
    }

    private GateOutputs outputs() {
        return new GateOutputs(build.output(), System.getenv(), console.standardOutput());
    }

    private GateResult verify() throws IOException {
        SurveyOptions settings = context.settings().toSurveyOptions();
        VerifyOptions asked = new VerifyOptions(
                ScopeOptions.read(settings, options.category(), options.phase(), options.module(), options.path()),
                Reasons.named(YamlValues.listOrEmpty("acceptedReasons", options.acceptedReasons())),
                options.strictBaseline(),
                options.update(),
                options.allowGrowth(),
                options.since());
        asked.refuseToWriteOnCi(System.getenv());
        Set<GateFormat> selected = formats();
        DiskFiles files = new DiskFiles(build.root());
        CodeBase code = memory.read(context, files);
        // an option that is wrong is refused before there is an answer
        Set<String> golden =
                options.history() ? GoldenTests.of(code, options.goldenTags(), options.goldenTests()) : Set.of();
        BaselineModules modules = context.modules();
        Verification.Outcome outcome = new Verification(
                        BaselineFolder.find(build.root(), build.top()), modules, asked, build.caller())
                .run(code);
        log(outcome, modules);
        write(outcome.result(), selected);
        if (options.history()) {
            GateFigures figures = new GateFigures(
                    outcome.result().verdict().name().toLowerCase(Locale.ROOT),
                    outcome.result().newSites().size());
            RunRecords records = context.records();
            records.append(() -> records.begin(Goal.VERIFY, code).with(figures, testFigures(golden)));
        }
        return outcome.result();
    }

    /** What the reports say that the build has left before; null if there are none. */
    private @Nullable TestFigures testFigures(Set<String> golden) throws IOException {
        List<String> globs = YamlValues.listOrEmpty("testReports", options.testReports());
        TestResults results = new JUnitReports(build.root(), globs.isEmpty() ? CommandRunner.DEFAULT_REPORTS : globs)
                .results(console::warn);
        return results.isEmpty() ? null : WorkDone.figures(Measured.of(results, golden), List.of());
    }

    private void log(Verification.Outcome outcome, BaselineModules modules) {
        GateText text = new GateText(outcome.result(), build.caller());
        text.notes(outcome.baseline(), modules).forEach(console::warn);
        outcome.notes().forEach(console::warn);
        if (outcome.takenOut() > 0) {
            console.info("Taken out of the baseline: " + outcome.takenOut());
        }
        outcome.letIn().forEach(site -> console.warn("Let into the baseline: " + site.place() + ": " + site.message()));
        text.errors().forEach(console::error);
        console.info(text.verdict());
    }
}
