package io.github.mockfactory.setup;

import io.github.mockfactory.setup.MockSetup.Creation;
import io.github.mockfactory.setup.MockSetup.Origin;
import io.github.mockfactory.site.CheckedExceptions;
import io.github.mockfactory.site.Deprecation;
import io.github.mockfactory.site.MockedTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Recognises methods that are homes already: what they do is one set-up, and nothing else. */
final class HomeReader {

    private HomeReader() {}

    /**
     * Reads a method.
     *
     * @param method with the set-up in its body
     * @param found  the set-up
     * @param owner  fully qualified name of the class
     * @return empty if the method does more, or if a value is neither fixed nor a parameter
     */
    static Optional<HomeMethod> read(J.MethodDeclaration method, FoundSetup found, String owner) {
        List<Statement> statements =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        List<Parameter> parameters = parameters(method);
        boolean makes = isMaking(method, found, statements);
        boolean takes = isTaking(method, found, statements, parameters);
        if ((!makes && !takes) || !isCalledByName(method) || !isAsQuiet(method, found.facts())) {
            return Optional.empty();
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        int skipped = takes ? 1 : 0;
        List<Integer> arguments = new ArrayList<>();
        for (Value value : found.facts().values()) {
            int index = value.isConstant() ? -1 : names.indexOf(value.text()) - skipped;
            if (!value.isConstant() && index < 0) {
                return Optional.empty();
            }
            arguments.add(index);
        }
        boolean used = new HashSet<>(arguments)
                .containsAll(IntStream.range(0, names.size() - skipped).boxed().toList());
        return used
                ? Optional.of(new HomeMethod(
                        owner,
                        method.getSimpleName(),
                        method.hasModifier(J.Modifier.Type.Static),
                        method.hasModifier(J.Modifier.Type.Public),
                        parameters.stream().skip(skipped).map(Parameter::type).toList(),
                        arguments,
                        takes ? given(found.facts()) : found.facts()))
                : Optional.empty();
    }

    /** Whether a call of its name means it and nothing else: no overload, and no method of a subclass. */
    private static boolean isCalledByName(J.MethodDeclaration method) {
        boolean fixed = method.hasModifier(J.Modifier.Type.Static)
                || method.hasModifier(J.Modifier.Type.Private)
                || method.hasModifier(J.Modifier.Type.Final);
        return fixed
                && method.getMethodType() != null
                && Members.of(method.getMethodType().getDeclaringType())
                                .filter(name -> name.equals(method.getSimpleName()))
                                .count()
                        == 1;
    }

    /** Whether a call needs nothing that the set-up does not need: no other exception to catch, and no warning to suppress. */
    private static boolean isAsQuiet(J.MethodDeclaration method, MockSetup setup) {
        JavaType.Method type = method.getMethodType();
        return type != null
                && !Deprecation.of(type)
                && type.getThrownExceptions().stream()
                        .filter(CheckedExceptions::isChecked)
                        .allMatch(thrown -> setup.stubs().stream()
                                .anyMatch(stub -> stub.thrown().contains(MockedTypes.name(thrown))));
    }

    private record Parameter(String name, String type) {}

    private static List<Parameter> parameters(J.MethodDeclaration method) {
        return method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(parameter ->
                        ((J.VariableDeclarations) parameter).getVariables().get(0))
                .map(variable -> new Parameter(
                        variable.getSimpleName(),
                        TypeText.of(variable.getType()).map(TypeText::text).orElse("?")))
                .toList();
    }

    private static boolean isMaking(J.MethodDeclaration method, FoundSetup found, List<Statement> statements) {
        MockSetup setup = found.facts();
        return setup.origin() == Origin.DECLARED
                && setup.obstacle() == null
                && !found.last()
                && statements.size() == setup.statements() + 1
                && statements.get(setup.statements()) instanceof J.Return result
                && result.getExpression() instanceof J.Identifier returned
                && returned.getSimpleName().equals(setup.variable())
                && method.getReturnTypeExpression() != null
                && setup.type() != null
                && TypeText.of(method.getReturnTypeExpression().getType())
                        .filter(setup.type()::equals)
                        .isPresent();
    }

    private static boolean isTaking(
            J.MethodDeclaration method, FoundSetup found, List<Statement> statements, List<Parameter> parameters) {
        MockSetup setup = found.facts();
        return setup.origin() == Origin.ELSEWHERE
                && setup.obstacle() == SetupReason.SETUP_ELSEWHERE
                && !found.last()
                && setup.type() != null
                && statements.size() == setup.statements()
                && !parameters.isEmpty()
                && parameters.get(0).name().equals(setup.variable())
                && parameters.get(0).type().equals(setup.type().text())
                && method.getReturnTypeExpression() instanceof J.Primitive;
    }

    private static MockSetup given(MockSetup setup) {
        return new MockSetup(
                setup.place(),
                setup.variable(),
                Origin.FIELD,
                setup.type(),
                setup.typeName(),
                setup.supertypes(),
                Creation.NONE,
                setup.stubs(),
                setup.order(),
                setup.lines(),
                setup.statements(),
                null);
    }
}
