package io.github.mockfactory.edit;

import io.github.mockfactory.site.session.OpenMocksCall;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * Puts assignments of mocks at the start of the methods that run before each test: right behind the call there that opens mocks,
 * in the order of the fields, whichever phase brings them.
 */
public final class SetUpAssignments {

    private SetUpAssignments() {}

    /**
     * Adds the assignments to a class.
     *
     * @param declaration the class, with its fields as they are to be
     * @param fields      the fields as they were, with their annotations, each with what takes the place of the annotation
     * @param style       of the file
     * @return the class with the assignments, in the order of its fields
     */
    public static J.ClassDeclaration addTo(
            J.ClassDeclaration declaration, Map<J.VariableDeclarations, SetUpCall> fields, SourceStyle.Lines style) {
        List<String> order = declaration.getBody().getStatements().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .flatMap(statement -> ((J.VariableDeclarations) statement).getVariables().stream())
                .map(J.VariableDeclarations.NamedVariable::getSimpleName)
                .toList();
        return declaration.withBody(declaration
                .getBody()
                .withStatements(ListUtils.map(
                        declaration.getBody().getStatements(),
                        statement -> statement instanceof J.MethodDeclaration method
                                ? addTo(method, fields, order, style)
                                : statement)));
    }

    private static J.MethodDeclaration addTo(
            J.MethodDeclaration method,
            Map<J.VariableDeclarations, SetUpCall> fields,
            List<String> order,
            SourceStyle.Lines style) {
        String line = style.lineBreak() + method.getPrefix().getIndent();
        J.Block body = method.getBody();
        if (body == null || !method.getParameters().stream().allMatch(J.Empty.class::isInstance)) {
            return method;
        }
        J.Block extended = body;
        for (Map.Entry<J.VariableDeclarations, SetUpCall> entry : fields.entrySet()) {
            if (entry.getValue().method().equals(method.getSimpleName())) {
                Expression created =
                        entry.getValue().call().expression(entry.getKey()).orElse(null);
                if (created != null) {
                    Space prefix = prefix(extended, line, style);
                    extended = insert(extended, entry.getKey(), created, order, prefix, line);
                }
            }
        }
        return method.withBody(extended);
    }

    private static J.Block insert(
            J.Block body,
            J.VariableDeclarations field,
            Expression created,
            List<String> order,
            Space prefix,
            String line) {
        J.VariableDeclarations.NamedVariable variable = field.getVariables().get(0);
        List<Statement> statements = new ArrayList<>(body.getStatements());
        int position = order.indexOf(variable.getSimpleName());
        int start = OpenMocksCall.lastIn(statements) + 1;
        int leading = start
                + (int) statements.stream()
                        .skip(start)
                        .takeWhile(statement -> isCreation(statement, order))
                        .count();
        int index = IntStream.range(start, leading)
                .filter(i -> order.indexOf(assigned(statements.get(i))) > position)
                .findFirst()
                .orElse(leading);
        J.Identifier name = variable.getName().withId(Tree.randomId()).withPrefix(Space.EMPTY);
        Expression target = statements.stream().limit(index).anyMatch(each -> declares(each, name.getSimpleName()))
                ? NewTree.ofThis(name, variable.getType())
                : name;
        statements.add(
                index, NewTree.assignment(target, created, variable.getType()).withPrefix(prefix));
        J.Block result = body.withStatements(statements);
        return body.getStatements().isEmpty() && !body.getEnd().getWhitespace().contains("\n")
                ? result.withEnd(Space.format(line))
                : result;
    }

    private static boolean declares(Statement statement, String name) {
        return statement instanceof J.VariableDeclarations declarations
                && declarations.getVariables().stream()
                        .anyMatch(each -> each.getSimpleName().equals(name));
    }

    /** As the first statement stands, on the same line or on its own. */
    private static Space prefix(J.Block body, String line, SourceStyle.Lines style) {
        if (body.getStatements().isEmpty()) {
            return Space.format(line + style.indent());
        }
        Space first = body.getStatements().get(0).getPrefix();
        return first.getComments().isEmpty() && !first.getWhitespace().contains("\n")
                ? Space.SINGLE_SPACE
                : Space.format(style.lineBreak() + first.getIndent());
    }

    /**
     * Whether a statement gives a field of the class a mock and looks at nothing else: among such statements the order makes no
     * difference, so that fields of other phases can be put where they belong.
     */
    private static boolean isCreation(Statement statement, List<String> fields) {
        return statement instanceof J.Assignment assignment
                && fields.contains(assigned(assignment))
                && statement.getComments().isEmpty()
                && assignment.getAssignment() instanceof J.MethodInvocation call
                && call.getMethodType() != null
                && call.getMethodType().hasFlags(Flag.Static)
                && isFixed(call);
    }

    private static String assigned(Statement statement) {
        String written = ((J.Assignment) statement).getVariable().toString();
        return written.startsWith("this.") ? written.substring("this.".length()) : written;
    }

    private static boolean isFixed(J.MethodInvocation call) {
        boolean named = call.getArguments().stream()
                .allMatch(argument -> argument instanceof J.Literal
                        || argument instanceof J.FieldAccess
                        || argument instanceof J.MethodInvocation);
        return named && Stream.of(call).noneMatch(SetUpAssignments::readsVariables);
    }

    private static boolean readsVariables(J tree) {
        boolean[] found = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                JavaType.Variable variable = identifier.getFieldType();
                found[0] |= variable != null && !variable.hasFlags(Flag.Static);
                return identifier;
            }
        }.visit(tree, 0);
        return found[0];
    }
}
