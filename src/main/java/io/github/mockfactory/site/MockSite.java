package io.github.mockfactory.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * One construction of a mock in source, as recognised from its syntax and types.
 *
 * @param form       how it is written
 * @param signature  the Mockito overload that is called; null for other sites, and where it is unresolved
 * @param mockedType the mocked type as resolved by the compiler; null if it is not known
 * @param variable   the annotated field or parameter; null for other forms
 * @param obstacle   what already rules out a rewrite, whatever the factory; null if nothing does
 */
public record MockSite(
        Form form,
        @Nullable Signature signature,
        @Nullable JavaType mockedType,
        @Nullable String variable,
        @Nullable Reason obstacle) {

    /**
     * Recognises a call of Mockito that constructs a mock.
     *
     * @param call any call in Java
     * @return the site; empty for anything else, and for a call that is not resolved
     */
    public static Optional<MockSite> of(J.MethodInvocation call) {
        return MockitoCalls.of(call);
    }

    /**
     * Recognises a field or parameter that gets its mock by an annotation.
     *
     * @param declaration of one or more variables
     * @return the site of the first annotation that makes a mock; empty if there is none
     */
    public static Optional<MockSite> of(J.VariableDeclarations declaration) {
        return DeclarationAnnotations.of(declaration).stream()
                .flatMap(annotation -> MockAnnotation.of(annotation).stream())
                .map(annotation -> annotation.onVariable(declaration.getType(), false))
                .findFirst();
    }

    static MockSite left(Form form, @Nullable JavaType mockedType, Reason obstacle) {
        return new MockSite(form, null, mockedType, null, obstacle);
    }

    /** The same site, if its type does not come from the place where it stands. */
    MockSite withoutInferredType() {
        boolean inferred = form == Form.MOCK_REIFIED || (signature != null && signature.reified());
        return inferred && obstacle == null ? new MockSite(form, signature, null, null, Reason.UNRESOLVED_TYPE) : this;
    }

    MockSite onVariable(String name) {
        return new MockSite(form, signature, mockedType, name, obstacle);
    }

    MockSite mocking(@Nullable JavaType type) {
        return new MockSite(form, signature, type, variable, obstacle);
    }

    MockSite leftFor(Reason reason) {
        return new MockSite(form, signature, mockedType, variable, reason);
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
