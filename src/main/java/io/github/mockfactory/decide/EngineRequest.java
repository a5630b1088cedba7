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

    static final MockRequest OF_ANY_TYPE = new MockRequest(
            new Signature(Construction.MOCK, List.of(ParameterKind.TYPE, ParameterKind.SETTINGS)),
            "java.lang.Object",
            Set.of("java.lang.Object"),
            Category.GENERIC,
            false,
            false,
            false);

    private EngineRequest() {}
}
