package io.github.mockfactory.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.openrewrite.marker.Markers;

/** Makes the trees that edits put in, on one line, with the types that the compiler will find. */
public final class NewTree {

    private NewTree() {}

    static J.Identifier identifier(String name, @Nullable JavaType type) {
        return identifier(name, type, null);
    }

    /**
     * A name that means a variable.
     *
     * @param variable the variable
     * @return its name, without anything before it
     */
    public static J.Identifier variable(JavaType.Variable variable) {
        return identifier(variable.getName(), variable.getType(), variable);
    }

    private static J.Identifier identifier(String name, @Nullable JavaType type, JavaType.@Nullable Variable variable) {
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, variable);
    }

    static J.Literal text(String value) {
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, value, '"' + value + '"', null, JavaType.Primitive.String);
    }

    static J.Assignment assignment(Expression variable, Expression value, @Nullable JavaType type) {
        return new J.Assignment(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                variable,
                new JLeftPadded<>(Space.SINGLE_SPACE, value.withPrefix(Space.SINGLE_SPACE), Markers.EMPTY),
                type);
    }

    /** A field where a local variable hides it. */
    static J.FieldAccess ofThis(J.Identifier field, @Nullable JavaType type) {
        return select(identifier("this", null), field, type);
    }

    static Expression classLiteral(TypeTree type) {
        JavaType.Parameterized literalType = new JavaType.Parameterized(
                null,
                JavaType.ShallowClass.build("java.lang.Class"),
                type.getType() == null ? List.of() : List.of(type.getType()));
        return select(((Expression) type).withPrefix(Space.EMPTY), identifier("class", literalType), literalType);
    }

    /** A constant of an enum. */
    static Expression constant(WrittenType owner, String name) {
        JavaType type = JavaType.ShallowClass.build(owner.typeName());
        JavaType.Variable variable = new JavaType.Variable(
                null, Flag.Public.getBitMask() | Flag.Static.getBitMask(), name, type, type, List.of());
        return select(owner.expression(Space.EMPTY), identifier(name, type, variable), type);
    }

    private static J.FieldAccess select(Expression target, J.Identifier name, @Nullable JavaType type) {
        return new J.FieldAccess(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                target,
                new JLeftPadded<>(Space.EMPTY, name, Markers.EMPTY),
                type);
    }

    /**
     * The type of a public method, as far as a call of it tells.
     *
     * @param owner     fully qualified name of its class
     * @param name      its simple name
     * @param result    what it gives
     * @param arguments of the call
     * @param more      flags besides that
     * @return the type
     */
    public static JavaType.Method method(
            String owner, String name, @Nullable JavaType result, List<Expression> arguments, Flag... more) {
        long flags = Flag.Public.getBitMask();
        for (Flag each : Set.of(more)) {
            flags |= each.getBitMask();
        }
        return new JavaType.Method(
                null,
                flags,
                JavaType.ShallowClass.build(owner),
                name,
                result,
                arguments.stream().map(argument -> "argument").toList(),
                arguments.stream()
                        .map(argument ->
                                argument.getType() == null ? JavaType.Unknown.getInstance() : argument.getType())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * A call.
     *
     * @param select    what the method is called on; null for a method of the class itself
     * @param method    its type
     * @param arguments as they stand elsewhere
     * @return the call, on one line
     */
    public static J.MethodInvocation call(
            @Nullable Expression select, JavaType.Method method, List<Expression> arguments) {
        List<JRightPadded<Expression>> padded = new ArrayList<>();
        for (Expression argument : arguments) {
            Space prefix = padded.isEmpty() ? Space.EMPTY : Space.SINGLE_SPACE;
            padded.add(new JRightPadded<>(argument.withPrefix(prefix), Space.EMPTY, Markers.EMPTY));
        }
        if (padded.isEmpty()) {
            padded.add(new JRightPadded<>(
                    new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY), Space.EMPTY, Markers.EMPTY));
        }
        return new J.MethodInvocation(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                select == null ? null : new JRightPadded<>(select, Space.EMPTY, Markers.EMPTY),
                null,
                identifier(method.getName(), method),
                JContainer.build(padded),
                method);
    }
}
