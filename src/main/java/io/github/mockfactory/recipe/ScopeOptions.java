package io.github.mockfactory.recipe;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.survey.Scope;
import io.github.mockfactory.survey.SurveyOptions;
import org.jspecify.annotations.Nullable;

/** Reads the options that narrow a recipe down. */
final class ScopeOptions {

    private ScopeOptions() {}

    static Scope read(
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
