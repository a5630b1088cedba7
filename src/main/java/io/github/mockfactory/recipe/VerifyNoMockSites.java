package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.Gate;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.site.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;

/** Marks every mock site that its options do not allow, so that a dry run fails a build while one is left. */
public final class VerifyNoMockSites extends SurveyRecipe {

    @Option(
            displayName = "Category",
            description = "Only sites of this category.",
            required = false,
            example = "websocket")
    private final @Nullable String category;

    @Option(
            displayName = "Phase",
            description = "Only sites of this phase, `1` to `4`.",
            required = false,
            example = "1")
    private final @Nullable String phase;

    @Option(
            displayName = "Module",
            description = "Only sites of the module with this artifact id.",
            required = false,
            example = "gateway")
    private final @Nullable String module;

    @Option(
            displayName = "Path",
            description = "Only sites in files whose path from the root of the build matches this glob.",
            required = false,
            example = "**/gateway/**")
    private final @Nullable String path;

    @Option(
            displayName = "Accepted reasons",
            description = "Sites that are left for one of these reasons are allowed.",
            required = false,
            example = "ANNOTATED_MOCK")
    private final @Nullable List<String> acceptedReasons;

    @Option(
            displayName = "Strict baseline",
            description = "Whether lines of the baseline for which there is no site any more are a failure too.",
            required = false,
            example = "true")
    private final @Nullable String strictBaseline;

    @Option(
            displayName = "Settings",
            description = Settings.DESCRIPTION,
            required = false,
            example = "factoryType: com.acme.testing.MockFactory")
    private final @Nullable Settings settings;

    private final transient InventoryTables tables = new InventoryTables(this);

    /**
     * Takes the options.
     *
     * @param category        only sites of this category
     * @param phase           only sites of this phase
     * @param module          only sites of this module
     * @param path            only sites in files that this glob matches
     * @param acceptedReasons names of reasons for which a site may be left
     * @param strictBaseline  whether lines of the baseline without a site are a failure
     * @param settings        what all recipes are told about the code base
     */
    public VerifyNoMockSites(
            @Nullable String category,
            @Nullable String phase,
            @Nullable String module,
            @Nullable String path,
            @Nullable List<String> acceptedReasons,
            @Nullable String strictBaseline,
            @Nullable Settings settings) {
        this.category = OptionValues.text(category);
        this.phase = OptionValues.text(phase);
        this.module = OptionValues.text(module);
        this.path = OptionValues.text(path);
        this.acceptedReasons = acceptedReasons;
        this.strictBaseline = OptionValues.text(strictBaseline);
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Verify that no raw mocks are left";
    }

    @Override
    public String getDescription() {
        return "Marks every mock site that is not allowed, by `.mock-factory/baseline` or by its reason. Meant for `rewrite:dryRun` with `failOnDryRunResults`: a run would "
                + "write the marks into the sources.";
    }

    @Override
    @Nullable
    Settings settings() {
        return settings;
    }

    @Override
    void checkOptions(SurveyOptions options) {
        scope(options).requireSomePhase();
        accepted();
        isStrict();
    }

    private boolean isStrict() {
        return OptionValues.flag("strictBaseline", strictBaseline);
    }

    private Scope scope(SurveyOptions options) {
        return ScopeOptions.read(options, category, phase, module, path);
    }

    private Set<Reason> accepted() {
        return Reasons.named(OptionValues.list(acceptedReasons));
    }

    @Override
    void requireSelected(SurveyRun run) {
        scope(run.options()).requireIn(run.suite(), "path");
    }

    @Override
    Collection<? extends SourceFile> newFiles(SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx) {
        Inventory inventory = run.inventory(scope(run.options()));
        tables.insert(inventory, Outcome.MIGRATABLE, ctx);
        RunFolder folder = RunFolder.of(run.survey().runFiles());
        GateLog.of(
                check(run), folder.baseline(), modules(run), inventory.entries().size());
        return List.of();
    }

    private static BaselineModules modules(SurveyRun run) {
        return BaselineModules.of(run.survey().runFiles().modules());
    }

    private GateResult check(SurveyRun run) {
        return run.once(GateResult.class, () -> {
            RunFolder folder = RunFolder.of(run.survey().runFiles());
            return new Gate(run.plan(), scope(run.options()), accepted(), Caller.MAVEN)
                    .check(folder.baseline(), modules(run), folder::renames, isStrict());
        });
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return new GateMarks(run.plan(), check(run));
    }
}
