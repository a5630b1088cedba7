package io.github.mockfactory.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;

/**
 * A type as source can write it.
 *
 * @param text    with qualified names, such as {@code java.util.List<com.acme.Room.Key>}
 * @param classes fully qualified names of the classes in it, with a dollar sign before nested ones
 * @param open    whether every class in it is public, so that any other class can name it
 */
public record TypeText(String text, Set<String> classes, boolean open) {

    /** Copies the names. */
    public TypeText {
        classes = Set.copyOf(classes);
    }

    /**
     * Writes a type.
     *
     * @param type any type
     * @return empty for what a parameter cannot be declared as and mean the same: wildcards, type variables, intersections, and types
     *     that are not known
     */
    static Optional<TypeText> of(@Nullable JavaType type) {
        Writer writer = new Writer();
        String text = writer.write(type);
        return text == null ? Optional.empty() : Optional.of(new TypeText(text, writer.classes, writer.open));
    }

    /** Whether a class and all classes around it are public. */
    static boolean isOpen(JavaType.FullyQualified type) {
        for (JavaType.FullyQualified each = type; each != null; each = each.getOwningClass()) {
            if (!each.hasFlags(Flag.Public)) {
                return false;
            }
        }
        return true;
    }

    private static final class Writer {

        private final Set<String> classes = new TreeSet<>();
        private boolean open = true;

        @Nullable
        String write(@Nullable JavaType type) {
            if (type instanceof JavaType.Primitive primitive) {
                return primitive == JavaType.Primitive.String
                        ? named("java.lang.String")
                        : primitive == JavaType.Primitive.Void
                                        || primitive == JavaType.Primitive.Null
                                        || primitive == JavaType.Primitive.None
                                ? null
                                : primitive.getKeyword();
            }
            if (type instanceof JavaType.Array array) {
                String element = write(array.getElemType());
                return element == null ? null : element + "[]";
            }
            if (type instanceof JavaType.Parameterized parameterized) {
                return write(parameterized);
            }
            if (type instanceof JavaType.Unknown || !(type instanceof JavaType.FullyQualified declared)) {
                return null;
            }
            open &= isOpen(declared);
            return named(declared.getFullyQualifiedName());
        }

        private @Nullable String write(JavaType.Parameterized type) {
            String raw = write(type.getType());
            List<String> arguments = new ArrayList<>();
            for (JavaType argument : type.getTypeParameters()) {
                String text = write(argument);
                if (text == null) {
                    return null;
                }
                arguments.add(text);
            }
            return raw == null ? null : raw + "<" + String.join(", ", arguments) + ">";
        }

        private String named(String name) {
            classes.add(name);
            return name.replace('$', '.');
        }
    }
}
