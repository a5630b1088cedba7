package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.summary.SetupSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves set-ups of mocks that differ in values only to one home, where that pays and keeps the result of every test. */
public final class ConsolidateSetups extends SetupRecipe {

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
     * @param setups          which set-ups are moved
     * @param setupMinimum    the smallest group
     * @param setupParameters the most parameters of a home
     * @param setupHome       where homes are
     * @param setupNames      names of homes by id of a shape
     * @param acceptedSetups  ids of shapes that stay
     * @param module          only set-ups of this module
     * @param path            only set-ups in files that this glob matches
     * @param settings        what all recipes are told about the code base
     */
    public ConsolidateSetups(
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
        return "Consolidate set-ups of mocks";
    }

    @Override
    public String getDescription() {
        return "Moves set-ups of mocks that differ in values only to one method, in their class or in the factory, where that is "
                + "proved to keep the result of every test and makes the suite shorter. Without the option `setups` it moves nothing.";
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
        SetupMoves moves = moves(run);
        Scope scope = scope(run.options());
        tables.insertGroups(moves.plan(), member -> SetupMoves.includes(scope, member), ctx);
        LOG.info(SetupSummary.line(moves.plan()));
        return moves.newFiles(made);
    }

    private SetupMoves moves(SurveyRun run) {
        return run.once(SetupMoves.class, () -> SetupMoves.of(run.plan(), setupOptions(), scope(run.options())));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                return tree instanceof SourceFile source ? edit(run, source, ctx) : tree;
            }
        };
    }

    /** Rows say what happened, so they are written file by file as it happens. */
    private SourceFile edit(SurveyRun run, SourceFile source, ExecutionContext ctx) {
        SetupMoves moves = moves(run);
        List<Member> moved = new ArrayList<>();
        try {
            SetupMoves.Moved result = moves.edit(source);
            moved.addAll(result.moved());
            return result.source();
        } finally {
            tables.insertSetups(moves.plan(), moves.setupsIn(source), moves.isReport() ? null : moved, ctx);
        }
    }
}
