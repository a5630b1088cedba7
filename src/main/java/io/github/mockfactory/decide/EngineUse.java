package io.github.mockfactory.decide;

/**
 * What a site asks of the annotation engine beside its factory.
 *
 * @param resolves whether it is a parameter, which something has to resolve
 * @param spies    whether it is a spy
 * @param listens  whether the engine needs a listener to be called for its class under Spring
 */
record EngineUse(boolean resolves, boolean spies, boolean listens) {

    EngineUse and(EngineUse other) {
        return new EngineUse(resolves || other.resolves, spies || other.spies, listens || other.listens);
    }
}
