package io.github.mockfactory.edit;

import io.github.mockfactory.site.MockAttributes;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.ParameterKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;

/**
 * A call of a factory that takes the place of an annotation on a field. It gives the mock what the annotation engine would
 * give it: the name, which messages show and injection goes by, and whatever the attributes say.
 *
 * @param call        the call of the factory, by a method that takes a name or settings
 * @param genericType whether the settings must say the type of the field, because injection goes by it
 * @param names       how other classes that the call needs are written
 */
public record FieldCall(FactoryCall call, boolean genericType, Names names) implements Replacement {

    /**
     * How the classes of Mockito that settings are made with are written.
     *
     * @param qualifiesMockito    whether {@code Mockito} means something else in the file
     * @param qualifiesStrictness whether {@code Strictness} means something else in the file
     */
    public record Names(boolean qualifiesMockito, boolean qualifiesStrictness) {

        WrittenType mockito() {
            return new WrittenType(MockitoTypes.MOCKITO, qualifiesMockito);
        }

        WrittenType strictness() {
            return new WrittenType(MockitoTypes.STRICTNESS, qualifiesStrictness);
        }
    }

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

    @Override
    public Set<String> imports() {
        Set<String> imports = new LinkedHashSet<>(call.imports());
        settingTypes().forEach(type -> imports.addAll(type.imports()));
        return imports;
    }

    /** The classes that are written by their qualified names, besides the factory. */
    public Set<String> qualified() {
        Set<String> qualified = new LinkedHashSet<>();
        settingTypes().filter(WrittenType::qualified).forEach(type -> qualified.add(type.typeName()));
        return qualified;
    }

    private Stream<WrittenType> settingTypes() {
        return call.method().covers().parameters().contains(ParameterKind.SETTINGS)
                ? Stream.of(names.mockito(), names.strictness())
                : Stream.empty();
    }

    /** The call, for a declaration of one variable; empty if the annotation says something that cannot be written as a call. */
    Optional<Expression> expression(J.VariableDeclarations field) {
        TypeTree type = field.getTypeExpression();
        return type == null
                ? Optional.empty()
                : MockAttributes.of(field).map(attributes -> expression(field, type, attributes));
    }

    private Expression expression(J.VariableDeclarations field, TypeTree type, MockAttributes attributes) {
        Expression name = attributes.name() == null
                ? NewTree.text(field.getVariables().get(0).getSimpleName())
                : attributes.name();
        List<Expression> arguments = call.method().covers().parameters().stream()
                .flatMap(kind -> argument(kind, name, type, attributes).stream())
                .toList();
        JavaType.Method method =
                NewTree.method(call.factoryType(), call.method().name(), type.getType(), arguments, Flag.Static);
        return NewTree.call(call.factory(Space.EMPTY), method, arguments);
    }

    private Optional<Expression> argument(
            ParameterKind kind, Expression name, TypeTree type, MockAttributes attributes) {
        return Optional.ofNullable(
                switch (kind) {
                    case TYPE -> NewTree.classLiteral(type);
                    case NAME -> name;
                    case SETTINGS ->
                        new SettingsChain(names)
                                .of(name, attributes, genericType ? List.of(NewTree.classLiteral(type)) : List.of());
                    default -> null;
                });
    }
}
