package io.github.mockfactory.driver.report;

import io.github.mockfactory.driver.StrictJson;
import io.github.mockfactory.driver.WholeFile;
import io.github.mockfactory.driver.migrate.MigrationReport;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.migrate.RolledBack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes down what a migration came to. */
public final class MigrationFiles {

    private MigrationFiles() {}

    /**
     * Writes {@code migration.json} and {@code rolled-back.json}.
     *
     * @param report     of the last run
     * @param rolledBack of all runs
     * @param folder     is made if it is not there
     * @throws IOException if a file cannot be written
     */
    public static void write(MigrationReport report, List<RolledBack> rolledBack, Path folder) throws IOException {
        WholeFile.write(folder.resolve("migration.json"), StrictJson.pretty(report));
        new RollbackFile(folder.resolve("rolled-back.json")).write(rolledBack);
    }
}
