package io.github.mockfactory.recipe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads option values. The shipped recipes pass properties on, as in {@code ${mockfactory.path:}}; a property that nobody
 * set arrives as an empty text, or as the placeholder itself where the host does not substitute properties.
 */
final class OptionValues {

    private OptionValues() {}

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() || value.startsWith("${") ? null : value.trim();
    }

    static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static Map<String, List<String>> map(@Nullable Map<String, List<String>> values) {
        return values == null ? Map.of() : values;
    }

    /** Null in the place of an option that says nothing. */
    static @Nullable List<String> listOrNull(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : List.copyOf(values);
    }

    /** Null in the place of an option that says nothing. */
    static @Nullable Map<String, String> mapOrNull(@Nullable Map<String, String> values) {
        return values == null || values.isEmpty() ? null : Map.copyOf(values);
    }

    static boolean flag(String option, @Nullable String value) {
        String text = text(value);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(
                    "The option " + option + " is '" + value + "', but must be true or false");
        }
        return "true".equals(text);
    }

    static @Nullable Integer count(String option, @Nullable String value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "The option " + option + " is '" + value + "', but must be a whole number from 1 on");
        }
        return Integer.valueOf(text);
    }
}
