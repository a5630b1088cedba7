package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Glob;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a migration that somebody asked for. Phase 0 belongs to every part.
 *
 * @param phase    only this phase; null for all
 * @param category only this category; null for all
 * @param module   only this module; null for all
 * @param file     only files whose path, relative to the root, this glob matches; null for all
 * @param skipped  ids of steps that were rolled back before
 */
public record Selection(
        @Nullable Phase phase,
        @Nullable String category,
        @Nullable String module,
        @Nullable String file,
        Set<String> skipped) {

    /**
     * Rejects a file that is no glob.
     *
     * @throws IllegalArgumentException with a message that names it
     */
    public Selection {
        skipped = Set.copyOf(skipped);
        if (file != null) {
            Glob.of("file", file);
        }
    }

    boolean includes(ChangeKey key, String moduleOfFile) {
        return (phase == null || phase == key.phase())
                && (category == null || category.equals(key.category()))
                && (module == null || module.equals(moduleOfFile))
                && (file == null || Glob.of("file", file).matches(Path.of(key.path())))
                && !skipped.contains(Step.idOf(key.phase(), key.path()));
    }
}
