package io.github.mockfactory.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code recipes/categories.yml}. */
final class BuiltInCategories {

    private static final String RESOURCE = "/META-INF/rewrite/categories.yml";

    private BuiltInCategories() {}

    @SuppressWarnings("unchecked") // the shape of our own resource, loaded by every test
    static Map<Category, List<String>> load() {
        try (InputStream in = BuiltInCategories.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            Map<String, List<Map<String, Object>>> document =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<Category, List<String>> patterns = new LinkedHashMap<>();
            for (Map<String, Object> category : required(document, "categories")) {
                patterns.put(
                        new Category((String) required(category, "name"), (String) required(category, "methodWord")),
                        (List<String>) required(category, "types"));
            }
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T required(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> RESOURCE + " has no '" + key + "'");
    }
}
