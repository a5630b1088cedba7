package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.decide.SetupPlaces;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.summary.SetupSummary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports set-ups of mocks that are alike in data tables. Changes nothing. */
public final class FindSetups extends SetupRecipe {

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
     */
    public FindSetups(
            @Nullable String setups,
            @Nullable String setupMinimum,
            @Nullable String setupParameters,
            @Nullable String setupHome,
            @Nullable Map<String, String> setupNames,
            @Nullable List<String> acceptedSetups,
            @Nullable String module,
            @Nullable String path,
            @Nullable Settings settings) {
        this.setups = OptionValues.text(setups);
        this.setupMinimum = OptionValues.text(setupMinimum);
        this.setupParameters = OptionValues.text(setupParameters);
        this.setupHome = OptionValues.text(setupHome);
        this.setupNames = OptionValues.mapOrNull(setupNames);
        this.acceptedSetups = OptionValues.listOrNull(acceptedSetups);
        this.module = OptionValues.text(module);
        this.path = OptionValues.text(path);
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Find set-ups of mocks";
    }

    @Override
    public String getDescription() {
        return "Lists what mocks are stubbed to answer before they are used: which set-ups differ in values only, which one home "
                + "would suit, which differ a little, and whether to consolidate them pays on this suite.";
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
        SetupPlan plan = SetupPlaces.plan(run.plan(), setupOptions());
        Scope scope = scope(run.options());
        Predicate<Member> included = member -> SetupMoves.includes(scope, member);
        tables.insertGroups(plan, included, ctx);
        plan.byFile(included).values().forEach(placed -> tables.insertSetups(plan, placed, null, ctx));
        LOG.info(SetupSummary.line(plan));
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return TreeVisitor.noop();
    }
}
