package io.github.mockfactory.decide;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Location;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.survey.RequiredNames;
import io.github.mockfactory.survey.SuiteFacts;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Arrays;
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
     * Rejects a category none of whose sites belongs to the phase.
     *
     * @throws IllegalArgumentException with a message that names both
     */
    public void requireSomePhase() {
        if (category != null
                && phase != null
                && Arrays.stream(Location.values()).noneMatch(location -> Phase.of(category, location) == phase)) {
            throw new IllegalArgumentException(
                    "The options category and phase select nothing together: no site of the category '"
                            + category.name() + "' belongs to phase " + phase.number());
        }
    }

    /**
     * Rejects names that nothing of a run has: a typing error would select nothing, and a gate that looks at nothing is green.
     *
     * @param suite of all sources of the run
     * @param pathOption what the option for the path is called
     * @throws IllegalArgumentException if the module or the path selects nothing; the message names it
     */
    public void requireIn(SuiteFacts suite, String pathOption) {
        if (module != null) {
            new RequiredNames(suite).requireModule("module", module);
        }
        if (path != null
                && suite.build().paths().stream()
                        .noneMatch(FileSystems.getDefault().getPathMatcher("glob:" + path)::matches)) {
            throw new IllegalArgumentException("The option " + pathOption + " is '" + path
                    + "', but matches no source of this run. A glob is matched against the whole path from the root of the "
                    + "build, such as "
                    + suite.build().paths().stream().findFirst().orElse(Path.of("src/test/java/..."))
                    + "; ** stands for any folders");
        }
    }

    /**
     * Whether what a file has belongs to the scope, whatever its category and phase.
     *
     * @param ofModule the module of the file
     * @param file     its path from the root of the build
     * @return true if it passes both filters
     */
    public boolean includes(String ofModule, String file) {
        return (module == null || module.equals(ofModule))
                && (path == null
                        || FileSystems.getDefault()
                                .getPathMatcher("glob:" + path)
                                .matches(Path.of(file)));
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
                && includes(site.module(), site.path());
    }
}
