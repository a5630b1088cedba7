package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryPlan;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.summary.Amount;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the factory, or adds what it lacks, without touching a single site. */
public final class PrepareFactory extends SurveyRecipe {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    @Option(
            displayName = "Settings",
            description = Settings.DESCRIPTION,
            required = false,
            example = "factoryType: com.acme.testing.MockFactory")
    private final @Nullable Settings settings;

    /**
     * Takes the options.
     *
     * @param settings what all recipes are told about the code base
     */
    public PrepareFactory(@Nullable Settings settings) {
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Prepare the mock factory";
    }

    @Override
    public String getDescription() {
        return "Makes a factory with the methods that the suite needs where none is visible, and adds missing methods to one "
                + "whose source is there. Methods that are there already are never touched.";
    }

    @Override
    @Nullable
    Settings settings() {
        return settings;
    }

    @Override
    void checkOptions(SurveyOptions options) {
        // the settings are all there is
    }

    @Override
    void requireSelected(SurveyRun run) {
        // every factory of the run
    }

    @Override
    Collection<? extends SourceFile> newFiles(SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx) {
        Collection<FactoryPlan> factories = run.plan().factories();
        factories.forEach(factory -> LOG.info(
                "{} ({}): {} to add",
                factory.typeName(),
                factory.origin(),
                Amount.of(factory.additions().size(), "method")));
        return FactoryFiles.generate(factories, made);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                return tree instanceof SourceFile source
                        ? FactoryFiles.update(run.plan().factories(), source)
                        : tree;
            }
        };
    }
}
