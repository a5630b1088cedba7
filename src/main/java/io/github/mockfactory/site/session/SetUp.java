package io.github.mockfactory.site.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a class does between the moment when its annotated mocks are created and the test.
 *
 * @param method             the only method of its hierarchy that runs before each test, if statements can be added to it; else null
 * @param annotation         what makes that method run, fully qualified; null without method
 * @param foreign            whether something that is not understood could look at its fields: an extension of others, on the
 *                           class or on a member
 * @param readsBeforeOpening names that its methods read before they open the annotated mocks
 * @param injectedTypes      erased names of the generic types of the fields that mocks are injected into, {@code ?} if it is not
 *                           known
 */
public record SetUp(
        @Nullable String method,
        @Nullable String annotation,
        boolean foreign,
        Set<String> readsBeforeOpening,
        Set<String> injectedTypes) {

    /** Copies the names. */
    public SetUp {
        readsBeforeOpening = Set.copyOf(readsBeforeOpening);
        injectedTypes = Set.copyOf(injectedTypes);
    }
}
