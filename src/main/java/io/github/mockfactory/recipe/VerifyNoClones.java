package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.survey.RunFiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.SearchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks set-ups of mocks that should call a home, so that a dry run can fail a build. */
public final class VerifyNoClones extends SetupRecipe {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    @Option(displayName = "Set-ups", description = SetupOptionValues.SETUPS, required = false, example = "all")
    private final @Nullable String setups;

    @Option(displayName = "Minimum", description = SetupOptionValues.MINIMUM, required = false, example = "4")
    private final @Nullable String setupMinimum;

    @Option(displayName = "Parameters", description = SetupOptionValues.PARAMETERS, required = false, example = "2")
    private final @Nullable String setupParameters;

    @Option(displayName = "Home", description = SetupOptionValues.HOME, required = false, example = "class")
    private final @Nullable String setupHome;

    @Option(
            displayName = "Names",
            description = SetupOptionValues.NAMES,
            required = false,
            example = "3f2a9c1d: createOpenSession")
    private final @Nullable Map<String, String> setupNames;

    @Option(
            displayName = "Accepted set-ups",
            description = SetupOptionValues.ACCEPTED,
            required = false,
            example = "3f2a9c1d")
    private final @Nullable List<String> acceptedSetups;

    @Option(displayName = "Module", description = SetupOptionValues.MODULE, required = false, example = "gateway")
    private final @Nullable String module;

    @Option(displayName = "Path", description = SetupOptionValues.PATH, required = false, example = "**/gateway/**")
    private final @Nullable String path;

    @Option(
            displayName = "Settings",
            description = Settings.DESCRIPTION,
            required = false,
            example = "factoryType: com.acme.testing.MockFactory")
    private final @Nullable Settings settings;

    @Option(
            displayName = "Strict baseline",
            description = "Whether lines of the baseline for which there is no set-up any more are a failure too.",
            required = false,
            example = "true")
    private final @Nullable String strictBaseline;

    /**
     * Takes the options.
     *
     * @param setups          which set-ups are looked at
     * @param setupMinimum    the smallest group
     * @param setupParameters the most parameters of a home
     * @param setupHome       where homes are
     * @param setupNames      names of homes by id of a shape
     * @param acceptedSetups  ids of shapes that stay
     * @param module          only set-ups of this module
     * @param path            only set-ups in files that this glob matches
     * @param settings        what all recipes are told about the code base
     * @param strictBaseline  whether lines of the baseline without a set-up are a failure
     */
    public VerifyNoClones(
            @Nullable String setups,
            @Nullable String setupMinimum,
            @Nullable String setupParameters,
            @Nullable String setupHome,
            @Nullable Map<String, String> setupNames,
            @Nullable List<String> acceptedSetups,
            @Nullable String module,
            @Nullable String path,
            @Nullable Settings settings,
            @Nullable String strictBaseline) {
        this.setups = OptionValues.text(setups);
        this.setupMinimum = OptionValues.text(setupMinimum);
        this.setupParameters = OptionValues.text(setupParameters);
        this.setupHome = OptionValues.text(setupHome);
        this.setupNames = OptionValues.mapOrNull(setupNames);
        this.acceptedSetups = OptionValues.listOrNull(acceptedSetups);
        this.module = OptionValues.text(module);
        this.path = OptionValues.text(path);
        this.settings = Settings.orNull(settings);
        this.strictBaseline = OptionValues.text(strictBaseline);
    }

    @Override
    public String getDisplayName() {
        return "Verify that no set-up of a mock is a clone";
    }

    @Override
    public String getDescription() {
        return "Marks set-ups of mocks that equal a home which exists, and groups that reach the bar, with the call to write instead. "
                + "Set-ups that `.mock-factory/setups` lists pass, and shapes that `acceptedSetups` names; what is gone is logged, to be "
                + "taken off the list. Meant for "
                + "`rewrite:dryRun` with `failOnDryRunResults`: a run would write the marks into the sources.";
    }

    @Override
    @Nullable
    Settings settings() {
        return settings;
    }

    @Override
    SetupOptionValues values() {
        return new SetupOptionValues(setups, setupMinimum, setupParameters, setupHome, setupNames, acceptedSetups);
    }

    @Override
    Scope scope(SurveyOptions options) {
        return ScopeOptions.read(options, null, null, module, path);
    }

    @Override
    Collection<? extends SourceFile> newFiles(SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx) {
        SetupClones clones = clones(run);
        Scope scope = scope(run.options());
        tables.insertGroups(clones.plan(), member -> SetupMoves.includes(scope, member), ctx);
        tables.insertSetups(clones.plan(), clones.setups(), null, ctx);
        clones.gone().forEach(shape -> LOG.warn("acceptedSetups names {}, a shape that is gone: take it off", shape));
        clones.absent()
                .forEach(line -> LOG.warn("The baseline lists {}, which is not there any more: take it off", line));
        clones.problems().forEach(LOG::error);
        clones.fresh().forEach(clone -> LOG.error("{}: {}", clone.member().where(), clone.message()));
        clones.linesOfFresh()
                .forEach((file, lines) -> LOG.info(
                        "To begin with what is there, let it pass by these lines of {}:\n{}",
                        file,
                        String.join("\n", lines)));
        LOG.info(
                "{} of {} set-ups of mocks are new clones",
                clones.fresh().size(),
                clones.setups().size());
        return List.of();
    }

    private SetupClones clones(SurveyRun run) {
        return run.once(
                SetupClones.class,
                () -> new SetupClones(
                        run.plan(),
                        setupOptions(),
                        scope(run.options()),
                        RunFolder.of(run.survey().runFiles())));
    }

    @Override
    void checkOptions(SurveyOptions options) {
        super.checkOptions(options);
        isStrict();
    }

    private boolean isStrict() {
        return OptionValues.flag("strictBaseline", strictBaseline);
    }

    /** What is wrong with the baseline itself; it is told at some source, for without a mark a dry run ends well. */
    private Optional<String> complaint(SurveyRun run) {
        SetupClones clones = clones(run);
        return Stream.concat(
                        clones.problems().stream(),
                        isStrict()
                                ? clones.absent().stream()
                                        .map(line -> "the baseline lists " + line + ", which is not there any more")
                                : Stream.empty())
                .findFirst();
    }

    private static boolean isSample(SurveyRun run, SourceFile file) {
        RunFiles.Sample sample = run.survey().runFiles().sample();
        return sample != null && sample.path().equals(file.getSourcePath());
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                Tree marked =
                        tree instanceof J.CompilationUnit source ? clones(run).mark(source) : tree;
                return tree instanceof SourceFile file && marked == tree && isSample(run, file)
                        ? complaint(run)
                                .<Tree>map(complaint -> SearchResult.found(file, complaint))
                                .orElse(file)
                        : marked;
            }
        };
    }
}
