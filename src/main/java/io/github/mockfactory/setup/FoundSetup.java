package io.github.mockfactory.setup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * A set-up with its trees, for as long as its file is at hand.
 *
 * @param facts      what it says
 * @param block      the block that it stands in
 * @param creation   the statement that creates the mock; null if it is created elsewhere
 * @param stubbings  the stubbings, in the order of the source
 * @param values     the values, in the order of the facts
 * @param stubValues per stubbing of the facts, its values
 * @param last       whether other statements stand between, so that all moves to its last statement
 */
public record FoundSetup(
        MockSetup facts,
        UUID block,
        @Nullable Statement creation,
        List<J.MethodInvocation> stubbings,
        List<Expression> values,
        List<List<Expression>> stubValues,
        boolean last) {

    /** Copies the lists. */
    public FoundSetup {
        stubbings = List.copyOf(stubbings);
        values = List.copyOf(values);
        stubValues = List.copyOf(stubValues);
    }

    /** Its first statement. */
    public Statement first() {
        return creation == null ? stubbings.get(0) : creation;
    }
}
