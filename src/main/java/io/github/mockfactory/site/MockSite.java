package io.github.mockfactory.site;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/**
 * One construction of a mock in source, as recognised from its syntax and types.
 *
 * @param form       how it is written
 * @param signature  the Mockito overload that is called; null unless {@link Form#isCall()}, and null where it is unresolved
 * @param mockedType the mocked type as resolved by the compiler; null if it is not known
 * @param written    the construction as a reader would name it, for example {@code Mockito.mock} or {@code @Mock}
 * @param obstacle   what already rules out a rewrite, whatever the factory; null if nothing does
 */
public record MockSite(
        Form form,
        @Nullable Signature signature,
        @Nullable JavaType mockedType,
        String written,
        @Nullable Reason obstacle) {

    static MockSite left(Form form, @Nullable JavaType mockedType, String written, Reason obstacle) {
        return new MockSite(form, null, mockedType, written, obstacle);
    }

    /**
     * The mocked type by name.
     *
     * @return its fully qualified name, the erased bound for a type variable, or {@code ?} if it is not known
     */
    public String mockedTypeName() {
        return MockedTypes.name(mockedType);
    }
}
