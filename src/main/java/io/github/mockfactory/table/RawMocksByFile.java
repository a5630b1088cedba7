package io.github.mockfactory.table;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** One row for each file with mock sites. */
public class RawMocksByFile extends DataTable<RawMocksByFile.Row> {

    /**
     * Registers the table.
     *
     * @param recipe the recipe that fills it
     */
    public RawMocksByFile(Recipe recipe) {
        super(recipe, "Raw mocks by file", "How many mocks each file constructs, and how much care it needs.");
    }

    /**
     * A file.
     *
     * @param path        relative to the root of the build
     * @param count       of its mock sites
     * @param phases      that migrate them
     * @param risk        of the file
     * @param manualHours an estimate of what its migration by hand takes
     */
    public record Row(
            @Column(displayName = "Path", description = "The file, relative to the root of the build.")
            String path,

            @Column(displayName = "Count", description = "How many mocks the file constructs.")
            int count,

            @Column(displayName = "Phases", description = "The phases that migrate them.")
            String phases,

            @Column(displayName = "Risk", description = "How much care the file needs.")
            String risk,

            @Column(
                    displayName = "Manual hours",
                    description = "An estimate of what the migration of the file by hand takes.")
            double manualHours) {}
}
