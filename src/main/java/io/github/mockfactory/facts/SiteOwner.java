package io.github.mockfactory.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a site stands in.
 *
 * @param className  the class around it, fully qualified; empty outside of classes
 * @param methodName the method around it; empty in an initialiser
 * @param member     the method or the field around it, whichever is closer; empty in an initialiser of a class
 * @param variable   the annotated field or parameter itself; null for other forms
 */
public record SiteOwner(
        String className,
        String methodName,
        String member,
        @Nullable String variable) {

    /** Nothing that has a name. */
    public static final SiteOwner NONE = new SiteOwner("", "", "", null);
}
