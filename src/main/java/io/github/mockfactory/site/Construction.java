package io.github.mockfactory.site;

import java.util.Arrays;
import java.util.Optional;

/** What a call of Mockito constructs. Each constant is one static method name of {@code org.mockito.Mockito}. */
public enum Construction {
    /** {@code Mockito.mock(..)}. */
    MOCK("mock"),
    /** {@code Mockito.spy(..)}. */
    SPY("spy"),
    /** {@code Mockito.mockStatic(..)}. */
    STATIC_MOCK("mockStatic"),
    /** {@code Mockito.mockConstruction(..)}. */
    CONSTRUCTION_MOCK("mockConstruction"),
    /** {@code Mockito.mockConstructionWithAnswer(..)}. */
    ANSWERED_CONSTRUCTION_MOCK("mockConstructionWithAnswer");

    private final String mockitoMethod;

    Construction(String mockitoMethod) {
        this.mockitoMethod = mockitoMethod;
    }

    /**
     * The simple name of the Mockito method.
     *
     * @return for example {@code mockStatic}
     */
    public String mockitoMethod() {
        return mockitoMethod;
    }

    /**
     * Finds the construction that a Mockito method performs.
     *
     * @param mockitoMethod simple name of a method of {@code org.mockito.Mockito}
     * @return the construction, or empty if that method constructs nothing
     */
    public static Optional<Construction> ofMockitoMethod(String mockitoMethod) {
        return Arrays.stream(values())
                .filter(construction -> construction.mockitoMethod.equals(mockitoMethod))
                .findFirst();
    }
}
