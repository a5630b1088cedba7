package io.github.mockfactory.factory;

import java.util.List;

/**
 * A factory as its callers see it.
 *
 * @param typeName its fully qualified name
 * @param methods  the methods that construct mocks
 */
public record MockFactory(String typeName, List<FactoryMethod> methods) {

    /** Copies the methods. */
    public MockFactory {
        methods = List.copyOf(methods);
    }

    /**
     * The name by which a caller that imports the factory calls it.
     *
     * @return its simple name
     */
    public String simpleName() {
        return typeName.substring(typeName.lastIndexOf('.') + 1);
    }

    /**
     * The package of the factory.
     *
     * @return its name, empty for the unnamed package
     */
    public String packageName() {
        int dot = typeName.lastIndexOf('.');
        return dot < 0 ? "" : typeName.substring(0, dot);
    }
}
