package io.github.mockfactory.site.session;

import java.util.Set;

/**
 * What the suite's own annotation engine and its companions can do.
 *
 * @param attributes names of the attributes that the suite's own annotation has
 * @param spies      whether it creates spies too
 * @param scopes     whether it opens mocks of static methods and of constructions too
 * @param listens    whether a listener can make Mockito fill fields in tests under Spring that have no annotation of Mockito
 */
public record OwnEngine(Set<String> attributes, boolean spies, boolean scopes, boolean listens) {

    /** Copies the names. */
    public OwnEngine {
        attributes = Set.copyOf(attributes);
    }
}
