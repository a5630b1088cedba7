package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.NewTree;
import io.github.mockfactory.setup.FoundSetup;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.marker.Markers;

/** The method of one home, from its parsed head and the statements of a set-up. */
final class ClassHome {

    private final PlannedHome home;
    private final FoundSetup found;
    private final J.MethodDeclaration head;
    private final String line;
    private final SourceStyle.Lines style;
    private final Map<UUID, JavaType.Variable> parameters = new HashMap<>();

    /**
     * Takes the parts.
     *
     * @param home  a home in a class
     * @param found the set-up that it is made from
     * @param head  the method without its stubbings
     * @param line  a line break with the indent of the members of the class
     * @param style of the file
     */
    ClassHome(PlannedHome home, FoundSetup found, J.MethodDeclaration head, String line, SourceStyle.Lines style) {
        this.home = home;
        this.found = found;
        this.head = head;
        this.line = line;
        this.style = style;
        int skipped = home.makes() ? 0 : 1;
        for (int i = 0; i < home.parameters().size(); i++) {
            JavaType.Variable parameter = variable(head.getParameters().get(i + skipped));
            home.parameters()
                    .get(i)
                    .values()
                    .forEach(value -> parameters.put(found.values().get(value).getId(), parameter));
        }
    }

    private static JavaType.Variable variable(Statement declaration) {
        return Objects.requireNonNull(
                ((J.VariableDeclarations) declaration).getVariables().get(0).getVariableType());
    }

    J.MethodDeclaration method() {
        J.Block body = Objects.requireNonNull(head.getBody());
        List<Statement> given = body.getStatements();
        JavaType.Variable mock =
                variable(home.makes() ? given.get(0) : head.getParameters().get(0));
        Space inside = Space.format(line + style.indent());
        List<Statement> statements = new ArrayList<>();
        if (home.makes()) {
            statements.add(creation((J.VariableDeclarations) given.get(0), mock).withPrefix(inside));
        }
        found.stubbings().forEach(stub -> statements.add(adapted(stub, mock).withPrefix(inside)));
        if (home.makes()) {
            statements.add(given.get(1).withPrefix(inside));
        }
        return head.withPrefix(Space.format(style.lineBreak() + line))
                .withBody(body.withStatements(statements).withEnd(Space.format(line)));
    }

    private Statement creation(J.VariableDeclarations declared, JavaType.Variable mock) {
        Statement creation = Objects.requireNonNull(found.creation());
        Expression value = creation instanceof J.VariableDeclarations own
                ? Objects.requireNonNull(own.getVariables().get(0).getInitializer())
                : ((J.Assignment) creation).getAssignment();
        if (creation instanceof J.VariableDeclarations own
                && own.getLeadingAnnotations().isEmpty()
                && mock.getName().equals(found.facts().variable())) {
            return own;
        }
        J.VariableDeclarations.NamedVariable variable = declared.getVariables().get(0);
        return declared.withVariables(List.of(variable.withInitializer(value)
                .getPadding()
                .withInitializer(
                        new JLeftPadded<>(Space.SINGLE_SPACE, value.withPrefix(Space.SINGLE_SPACE), Markers.EMPTY))));
    }

    /** A stubbing with the parameters in the place of the values. */
    private Statement adapted(J.MethodInvocation stub, JavaType.Variable mock) {
        String variable = found.facts().variable();
        return (Statement)
                new JavaVisitor<Integer>() {
                    @Override
                    public @Nullable J visit(@Nullable Tree tree, Integer p) {
                        JavaType.Variable parameter = tree == null ? null : parameters.get(tree.getId());
                        if (parameter != null && tree instanceof Expression value) {
                            return NewTree.variable(parameter).withPrefix(value.getPrefix());
                        }
                        return super.visit(tree, p);
                    }

                    @Override
                    public J visitFieldAccess(J.FieldAccess access, Integer p) {
                        return access.getTarget() instanceof J.Identifier target
                                        && target.getSimpleName().equals("this")
                                        && access.getSimpleName().equals(variable)
                                ? NewTree.variable(mock).withPrefix(access.getPrefix())
                                : super.visitFieldAccess(access, p);
                    }

                    @Override
                    public J visitIdentifier(J.Identifier identifier, Integer p) {
                        return identifier.getFieldType() != null
                                        && identifier.getSimpleName().equals(variable)
                                ? NewTree.variable(mock).withPrefix(identifier.getPrefix())
                                : identifier;
                    }
                }.visitNonNull(stub, 0);
    }
}
