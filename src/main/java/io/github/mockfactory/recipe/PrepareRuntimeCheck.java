package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.RuntimeCheck;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.generate.NewFile;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what checks, while tests run, that mocks are made by the factory alone. */
public final class PrepareRuntimeCheck extends SurveyRecipe {

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
    public PrepareRuntimeCheck(@Nullable Settings settings) {
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Prepare the check of mocks at run time";
    }

    @Override
    public String getDescription() {
        return "Makes a plug-in of Mockito beside each factory that has its source in the run. It counts, tells or refuses mocks "
                + "that are made elsewhere, whatever makes them: Kotlin, Groovy, reflection or a library.";
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
        List<RuntimeCheck> checks = RuntimeCheck.in(run.suite());
        if (checks.isEmpty()) {
            LOG.warn(
                    "Nothing checks mocks at run time: no factory has its source in this run. Run Phase0Foundation first");
        }
        checks.stream()
                .filter(check -> check.obstacle() != null)
                .forEach(check -> LOG.warn(
                        "Nothing checks at run time that mocks are made by {}: it {}",
                        check.factoryType(),
                        check.obstacle()));
        return FactoryFiles.missing(checks.stream().flatMap(check -> check.files().stream()), made)
                .map(NewFile::parse)
                .toList();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return TreeVisitor.noop();
    }
}
