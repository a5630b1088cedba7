package io.github.mockfactory.edit;

import io.github.mockfactory.site.MockAttributes;
import java.util.ArrayList;
import java.util.List;
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

/** Writes {@code Mockito.withSettings()} and the settings that follow. */
final class SettingsChain {

    static final String MOCKITO = "org.mockito.Mockito";
    static final String STRICTNESS = "org.mockito.quality.Strictness";
    private static final JavaType.FullyQualified SETTINGS = JavaType.ShallowClass.build("org.mockito.MockSettings");

    private final FieldCall.Names names;

    SettingsChain(FieldCall.Names names) {
        this.names = names;
    }

    /** All that the annotation engine sets for a field, the name first. */
    Expression of(Expression name, MockAttributes attributes, List<Expression> genericType) {
        Expression chain = call(type(MOCKITO, names.qualifiesMockito()), MOCKITO, "withSettings", List.of());
        chain = call(chain, "name", List.of(name));
        for (MockAttributes.Setting setting : attributes.settings()) {
            List<Expression> arguments = setting.method().equals("strictness")
                    ? List.of(strictness(setting.arguments().get(0)))
                    : setting.arguments();
            chain = call(chain, setting.method(), arguments);
        }
        return genericType.isEmpty() ? chain : call(chain, "genericTypeToMock", genericType);
    }

    /** The annotation has an enum of its own, with the same constants and one more. */
    private Expression strictness(Expression annotated) {
        return member(type(STRICTNESS, names.qualifiesStrictness()), MockAttributes.constant(annotated));
    }

    private static Expression member(Expression target, String constant) {
        JavaType type = JavaType.ShallowClass.build(STRICTNESS);
        JavaType.Variable variable = new JavaType.Variable(
                null, Flag.Public.getBitMask() | Flag.Static.getBitMask(), constant, type, type, List.of());
        J.Identifier name =
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), constant, type, variable);
        return new J.FieldAccess(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                target,
                new JLeftPadded<>(Space.EMPTY, name, Markers.EMPTY),
                type);
    }

    static Expression type(String typeName, boolean qualified) {
        JavaType type = JavaType.ShallowClass.build(typeName);
        if (qualified) {
            return (Expression) TypeTree.build(typeName).withType(type);
        }
        String simpleName = typeName.substring(typeName.lastIndexOf('.') + 1);
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), simpleName, type, null);
    }

    private static Expression call(Expression select, String method, List<Expression> arguments) {
        return call(select, SETTINGS.getFullyQualifiedName(), method, arguments);
    }

    private static Expression call(Expression select, String owner, String method, List<Expression> arguments) {
        JavaType.Method type = new JavaType.Method(
                null,
                Flag.Public.getBitMask(),
                JavaType.ShallowClass.build(owner),
                method,
                SETTINGS,
                arguments.stream().map(argument -> "value").toList(),
                arguments.stream()
                        .map(argument ->
                                argument.getType() == null ? JavaType.Unknown.getInstance() : argument.getType())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
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
                new JRightPadded<>(select, Space.EMPTY, Markers.EMPTY),
                null,
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), method, type, null),
                JContainer.build(padded),
                type);
    }
}
