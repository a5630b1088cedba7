package io.github.mockfactory.edit;

import io.github.mockfactory.site.MockAttributes;
import io.github.mockfactory.site.MockitoTypes;
import java.util.List;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Writes {@code Mockito.withSettings()} and the settings that follow. */
final class SettingsChain {

    private static final JavaType SETTINGS = JavaType.ShallowClass.build(MockitoTypes.SETTINGS);

    private final FieldCall.Names names;

    SettingsChain(FieldCall.Names names) {
        this.names = names;
    }

    /** All that the annotation engine sets for a field, the name first. */
    Expression of(Expression name, MockAttributes attributes, List<Expression> genericType) {
        Expression chain = NewTree.call(
                names.mockito().expression(Space.EMPTY),
                NewTree.method(MockitoTypes.MOCKITO, "withSettings", SETTINGS, List.of(), Flag.Static),
                List.of());
        chain = set(chain, "name", List.of(name));
        for (MockAttributes.Setting setting : attributes.settings()) {
            List<Expression> arguments = setting.method().equals("strictness")
                    ? List.of(strictness(setting.arguments().get(0)))
                    : setting.arguments();
            chain = set(chain, setting.method(), arguments);
        }
        return genericType.isEmpty() ? chain : set(chain, "genericTypeToMock", genericType);
    }

    /** The annotation has an enum of its own, with the same constants and one more. */
    private Expression strictness(Expression annotated) {
        return NewTree.constant(names.strictness(), MockAttributes.constant(annotated));
    }

    private static Expression set(Expression chain, String setting, List<Expression> arguments) {
        return NewTree.call(chain, NewTree.method(MockitoTypes.SETTINGS, setting, SETTINGS, arguments), arguments);
    }
}
