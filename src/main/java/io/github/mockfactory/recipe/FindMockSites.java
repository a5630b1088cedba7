package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.summary.RunSummary;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;

/** Reports every mock site in data tables. Changes nothing. */
public final class FindMockSites extends SurveyRecipe {

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
            displayName = "Settings",
            description = Settings.DESCRIPTION,
            required = false,
            example = "factoryType: com.acme.testing.MockFactory")
    private final @Nullable Settings settings;

    private final transient InventoryTables tables = new InventoryTables(this);

    /**
     * Takes the options.
     *
     * @param category only sites of this category
     * @param phase    only sites of this phase
     * @param module   only sites of this module
     * @param path     only sites in files that this glob matches
     * @param settings what all recipes are told about the code base
     */
    public FindMockSites(
            @Nullable String category,
            @Nullable String phase,
            @Nullable String module,
            @Nullable String path,
            @Nullable Settings settings) {
        this.category = OptionValues.text(category);
        this.phase = OptionValues.text(phase);
        this.module = OptionValues.text(module);
        this.path = OptionValues.text(path);
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Find mock sites";
    }

    @Override
    public String getDescription() {
        return "Lists every construction of a mock outside the factory, with its category, location, phase and risk, "
                + "and says which of them a migration would rewrite and why the others stay.";
    }

    @Override
    @Nullable
    Settings settings() {
        return settings;
    }

    @Override
    void checkOptions(SurveyOptions options) {
        scope(options);
    }

    private Scope scope(SurveyOptions options) {
        return ScopeOptions.read(options, category, phase, module, path);
    }

    @Override
    void requireSelected(SurveyRun run) {
        scope(run.options()).requireIn(run.suite(), "path");
    }

    @Override
    Collection<? extends SourceFile> newFiles(SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx) {
        Inventory inventory = run.inventory(scope(run.options()));
        new RunSummary(run.plan(), scope(run.options()), inventory, Outcome.MIGRATABLE).log();
        tables.insert(inventory, Outcome.MIGRATABLE, ctx);
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return TreeVisitor.noop();
    }
}
