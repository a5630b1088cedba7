package io.github.mockfactory.category;

import java.util.regex.Pattern;
import org.openrewrite.java.TypeMatcher;
import org.openrewrite.java.tree.JavaType;

/** A pattern of type names that also takes in the subtypes of what it names; see {@code recipes/categories.yml}. */
final class TypePattern {

    private static final Pattern SYNTAX =
            Pattern.compile("(\\*|[\\w$]+)?(\\.{1,2}([\\w$]*\\*?[\\w$]*\\*?))*", Pattern.UNICODE_CHARACTER_CLASS);

    private final TypeMatcher matcher;

    private TypePattern(TypeMatcher matcher) {
        this.matcher = matcher;
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
        return new TypePattern(new TypeMatcher(trimmed, true));
    }

    boolean matches(JavaType type) {
        return matcher.matches(type);
    }
}
