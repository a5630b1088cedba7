package io.github.mockfactory.survey;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Phase;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a code base that a recipe works on.
 *
 * @param category only sites of this category; null for all
 * @param phase    only sites of this phase; null for all
 * @param module   only sites of this module; null for all
 * @param path     only sites in files whose path this glob matches; null for all
 */
public record Scope(
        @Nullable Category category,
        @Nullable Phase phase,
        @Nullable String module,
        @Nullable String path) {

    /** Everything. */
    public static final Scope ALL = new Scope(null, null, null, null);

    /** Rejects a path that is no glob, with a message that names it. */
    public Scope {
        if (path != null) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + path);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "The option path is '" + path + "', which is not a glob: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Whether a site belongs to the scope.
     *
     * @param site any site
     * @return true if it passes every filter
     */
    public boolean includes(SurveyedSite site) {
        return (category == null || category.equals(site.category()))
                && (phase == null || phase == site.phase())
                && (module == null || module.equals(site.module()))
                && (path == null
                        || FileSystems.getDefault()
                                .getPathMatcher("glob:" + path)
                                .matches(Path.of(site.path())));
    }
}
