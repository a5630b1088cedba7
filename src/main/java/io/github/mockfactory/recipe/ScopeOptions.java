package io.github.mockfactory.recipe;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import org.jspecify.annotations.Nullable;

/** Reads the options that narrow a recipe down. */
public final class ScopeOptions {

    private ScopeOptions() {}

    /**
     * Reads them as written; what is empty or a placeholder counts as not set.
     *
     * @param options  of the survey
     * @param category name of a category
     * @param phase    number of a phase
     * @param module   artifact id
     * @param path     glob of paths from the root
     * @return what they include
     * @throws IllegalArgumentException if a value makes no sense; the message names it
     */
    public static Scope read(
            SurveyOptions options,
            @Nullable String category,
            @Nullable String phase,
            @Nullable String module,
            @Nullable String path) {
        String categoryName = OptionValues.text(category);
        String phaseNumber = OptionValues.text(phase);
        return new Scope(
                categoryName == null ? null : options.categories().named(categoryName),
                phaseNumber == null ? null : Phase.numbered(phaseNumber),
                OptionValues.text(module),
                OptionValues.text(path));
    }
}
