package io.github.mockfactory.driver.report;

import io.github.mockfactory.driver.StrictJson;
import io.github.mockfactory.driver.migrate.MigrationReport;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.migrate.RolledBack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a migration leaves for people and programs: {@code migration.json} and {@code rolled-back.json}. */
public final class MigrationFiles {

    private static final String REPORT = "migration.json";

    private final OutputFiles files;

    /**
     * Takes the place.
     *
     * @param folder need not exist
     */
    public MigrationFiles(Path folder) {
        this.files = new OutputFiles(folder, OutputFiles.OF_MIGRATION);
    }

    /**
     * Makes sure, before anything is done, that it can be told afterwards.
     *
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if a file is in the way that no migration has written
     */
    public void requireFree() throws IOException {
        files.requireFree(REPORT);
        files.requireFree(RollbackFile.NAME);
    }

    /**
     * Writes both files.
     *
     * @param report     of the last run; null if it had nothing to do, which leaves the one before
     * @param rolledBack of all runs
     * @throws IOException if a file cannot be written
     */
    public void write(@Nullable MigrationReport report, Collection<RolledBack> rolledBack) throws IOException {
        if (report == null) {
            files.keep(REPORT);
        } else {
            files.put(REPORT, StrictJson.pretty(report));
        }
        files.put(
                RollbackFile.NAME,
                StrictJson.pretty(rolledBack.stream().sorted().toArray(RolledBack[]::new)));
        files.write();
    }
}
