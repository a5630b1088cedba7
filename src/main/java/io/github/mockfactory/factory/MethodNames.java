package io.github.mockfactory.factory;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.TypeName;

/** The names that generated factory methods get. */
public final class MethodNames {

    private MethodNames() {}

    /**
     * The family of a construction: mocks have one for each category, the others have one in all.
     *
     * @param construction what the method constructs
     * @param category     of the mocked type
     * @return a simple name
     */
    public static String of(Construction construction, Category category) {
        return construction.factoryMethod(category.methodWord());
    }

    /** The method of a single type. */
    static String ofType(String typeName) {
        return "create" + new TypeName(typeName).simple() + "Mock";
    }
}
