package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.NewTree;
import io.github.mockfactory.edit.WrittenType;
import io.github.mockfactory.setup.FoundSetup;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** The statement that takes the place of a set-up. */
final class HomeCalls {

    private final PlannedHome home;
    private final Member member;
    private final FoundSetup found;

    /**
     * Takes the decision.
     *
     * @param home   that is called
     * @param member the set-up whose place it takes
     * @param found  the same with its trees
     */
    HomeCalls(PlannedHome home, Member member, FoundSetup found) {
        this.home = home;
        this.member = member;
        this.found = found;
    }

    /** The statement, with what stood before the creation of the mock, or before its first stubbing. */
    Statement statement() {
        Statement creation = found.creation();
        if (creation instanceof J.VariableDeclarations declaration) {
            J.VariableDeclarations.NamedVariable variable =
                    declaration.getVariables().get(0);
            Expression value = Objects.requireNonNull(variable.getInitializer());
            return declaration.withVariables(List.of(
                    variable.withInitializer(call(null, variable.getType()).withPrefix(value.getPrefix()))));
        }
        if (creation instanceof J.Assignment assignment) {
            return assignment.withAssignment(call(null, assignment.getVariable().getType())
                    .withPrefix(assignment.getAssignment().getPrefix()));
        }
        Expression mock =
                Stubbing.of(found.stubbings().get(0)).map(Stubbing::receiver).orElseThrow();
        return call(mock, JavaType.Primitive.Void)
                .withPrefix(found.stubbings().get(0).getPrefix());
    }

    private J.MethodInvocation call(@Nullable Expression mock, @Nullable JavaType result) {
        List<Expression> arguments = new ArrayList<>();
        if (mock != null) {
            arguments.add(mock.withPrefix(Space.EMPTY));
        }
        home.parameters()
                .forEach(each -> arguments.add(found.values().get(each.values().get(0))));
        Expression select = home.inFactory() ? written().expression(Space.EMPTY) : null;
        return NewTree.call(
                select, NewTree.method(home.owner(), home.name(), result, arguments, Flag.Static), arguments);
    }

    /** How the factory is written, if the home is in it. */
    WrittenType written() {
        return new WrittenType(home.owner(), member.factory().qualified());
    }
}
