package io.github.mockfactory.edit;

import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * An assignment at the start of the method that runs before each test, or right behind the call there that opens the mocks, in
 * the place of an annotation on a field. There the session of the engine runs already, and each test gets a mock of its own
 * whatever the object.
 *
 * @param call   creates the mock
 * @param method the name of the method
 */
public record SetUpCall(FieldCall call, String method) implements Replacement {

    @Override
    public String factoryType() {
        return call.factoryType();
    }

    @Override
    public Set<String> imports() {
        return call.imports();
    }

    @Override
    @SuppressWarnings("unchecked") // a declaration is replaced by a declaration
    public <T extends J> T replace(T tree) {
        return tree instanceof J.VariableDeclarations field
                        && call.expression(field).isPresent()
                ? (T) FieldInitialiser.withoutAnnotation(field)
                : tree;
    }
}
