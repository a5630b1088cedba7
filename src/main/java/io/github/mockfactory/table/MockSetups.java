package io.github.mockfactory.table;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** One row for each set-up of a mock. */
public class MockSetups extends DataTable<MockSetups.Row> {

    /**
     * Registers the table.
     *
     * @param recipe the recipe that fills it
     */
    public MockSetups(Recipe recipe) {
        super(recipe, "Mock set-ups", "Every set-up of a mock, and what becomes of it.");
    }

    /**
     * A set-up.
     *
     * @param path       of the file, relative to the root of the build
     * @param line       of its first statement, from 1; 0 if it is not known
     * @param className  the class around it
     * @param methodName the method around it; empty in an initialiser
     * @param mockedType the mocked type, or {@code ?}
     * @param stubs      the stubbed methods
     * @param shape      id of the shape
     * @param parameters how many values differ within the group
     * @param session    {@code strict} or {@code lenient}
     * @param home       where it belongs; empty if it stays
     * @param outcome    what became of it
     * @param reason     why it stays; empty if it does not
     */
    public record Row(
            @Column(displayName = "Path", description = "The file, relative to the root of the build.")
            String path,

            @Column(
                    displayName = "Line",
                    description = "The line of its first statement, from 1; 0 if it is not known.")
            int line,

            @Column(displayName = "Class", description = "The class around it.")
            String className,

            @Column(displayName = "Method", description = "The method around it; empty in an initialiser.")
            String methodName,

            @Column(displayName = "Mocked type", description = "The mocked type, or `?` if it could not be resolved.")
            String mockedType,

            @Column(displayName = "Stubs", description = "The methods that it stubs.")
            String stubs,

            @Column(
                    displayName = "Shape",
                    description = "The id of its shape: the same for all set-ups that differ in values only.")
            String shape,

            @Column(displayName = "Parameters", description = "How many parameters a home of its group would need.")
            int parameters,

            @Column(
                    displayName = "Session",
                    description = "`strict` if a strict session may govern it, `lenient` if none does.")
            String session,

            @Column(displayName = "Home", description = "The method that it belongs to; empty if it stays.")
            String home,

            @Column(
                    displayName = "Outcome",
                    description = "`moved`, `proposed` if it has a home and was not to be moved, or `left`.")
            String outcome,

            @Column(displayName = "Reason", description = "Why it stays; empty if it does not.")
            String reason) {}
}
