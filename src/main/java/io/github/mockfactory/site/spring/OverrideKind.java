package io.github.mockfactory.site.spring;

import java.util.Set;

/** What becomes of a bean that an annotation of Spring's overrides. */
public enum OverrideKind {
    /** A mock takes its place. */
    MOCK(
            "MockitoBean",
            "value",
            "name",
            "types",
            "contextName",
            "extraInterfaces",
            "answers",
            "serializable",
            "reset",
            "enforceOverride"),
    /** A spy wraps it. */
    SPY("MockitoSpyBean", "value", "name", "types", "contextName", "reset");

    private final String annotation;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> attributes;

    OverrideKind(String name, String... attributes) {
        this.attributes = Set.of(attributes);
        this.annotation = OverrideAnnotations.PACKAGE + name;
    }

    /**
     * The annotation of Spring's.
     *
     * @return its fully qualified name
     */
    public String annotation() {
        return annotation;
    }

    /**
     * What that annotation can say in the newest version of Spring that is known.
     *
     * @return the names of its attributes
     */
    public Set<String> attributes() {
        return attributes;
    }

    /** The annotation that holds several of them on a class. */
    String container() {
        return annotation + "s";
    }
}
