package io.github.mockfactory.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * A set-up with its trees, for as long as its file is at hand.
 *
 * @param facts      what it says
 * @param creation   the statement that creates the mock; null if it is created elsewhere
 * @param stubbings  the stubbings, in the order of the source
 * @param values     the values, in the order of the facts
 * @param last       whether other statements stand between, so that all moves to its last statement
 */
public record FoundSetup(
        MockSetup facts,
        @Nullable Statement creation,
        List<J.MethodInvocation> stubbings,
        List<Expression> values,
        boolean last) {

    /** Copies the lists. */
    public FoundSetup {
        stubbings = List.copyOf(stubbings);
        values = List.copyOf(values);
    }

    /** Its first statement. */
    public Statement first() {
        return creation == null ? stubbings.get(0) : creation;
    }
}
