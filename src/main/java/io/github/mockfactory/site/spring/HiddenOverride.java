package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.MockedTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.openrewrite.java.tree.JavaType;

/**
 * An override of a bean, which is a mock site only if its class has source.
 *
 * @param owner    the class that it is written in or on, fully qualified
 * @param field    the field that it stands on; empty for an override on the class
 * @param typeName the type of the bean; {@link MockedTypes#UNKNOWN} for an override on the class
 */
public record HiddenOverride(String owner, String field, String typeName) {

    /**
     * Finds the overrides of a class and of everything that it inherits from.
     *
     * @param type any class
     * @param seen names of classes that were looked at already; those that are looked at now are added
     * @return in no particular order
     */
    public static List<HiddenOverride> in(JavaType.FullyQualified type, Set<String> seen) {
        List<HiddenOverride> found = new ArrayList<>();
        Deque<JavaType.FullyQualified> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            JavaType.FullyQualified next = open.pop();
            String owner = next.getFullyQualifiedName();
            if (next.getKind() == JavaType.FullyQualified.Kind.Annotation || !seen.add(owner)) {
                continue;
            }
            add(next.getAnnotations(), owner, "", MockedTypes.UNKNOWN, found);
            for (JavaType.Variable field : next.getMembers()) {
                add(field.getAnnotations(), owner, field.getName(), MockedTypes.name(field.getType()), found);
            }
            open.addAll(next.getInterfaces());
            if (next.getSupertype() != null) {
                open.add(next.getSupertype());
            }
        }
        return found;
    }

    private static void add(
            List<JavaType.FullyQualified> annotations,
            String owner,
            String field,
            String typeName,
            List<HiddenOverride> found) {
        annotations.stream()
                .filter(OverrideAnnotations::overrides)
                .map(annotation -> new HiddenOverride(owner, field, typeName))
                .forEach(found::add);
    }
}
