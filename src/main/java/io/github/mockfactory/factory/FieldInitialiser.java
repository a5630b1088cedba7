package io.github.mockfactory.factory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/**
 * Turns an annotated field into one that is initialised by the factory. The mock keeps the name that the annotation engine
 * would give it: messages show it, and injection goes by it.
 */
public final class FieldInitialiser {

    private static final String MOCK = "org.mockito.Mock";
    private static final int LINE_LENGTH = 120;
    private static final int CONTINUATION = 8;

    private FieldInitialiser() {}

    /**
     * Rewrites a field.
     *
     * @param field a declaration of one variable whose type can be written as a class literal
     * @param call  the method that takes the class and the name
     * @return the declaration without its {@code @Mock}, with an initialiser
     */
    public static J.VariableDeclarations replace(J.VariableDeclarations field, FactoryCall call) {
        TypeTree type = field.getTypeExpression();
        if (type == null) {
            return field;
        }
        J.VariableDeclarations.NamedVariable variable = field.getVariables().get(0);
        Expression initialiser = call(field, type, variable, call);
        J.VariableDeclarations onOneLine = initialised(field, variable, initialiser.withPrefix(Space.SINGLE_SPACE));
        String indent = field.getPrefix().getIndent();
        if (indent.length() + onOneLine.withPrefix(Space.EMPTY).toString().length() < LINE_LENGTH) {
            return onOneLine;
        }
        String step = indent.startsWith("\t") ? "\t\t" : " ".repeat(CONTINUATION);
        return initialised(field, variable, initialiser.withPrefix(Space.format("\n" + indent + step)));
    }

    private static J.VariableDeclarations initialised(
            J.VariableDeclarations field, J.VariableDeclarations.NamedVariable variable, Expression initialiser) {
        J.VariableDeclarations.NamedVariable initialised = variable.getPadding()
                .withInitializer(new JLeftPadded<>(Space.SINGLE_SPACE, initialiser, Markers.EMPTY));
        return withoutAnnotation(field.withVariables(List.of(initialised)));
    }

    private static Expression call(
            J.VariableDeclarations field,
            TypeTree type,
            J.VariableDeclarations.NamedVariable variable,
            FactoryCall call) {
        Expression literal = classLiteral(type);
        Expression name = name(field, variable.getSimpleName()).withPrefix(Space.SINGLE_SPACE);
        JavaType.Method method = new JavaType.Method(
                null,
                Flag.Public.getBitMask() | Flag.Static.getBitMask(),
                JavaType.ShallowClass.build(call.factoryType()),
                call.method().name(),
                type.getType(),
                List.of("type", "name"),
                List.of(literal.getType(), JavaType.Primitive.String),
                List.of(),
                List.of(),
                List.of(),
                List.of("T"));
        return new J.MethodInvocation(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                new JRightPadded<>(call.factory(Space.EMPTY), Space.EMPTY, Markers.EMPTY),
                null,
                new J.Identifier(
                        Tree.randomId(),
                        Space.EMPTY,
                        Markers.EMPTY,
                        List.of(),
                        call.method().name(),
                        method,
                        null),
                JContainer.build(List.of(
                        new JRightPadded<>(literal, Space.EMPTY, Markers.EMPTY),
                        new JRightPadded<>(name, Space.EMPTY, Markers.EMPTY))),
                method);
    }

    private static Expression classLiteral(TypeTree type) {
        JavaType.Parameterized literalType = new JavaType.Parameterized(
                null, JavaType.ShallowClass.build("java.lang.Class"), listOf(type.getType()));
        return new J.FieldAccess(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                ((Expression) type).withPrefix(Space.EMPTY),
                new JLeftPadded<>(
                        Space.EMPTY,
                        new J.Identifier(
                                Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "class", literalType, null),
                        Markers.EMPTY),
                literalType);
    }

    private static List<JavaType> listOf(@Nullable JavaType type) {
        return type == null ? List.of() : List.of(type);
    }

    /** What the attribute {@code name} says, else the name of the field. */
    private static Expression name(J.VariableDeclarations field, String variable) {
        for (J.Annotation annotation : field.getLeadingAnnotations()) {
            if (TypeUtils.isOfClassType(annotation.getType(), MOCK) && annotation.getArguments() != null) {
                for (Expression argument : annotation.getArguments()) {
                    if (argument instanceof J.Assignment assignment
                            && assignment.getVariable().toString().equals("name")) {
                        return assignment.getAssignment();
                    }
                }
            }
        }
        return new J.Literal(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                variable,
                '"' + variable + '"',
                null,
                JavaType.Primitive.String);
    }

    /** The white space behind the annotation goes with it; that before it is the declaration's own. */
    private static J.VariableDeclarations withoutAnnotation(J.VariableDeclarations field) {
        List<J.Annotation> kept = new ArrayList<>(field.getLeadingAnnotations());
        kept.removeIf(annotation -> TypeUtils.isOfClassType(annotation.getType(), MOCK));
        J.VariableDeclarations result = field.withLeadingAnnotations(kept);
        if (!result.getModifiers().isEmpty()) {
            List<J.Modifier> modifiers = new ArrayList<>(result.getModifiers());
            J.Modifier first = modifiers.get(0);
            modifiers.set(0, first.withPrefix(joined(first.getPrefix())));
            return result.withModifiers(modifiers);
        }
        TypeTree type = result.getTypeExpression();
        return type == null ? result : result.withTypeExpression(type.withPrefix(joined(type.getPrefix())));
    }

    private static Space joined(Space prefix) {
        return prefix.getComments().isEmpty() ? Space.EMPTY : prefix.withWhitespace("");
    }
}
