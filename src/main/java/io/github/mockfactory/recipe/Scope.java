package io.github.mockfactory.recipe;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.survey.SurveyOptions;
import io.github.mockfactory.survey.SurveyedSite;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a code base that a recipe works on.
 *
 * @param category only sites of this category; null for all
 * @param phase    only sites of this phase; null for all
 * @param module   only sites of this module; null for all
 * @param path     only sites in files that this matches; null for all
 */
record Scope(
        @Nullable Category category,
        @Nullable Phase phase,
        @Nullable String module,
        @Nullable PathMatcher path) {

    static Scope of(
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
                matcher(OptionValues.text(path)));
    }

    private static @Nullable PathMatcher matcher(@Nullable String glob) {
        if (glob == null) {
            return null;
        }
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The option path is '" + glob + "', which is not a glob: " + e.getMessage(), e);
        }
    }

    boolean includes(SurveyedSite site) {
        return (category == null || category.equals(site.category()))
                && (phase == null || phase == site.phase())
                && (module == null || module.equals(site.module()))
                && (path == null || path.matches(Path.of(site.path())));
    }
}
