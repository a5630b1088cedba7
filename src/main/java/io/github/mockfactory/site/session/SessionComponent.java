package io.github.mockfactory.site.session;

import java.util.Set;

/**
 * Classes that share their sessions, because they extend or enclose each other: their extension can only be exchanged in all
 * of them at once, for two sessions at a time are an error.
 *
 * @param declaring    the classes that are annotated with Mockito's extension
 * @param exchangeable whether the extension could be exchanged without a change of behaviour
 */
public record SessionComponent(Set<String> declaring, boolean exchangeable) {

    /** Copies the names. */
    public SessionComponent {
        declaring = Set.copyOf(declaring);
    }
}
