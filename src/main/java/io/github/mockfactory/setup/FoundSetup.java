package io.github.mockfactory.setup;

import java.util.List;
import java.util.Optional;
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

    /**
     * A set-up among those that its file has by now.
     *
     * @param member as it was decided about
     * @param found  all set-ups of the file, in the order of the source
     * @return empty if the file has other set-ups than it had, so that nobody knows which it is
     */
    public static Optional<FoundSetup> of(Member member, List<FoundSetup> found) {
        boolean same = member.file().facts().setups().size() == found.size()
                && member.setup().isSameAs(found.get(member.index()).facts());
        return same ? Optional.of(found.get(member.index())) : Optional.empty();
    }

    FoundSetup refused(SetupReason reason) {
        return new FoundSetup(facts.refused(reason), creation, stubbings, values, last);
    }

    /** Its first statement. */
    public Statement first() {
        return creation == null ? stubbings.get(0) : creation;
    }
}
