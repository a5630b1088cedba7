package io.github.mockfactory.edit;

import io.github.mockfactory.site.MockAttributes;
import io.github.mockfactory.site.ParameterKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

/**
 * A call of a factory that takes the place of an annotation on a field. It gives the mock what the annotation engine would
 * give it: the name, which messages show and injection goes by, and whatever the attributes say.
 *
 * @param call        the call of the factory, by a method that takes a name or settings
 * @param genericType whether the settings must say the type of the field, because injection goes by it
 * @param names       how other classes that the call needs are written
 */
public record FieldCall(FactoryCall call, boolean genericType, Names names) implements Replacement {

    /** The class that settings start with. */
    public static final String MOCKITO = SettingsChain.MOCKITO;
    /** The class of the strictness of a single mock. */
    public static final String STRICTNESS = SettingsChain.STRICTNESS;

    /**
     * How the classes of Mockito that settings are made with are written.
     *
     * @param qualifiesMockito    whether {@code Mockito} means something else in the file
     * @param qualifiesStrictness whether {@code Strictness} means something else in the file
     */
    public record Names(boolean qualifiesMockito, boolean qualifiesStrictness) {}

    @Override
    public String factoryType() {
        return call.factoryType();
    }

    @Override
    @SuppressWarnings("unchecked") // a declaration is replaced by a declaration
    public <T extends J> T replace(T tree) {
        if (!(tree instanceof J.VariableDeclarations field)) {
            return tree;
        }
        return (T) expression(field)
                .map(initialiser -> FieldInitialiser.replace(field, initialiser))
                .orElse(field);
    }

    private boolean takesSettings() {
        return call.method().covers().parameters().contains(ParameterKind.SETTINGS);
    }

    @Override
    public Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>(call.imports());
        if (takesSettings()) {
            if (!names.qualifiesMockito()) {
                imports.add(MOCKITO);
            }
            if (!names.qualifiesStrictness()) {
                imports.add(STRICTNESS);
            }
        }
        return imports;
    }

    /**
     * The classes that are written by their qualified names, besides the factory.
     *
     * @return fully qualified names
     */
    public Set<String> qualified() {
        Set<String> qualified = new LinkedHashSet<>();
        if (takesSettings() && names.qualifiesMockito()) {
            qualified.add(MOCKITO);
        }
        if (takesSettings() && names.qualifiesStrictness()) {
            qualified.add(STRICTNESS);
        }
        return qualified;
    }

    /**
     * The call, for one field.
     *
     * @param field a declaration of one variable
     * @return empty if the annotation says something that cannot be written as a call
     */
    Optional<Expression> expression(J.VariableDeclarations field) {
        TypeTree type = field.getTypeExpression();
        return type == null
                ? Optional.empty()
                : MockAttributes.of(field).map(attributes -> expression(field, type, attributes));
    }

    private Expression expression(J.VariableDeclarations field, TypeTree type, MockAttributes attributes) {
        Expression name =
                attributes.name() == null ? literal(field.getVariables().get(0).getSimpleName()) : attributes.name();
        List<Expression> arguments = new ArrayList<>();
        for (ParameterKind kind : call.method().covers().parameters()) {
            switch (kind) {
                case TYPE -> arguments.add(classLiteral(type));
                case NAME -> arguments.add(name);
                case SETTINGS ->
                    arguments.add(new SettingsChain(names)
                            .of(name, attributes, genericType ? List.of(classLiteral(type)) : List.of()));
                default -> {}
            }
        }
        return call(arguments, type.getType());
    }

    private Expression call(List<Expression> arguments, @Nullable JavaType result) {
        JavaType.Method method = new JavaType.Method(
                null,
                Flag.Public.getBitMask() | Flag.Static.getBitMask(),
                JavaType.ShallowClass.build(call.factoryType()),
                call.method().name(),
                result,
                arguments.stream().map(argument -> "argument").toList(),
                arguments.stream()
                        .map(argument ->
                                argument.getType() == null ? JavaType.Unknown.getInstance() : argument.getType())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of("T"));
        List<JRightPadded<Expression>> padded = new ArrayList<>();
        for (Expression argument : arguments) {
            Space prefix = padded.isEmpty() ? Space.EMPTY : Space.SINGLE_SPACE;
            padded.add(new JRightPadded<>(argument.withPrefix(prefix), Space.EMPTY, Markers.EMPTY));
        }
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
                JContainer.build(padded),
                method);
    }

    private static Expression literal(String text) {
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, text, '"' + text + '"', null, JavaType.Primitive.String);
    }

    private static Expression classLiteral(TypeTree type) {
        JavaType.Parameterized literalType = new JavaType.Parameterized(
                null,
                JavaType.ShallowClass.build("java.lang.Class"),
                type.getType() == null ? List.of() : List.of(type.getType()));
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
}
