package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.survey.SurveyVisitor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.TreeVisitor;

/** A recipe about set-ups of mocks. The engine reads options from the fields of a recipe's own class, so each has them itself. */
abstract class SetupRecipe extends SurveyRecipe {

    final transient SetupTables tables = new SetupTables(this);

    /** The options about set-ups, as written. */
    abstract SetupOptionValues values();

    /**
     * The part of the run that is looked at.
     *
     * @param options of the survey
     * @throws IllegalArgumentException if an option makes no sense; the message names it
     */
    abstract Scope scope(SurveyOptions options);

    final SetupOptions setupOptions() {
        return values().read();
    }

    @Override
    void checkOptions(SurveyOptions options) {
        scope(options);
        setupOptions();
    }

    @Override
    final void requireSelected(SurveyRun run) {
        scope(run.options()).requireIn(run.suite(), "path");
    }

    @Override
    public final TreeVisitor<?, ExecutionContext> getScanner(SurveyRun run) {
        return new SurveyVisitor(run.survey(), true);
    }
}
