package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads lists and maps that are written as YAML in one line, as the recipes take them from properties. */
final class YamlValues {

    private YamlValues() {}

    static @Nullable List<String> list(String option, @Nullable String text) {
        Object value = load(option, text);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(
                    "The option " + option + " is '" + text + "', but must be a list such as [one, two]");
        }
        return texts(option, text, list);
    }

    static List<String> listOrEmpty(String option, @Nullable String text) {
        return Objects.requireNonNullElse(list(option, text), List.of());
    }

    static @Nullable Map<String, List<String>> map(String option, @Nullable String text) {
        Object value = load(option, text);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw mapExpected(option, text);
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map.forEach((name, values) -> {
            if (!(values instanceof List<?> list)) {
                throw mapExpected(option, text);
            }
            if (name instanceof Collection<?> || name instanceof Map<?, ?>) {
                throw mapExpected(option, text);
            }
            lists.put(String.valueOf(name), texts(option, text, list));
        });
        return lists;
    }

    static @Nullable Map<String, String> names(String option, @Nullable String text) {
        Object value = load(option, text);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw namesExpected(option, text);
        }
        Map<String, String> names = new LinkedHashMap<>();
        map.forEach((key, name) -> {
            if (!(key instanceof String) || !(name instanceof String)) {
                throw namesExpected(option, text);
            }
            names.put(key.toString(), name.toString());
        });
        return names;
    }

    /** What YAML takes for a number would be written otherwise than the user did. */
    private static IllegalArgumentException namesExpected(String option, @Nullable String text) {
        return new IllegalArgumentException("The option " + option + " is '" + text
                + "', but must map texts to names, as in {\"3f2a9c1d\": createOpenSession}");
    }

    /** Values that stand in others may stand in themselves, and are no names. */
    private static List<String> texts(String option, @Nullable String text, List<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object each : values) {
            if (each == null || each instanceof Collection<?> || each instanceof Map<?, ?>) {
                throw new IllegalArgumentException(
                        "The option " + option + " is '" + text + "', but each value in its list must be a text");
            }
            texts.add(each.toString());
        }
        return texts;
    }

    private static IllegalArgumentException mapExpected(String option, @Nullable String text) {
        return new IllegalArgumentException("The option " + option + " is '" + text
                + "', but must map names to lists, as in {payment: [\"com.acme.payment..*\"]}");
    }

    private static @Nullable Object load(String option, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(
                    "The option " + option + " is '" + text + "', which is not YAML: " + Failures.messageOf(e), e);
        }
    }
}
