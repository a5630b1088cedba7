package io.github.mockfactory.driver.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.recipe.InventoryRows;
import io.github.mockfactory.survey.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes all files of a plan into one folder. */
public final class PlanFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /**
     * Takes the place.
     *
     * @param folder is made if it is not there; what an earlier plan left in it goes
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
     * @return the patches of the phases, in order
     * @throws IOException if a file cannot be written
     */
    public List<Path> write(PlannedMigration plan, PlanSummary summary, @Nullable Reviews reviews) throws IOException {
        try {
            return writeAll(plan, summary, reviews);
        } catch (IOException e) {
            throw Failures.because("Cannot write the plan to " + folder, e);
        }
    }

    private List<Path> writeAll(PlannedMigration plan, PlanSummary summary, @Nullable Reviews reviews)
            throws IOException {
        Files.createDirectories(folder);
        List<Path> patches = new PatchFiles(emptied("patches")).write(plan);
        Path parts = emptied("reviews");
        if (reviews != null) {
            reviews.write(plan, parts);
        }
        InventoryRows rows = new InventoryRows(plan.inventory(), Outcome.MIGRATABLE);
        CsvTable.write(folder.resolve("inventory.csv"), rows.sites().toList());
        CsvTable.write(folder.resolve("files.csv"), rows.files().toList());
        CsvTable.write(folder.resolve("types.csv"), rows.types().toList());
        List<ImpactRow> impact = new ArrayList<>();
        summary.steps()
                .forEach(step ->
                        step.tests().forEach(test -> impact.add(new ImpactRow(step.phase(), step.path(), test))));
        CsvTable.write(folder.resolve("impact.csv"), impact);
        MAPPER.writeValue(folder.resolve("plan.json").toFile(), summary);
        Map<String, Object> model = MAPPER.convertValue(summary, new TypeReference<>() {});
        Page.write(folder.resolve("plan.html"), "plan.ftlh", model);
        return patches;
    }

    private Path emptied(String name) throws IOException {
        Path made = folder.resolve(name);
        if (Files.exists(made)) {
            try (Stream<Path> old = Files.walk(made)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(made);
    }
}
