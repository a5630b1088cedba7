package io.github.mockfactory.site;

/** The annotations that make mocks, by name. */
public final class MockingTypes {

    private MockingTypes() {}

    /**
     * Whether an annotation makes a mock of what it stands on.
     *
     * @param typeName fully qualified name of a class
     * @return true for those of Mockito, of frameworks like it, of Spring and of containers
     */
    public static boolean contain(String typeName) {
        return MockAnnotation.isOne(typeName);
    }
}
