package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.validate.Measured;
import java.util.List;

/**
 * What a migration came to.
 *
 * @param branch     that has the commits
 * @param base       the commit it starts from
 * @param committed  ids of the steps that were committed in this run
 * @param sites      how many mock sites they rewrite
 * @param rolledBack the steps that were not
 * @param flaky      tests that ended otherwise once
 * @param warnings   what is worth a look
 * @param builds     how many builds it took
 * @param tests      how the tests of what is committed went
 */
public record MigrationReport(
        String branch,
        String base,
        List<String> committed,
        int sites,
        List<RolledBack> rolledBack,
        List<String> flaky,
        List<String> warnings,
        int builds,
        Measured tests) {

    /** Keeps copies. */
    public MigrationReport {
        committed = List.copyOf(committed);
        rolledBack = List.copyOf(rolledBack);
        flaky = List.copyOf(flaky);
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether nothing came of it, because all that was tried was rolled back.
     *
     * @return false if there is a commit
     */
    public boolean isInVain() {
        return committed.isEmpty() && !rolledBack.isEmpty();
    }
}
