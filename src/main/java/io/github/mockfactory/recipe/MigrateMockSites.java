package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryPlan;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Outcomes;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.edit.Replacement;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.summary.RunSummary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;

/** Rewrites mock sites into calls of the factory, and makes or extends the factory as far as they need it. */
public final class MigrateMockSites extends SurveyRecipe {

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
    public MigrateMockSites(
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
        return "Migrate mock sites to the factory";
    }

    @Override
    public String getDescription() {
        return "Replaces raw Mockito construction by calls of the team's own factory, where that is proved to keep the result "
                + "of every test. Methods that the factory lacks are added to it; where there is no factory, one is made.";
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

    private Inventory inventory(SurveyRun run) {
        return run.inventory(scope(run.options()));
    }

    @Override
    void requireSelected(SurveyRun run) {
        scope(run.options()).requireIn(run.suite(), "path");
    }

    @Override
    Collection<? extends SourceFile> newFiles(SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx) {
        Inventory inventory = inventory(run);
        if (inventory.entries().isEmpty()) {
            new RunSummary(run.plan(), scope(run.options()), inventory, Outcome.MIGRATED).log();
        }
        return FactoryFiles.generate(called(run, inventory), made);
    }

    /** The factories that sites of the scope will call: a factory that nothing calls is not touched. */
    private static List<FactoryPlan> called(SurveyRun run, Inventory inventory) {
        Set<String> types = inventory.entries().stream()
                .flatMap(entry -> Optional.ofNullable(entry.decision().replacement()).stream())
                .map(Replacement::factoryType)
                .collect(Collectors.toSet());
        return run.plan().factories().stream()
                .filter(factory -> types.contains(factory.typeName()))
                .toList();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return new MigrationVisitor(
                run.plan(),
                scope(run.options()),
                () -> called(run, inventory(run)),
                (path, rewritten, ctx) -> report(run, path, rewritten, ctx));
    }

    /** Rows say what happened, so they are written file by file as it happens. */
    private void report(SurveyRun run, String path, List<SurveyedSite> rewritten, ExecutionContext ctx) {
        Outcomes outcomes = run.outcomes(scope(run.options()));
        Inventory file = outcomes.note(path, rewritten);
        if (file.entries().isEmpty()) {
            return;
        }
        tables.insertFiles(file, Outcome.MIGRATED, ctx);
        if (outcomes.isComplete()) {
            new RunSummary(run.plan(), scope(run.options()), outcomes.inventory(), Outcome.MIGRATED).log();
            tables.insertTypes(outcomes.inventory(), Outcome.MIGRATED, ctx);
        }
    }
}
