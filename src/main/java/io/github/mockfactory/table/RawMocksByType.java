package io.github.mockfactory.table;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** One row for each mocked type. */
public class RawMocksByType extends DataTable<RawMocksByType.Row> {

    /**
     * Registers the table.
     *
     * @param recipe the recipe that fills it
     */
    public RawMocksByType(Recipe recipe) {
        super(recipe, "Raw mocks by type", "How often each type is mocked.");
    }

    /**
     * A mocked type.
     *
     * @param mockedType  its name, or {@code ?}
     * @param category    of the type
     * @param count       of its mock sites
     * @param files       in which they stand
     * @param phases      that migrate them
     * @param risk        the highest of those files
     * @param manualHours an estimate of what migrating those sites by hand takes: their share of their files
     */
    public record Row(
            @Column(displayName = "Mocked type", description = "The mocked type, or `?` if it could not be resolved.")
            String mockedType,

            @Column(
                    displayName = "Category",
                    description = "What is mocked: websocket, agent, database, generic or a team's own.")
            String category,

            @Column(displayName = "Count", description = "How often the type is mocked.")
            int count,

            @Column(displayName = "Files", description = "In how many files it is mocked.")
            int files,

            @Column(displayName = "Phases", description = "The phases that migrate these sites.")
            String phases,

            @Column(displayName = "Risk", description = "The highest risk of these files.")
            String risk,

            @Column(
                    displayName = "Manual hours",
                    description =
                            "An estimate of what migrating these sites by hand takes: their share of their files.")
            double manualHours) {}
}
