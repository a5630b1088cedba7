package io.github.mockfactory.table;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** One row for each thing that a validation found in a factory. */
public class FactoryFindings extends DataTable<FactoryFindings.Row> {

    /**
     * Registers the table.
     *
     * @param recipe the recipe that fills it
     */
    public FactoryFindings(Recipe recipe) {
        super(recipe, "Factory findings", "Rules that a factory breaks, and methods that are worth a look.");
    }

    /**
     * A finding.
     *
     * @param path     of the factory, relative to the root of the build
     * @param factory  its fully qualified name
     * @param member   the method or field that the finding is about
     * @param finding  the rule
     * @param severity error or note
     * @param detail   one sentence
     */
    public record Row(
            @Column(displayName = "Path", description = "The file of the factory, relative to the root of the build.")
            String path,

            @Column(displayName = "Factory", description = "The fully qualified name of the factory.")
            String factory,

            @Column(displayName = "Member", description = "The method or field that the finding is about.")
            String member,

            @Column(displayName = "Finding", description = "The rule.")
            String finding,

            @Column(
                    displayName = "Severity",
                    description = "`error` for a broken rule, `note` for what is worth a look.")
            String severity,

            @Column(displayName = "Detail", description = "One sentence.")
            String detail) {}
}
