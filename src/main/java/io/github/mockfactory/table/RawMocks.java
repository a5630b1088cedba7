package io.github.mockfactory.table;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** One row for each mock site. */
public class RawMocks extends DataTable<RawMocks.Row> {

    /**
     * Registers the table.
     *
     * @param recipe the recipe that fills it
     */
    public RawMocks(Recipe recipe) {
        super(recipe, "Raw mocks", "Every construction of a mock outside the factory, and what becomes of it.");
    }

    /**
     * A mock site.
     *
     * @param path       of the file, relative to the root of the build
     * @param line       in that file, from 1; 0 if it is not known
     * @param className  the class around the site
     * @param methodName the method around the site; empty in an initialiser
     * @param form       how the site is written
     * @param mockedType the mocked type, or {@code ?}
     * @param category   of the mocked type
     * @param location   of the site
     * @param phase      that migrates the site
     * @param risk       of the file
     * @param outcome    what became of the site
     * @param reason     why it is left; empty if it is not
     */
    public record Row(
            @Column(displayName = "Path", description = "The file, relative to the root of the build.")
            String path,

            @Column(displayName = "Line", description = "The line in that file, from 1; 0 if it is not known.")
            int line,

            @Column(displayName = "Class", description = "The class around the site.")
            String className,

            @Column(displayName = "Method", description = "The method around the site; empty in an initialiser.")
            String methodName,

            @Column(displayName = "Form", description = "How the site is written.")
            String form,

            @Column(displayName = "Mocked type", description = "The mocked type, or `?` if it could not be resolved.")
            String mockedType,

            @Column(
                    displayName = "Category",
                    description = "What is mocked: websocket, agent, database, generic or a team's own.")
            String category,

            @Column(displayName = "Location", description = "Where the site stands: test, fixture or helper.")
            String location,

            @Column(displayName = "Phase", description = "The one phase that migrates the site.")
            String phase,

            @Column(displayName = "Risk", description = "How much care the file needs.")
            String risk,

            @Column(displayName = "Outcome", description = "What became of the site: migrated, migratable or left.")
            String outcome,

            @Column(displayName = "Reason", description = "Why the site is left; empty if it is not.")
            String reason) {}
}
