package io.github.mockfactory.table;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** One row for each group of set-ups that are alike. */
public class MockSetupGroups extends DataTable<MockSetupGroups.Row> {

    /**
     * Registers the table.
     *
     * @param recipe the recipe that fills it
     */
    public MockSetupGroups(Recipe recipe) {
        super(recipe, "Mock set-up groups", "Set-ups of mocks that differ in values only, and whether one home pays.");
    }

    /**
     * A group.
     *
     * @param mockedType  the mocked type
     * @param shape       id of the shape
     * @param stubs       the shape in words
     * @param setups      how many set-ups
     * @param classes     in how many classes
     * @param modules     in how many modules
     * @param parameters  that a home would need
     * @param statements  how many statements stub something now
     * @param after       how many will
     * @param lines       how many lines the suite has more afterwards; negative if it gets shorter
     * @param home        the proposed home; empty if they stay
     * @param call        the call of the home; empty if they stay
     * @param places      where they stand
     * @param variants    what differs a little
     * @param reason      why they stay; empty if they do not
     */
    public record Row(
            @Column(displayName = "Mocked type", description = "The mocked type, or `?` if it could not be resolved.")
            String mockedType,

            @Column(
                    displayName = "Shape",
                    description = "The id of the shape, for the options `setupNames` and `acceptedSetups`.")
            String shape,

            @Column(displayName = "Stubs", description = "The methods that are stubbed.")
            String stubs,

            @Column(displayName = "Set-ups", description = "How many set-ups have the shape and the same fate.")
            int setups,

            @Column(displayName = "Classes", description = "In how many outermost classes they stand.")
            int classes,

            @Column(displayName = "Modules", description = "In how many modules they stand.")
            int modules,

            @Column(displayName = "Parameters", description = "How many parameters a home of all of them would need.")
            int parameters,

            @Column(displayName = "Statements now", description = "How many statements stub something now.")
            int statements,

            @Column(displayName = "Statements after", description = "How many will, in the home.")
            int after,

            @Column(
                    displayName = "Net lines",
                    description = "How many lines the suite has more afterwards; negative if it gets shorter.")
            int lines,

            @Column(displayName = "Home", description = "The method that they belong to; empty if they stay.")
            String home,

            @Column(displayName = "Call", description = "What takes their place; empty if they stay.")
            String call,

            @Column(displayName = "Places", description = "Where they stand: path and line of each, the first ten.")
            String places,

            @Column(
                    displayName = "Variants",
                    description =
                            "What differs a little: a constant that most share and who differs, and the shapes with one "
                                    + "stubbing more or less.")
            String variants,

            @Column(displayName = "Reason", description = "Why they stay; empty if they do not.")
            String reason) {}
}
