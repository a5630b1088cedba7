package io.github.mockfactory.category;

import io.github.mockfactory.site.MockedTypes;
import java.util.HashSet;
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

    boolean matches(JavaType type) {
        return type instanceof JavaType.FullyQualified declared
                ? matches(declared, new HashSet<>())
                : names.matcher(MockedTypes.name(type)).matches();
    }

    private boolean matches(JavaType.@Nullable FullyQualified type, Set<String> seen) {
        if (type == null || !seen.add(type.getFullyQualifiedName())) {
            return false;
        }
        // a supertype of everything says nothing
        boolean tells = seen.size() == 1 || !OBJECT.equals(type.getFullyQualifiedName());
        return (tells && names.matcher(type.getFullyQualifiedName()).matches())
                || matches(type.getSupertype(), seen)
                || type.getInterfaces().stream().anyMatch(each -> matches(each, seen));
    }
}
