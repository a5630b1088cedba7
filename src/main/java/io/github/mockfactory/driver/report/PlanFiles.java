package io.github.mockfactory.driver.report;

import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.StrictJson;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.recipe.InventoryRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes all files of a plan into one folder. */
public final class PlanFiles {

    private final Path folder;

    /**
     * Takes the place.
     *
     * @param folder is made if it is not there; what an earlier plan left in it goes, and nothing else
     */
    public PlanFiles(Path folder) {
        this.folder = folder;
    }

    /** One line of {@code impact.csv}: a test class stands on a file that the plan changes. */
    private record ImpactRow(String phase, String path, String testClass) {}

    /**
     * Writes the plan.
     *
     * @param plan    what is to be done
     * @param summary of it
     * @param reviews how to cut it for reviews; null for no cut
     * @param page    to read it on
     * @return the patches of the phases, in order
     * @throws IOException              if a file cannot be written
     * @throws IllegalArgumentException if a file is in the way that no plan has written
     */
    public List<Path> write(PlannedMigration plan, PlanSummary summary, @Nullable Reviews reviews, byte[] page)
            throws IOException {
        try {
            return writeAll(plan, summary, reviews, page);
        } catch (IOException e) {
            throw Failures.because("Cannot write the plan to " + folder, e);
        }
    }

    private List<Path> writeAll(PlannedMigration plan, PlanSummary summary, @Nullable Reviews reviews, byte[] page)
            throws IOException {
        OutputFiles files = new OutputFiles(folder, OutputFiles.OF_PLAN);
        List<Path> patches = new PatchFiles(files, "patches/").add(plan);
        if (reviews != null) {
            reviews.add(plan, new PatchFiles(files, "reviews/"));
        }
        InventoryRows rows = new InventoryRows(plan.inventory(), Outcome.MIGRATABLE);
        files.put("inventory.csv", CsvTable.of(rows.sites().toList()));
        files.put("files.csv", CsvTable.of(rows.files().toList()));
        files.put("types.csv", CsvTable.of(rows.types().toList()));
        List<ImpactRow> impact = new ArrayList<>();
        summary.steps()
                .forEach(step ->
                        step.tests().forEach(test -> impact.add(new ImpactRow(step.phase(), step.path(), test))));
        files.put("impact.csv", CsvTable.of(impact));
        files.put("plan.json", StrictJson.pretty(summary));
        files.put("plan.html", page);
        files.write();
        return patches;
    }
}
