package io.github.mockfactory.driver.goal;

import io.github.mockfactory.category.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What goals are asked that write commits. Null stands for what is not set.
 *
 * @param branch        gets the commits
 * @param phase         only this phase, {@code 0} to {@code 5}
 * @param file          only files whose path matches this glob
 * @param formatCommand formats the files of each step as the team does
 * @param history       whether the run leaves a record
 */
public record BranchOptions(
        String branch,
        @Nullable String phase,
        @Nullable String file,
        @Nullable String formatCommand,
        boolean history) {

    @Nullable
    Phase onlyPhase() {
        return phase == null ? null : Phase.any(phase);
    }
}
