package io.github.mockfactory.factory;

import io.github.mockfactory.site.MockedTypes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/** Collects the supertypes of a type by name, so that subtyping can be decided after the tree is gone. */
public final class Supertypes {

    private Supertypes() {}

    /**
     * Names a type and everything that it extends or implements.
     *
     * @param type any type; null if it is not known
     * @return fully qualified names, empty for a type that is not known
     */
    public static Set<String> of(@Nullable JavaType type) {
        Set<String> names = new HashSet<>();
        if (MockedTypes.erase(type) instanceof JavaType.FullyQualified declared) {
            collect(declared, names);
        }
        return names;
    }

    private static void collect(JavaType.@Nullable FullyQualified type, Set<String> names) {
        if (type != null && names.add(type.getFullyQualifiedName())) {
            collect(type.getSupertype(), names);
            type.getInterfaces().forEach(each -> collect(each, names));
        }
    }
}
