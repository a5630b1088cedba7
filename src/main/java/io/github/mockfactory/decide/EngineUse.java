package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockRequest;
import java.util.List;

/**
 * What a site asks of the annotation engine beside its factory.
 *
 * @param resolves whether it is a parameter, which something has to resolve
 * @param spies    whether it is a spy
 * @param scopes   whether it is a mock of static methods or of constructions
 * @param listens  whether the engine needs a listener to be called for its class under Spring
 */
record EngineUse(boolean resolves, boolean spies, boolean scopes, boolean listens) {

    EngineUse and(EngineUse other) {
        return new EngineUse(
                resolves || other.resolves, spies || other.spies, scopes || other.scopes, listens || other.listens);
    }

    /** What the engine asks of the factory in turn. */
    List<MockRequest> requests() {
        return scopes ? EngineRequest.WITH_SCOPES : List.of(EngineRequest.OF_ANY_TYPE);
    }
}
