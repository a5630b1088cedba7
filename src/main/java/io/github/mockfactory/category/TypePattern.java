package io.github.mockfactory.category;

import io.github.mockfactory.site.MockedTypes;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/** A pattern of type names that also takes in the subtypes of what it names; see {@code recipes/categories.yml}. */
final class TypePattern {

    private static final Pattern SYNTAX =
            Pattern.compile("(\\*|[\\w$]+)?(\\.{1,2}([\\w$]*\\*?[\\w$]*\\*?))*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String OBJECT = "java.lang.Object";

    private final Pattern names;

    private TypePattern(Pattern names) {
        this.names = names;
    }

    static TypePattern parse(String pattern) {
        String trimmed = pattern.trim();
        if (trimmed.isEmpty()
                || trimmed.endsWith(".")
                || trimmed.contains("...")
                || !SYNTAX.matcher(trimmed).matches()) {
            throw new IllegalArgumentException("'" + pattern + "' is not a type pattern. Write a fully qualified name, "
                    + "with * for any characters but a dot and .. for any packages, for example com.acme.payment..*");
        }
        return new TypePattern(Pattern.compile(regex(trimmed)));
    }

    /** The engine's own matcher takes {@code java.sql..*} for {@code java.sqlx.Connection} too. */
    private static String regex(String pattern) {
        String anyPackage = pattern.startsWith("*..") ? "(?:[^.]+\\.)*" : "";
        String rest = anyPackage.isEmpty() ? pattern : pattern.substring(3);
        return anyPackage
                + rest.replace("..", "\n")
                        .replace("$", "\\$")
                        .replace(".", "\\.")
                        .replace("*", "[^.]*")
                        .replace("\n", "\\.(?:[^.]+\\.)*");
    }

    /** Whether it takes in a type by one of the names that {@link #names} gives. */
    boolean matches(Set<String> namesOfType) {
        return namesOfType.stream().anyMatch(name -> names.matcher(name).matches());
    }

    /** All that patterns look at: the name of a type and those of its supertypes. */
    static Set<String> names(JavaType type) {
        Set<String> found = new LinkedHashSet<>();
        if (type instanceof JavaType.FullyQualified declared) {
            addNames(declared, found);
            // a supertype of everything says nothing
            if (!OBJECT.equals(declared.getFullyQualifiedName())) {
                found.remove(OBJECT);
            }
        } else {
            found.add(MockedTypes.name(type));
        }
        return found;
    }

    private static void addNames(JavaType.@Nullable FullyQualified type, Set<String> found) {
        if (type != null && found.add(type.getFullyQualifiedName())) {
            addNames(type.getSupertype(), found);
            type.getInterfaces().forEach(each -> addNames(each, found));
        }
    }

    @Override
    public String toString() {
        return names.pattern();
    }
}
