package io.github.mockfactory.decide;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import java.util.List;
import java.util.Set;

/** What an annotation engine beside a factory asks of it: one method creates the mocks of all types, with settings. */
final class EngineRequest {

    static final MockRequest OF_ANY_TYPE = ofAnyType(Construction.MOCK);

    /** Those of an engine that opens mocks of static methods and of constructions too. */
    static final List<MockRequest> WITH_SCOPES =
            List.of(OF_ANY_TYPE, ofAnyType(Construction.STATIC_MOCK), ofAnyType(Construction.CONSTRUCTION_MOCK));

    private EngineRequest() {}

    private static MockRequest ofAnyType(Construction construction) {
        return new MockRequest(
                new Signature(construction, List.of(ParameterKind.TYPE, ParameterKind.SETTINGS)),
                "java.lang.Object",
                Set.of("java.lang.Object"),
                Category.GENERIC,
                false,
                false,
                false);
    }
}
