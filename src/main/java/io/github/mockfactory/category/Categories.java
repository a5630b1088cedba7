package io.github.mockfactory.category;

import io.github.mockfactory.site.MockedTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/** The categories in force, in order of precedence. */
public final class Categories {

    private final Map<Category, List<TypePattern>> patterns;
    private final Map<Set<String>, Category> byNames = new ConcurrentHashMap<>();

    private Categories(Map<Category, List<TypePattern>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Combines the built-in categories with a team's own.
     *
     * @param additions type patterns by category name: a new name makes a new category, which goes before the built-in ones;
     *                  a built-in name adds to its patterns
     * @param replaced  names of built-in categories whose built-in patterns are dropped
     * @return the categories
     * @throws IllegalArgumentException if a pattern cannot be parsed or a replaced category does not exist; the message names it
     */
    public static Categories of(Map<String, List<String>> additions, List<String> replaced) {
        Map<Category, List<String>> builtIn = BuiltInCategories.load();
        Set<String> builtInNames = builtIn.keySet().stream().map(Category::name).collect(Collectors.toSet());
        for (String name : replaced) {
            if (!builtInNames.contains(name)) {
                throw new IllegalArgumentException("There is no built-in category '" + name
                        + "' to replace. Built in are: " + sorted(builtInNames));
            }
        }
        Map<Category, List<TypePattern>> patterns = new LinkedHashMap<>();
        additions.forEach((name, types) -> {
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("The category name '" + name.replaceAll("\\p{Cntrl}", "?")
                        + "' has a line break or another control character");
            }
            if (Category.named(name).methodWord().isEmpty()) {
                throw new IllegalArgumentException("The category name '" + name
                        + "' has no letter of A to Z and no digit, so no factory method could be named after it");
            }
            if (!builtInNames.contains(name)) {
                patterns.put(Category.named(name), parse(name, types));
            }
        });
        builtIn.forEach((category, types) -> {
            List<String> added = additions.getOrDefault(category.name(), List.of());
            List<String> kept = replaced.contains(category.name()) ? List.of() : types;
            patterns.put(
                    category,
                    parse(
                            category.name(),
                            Stream.concat(added.stream(), kept.stream()).toList()));
        });
        return new Categories(patterns);
    }

    private static List<TypePattern> parse(String category, List<String> types) {
        try {
            return types.stream().map(TypePattern::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Category '" + category + "': " + e.getMessage(), e);
        }
    }

    /**
     * Decides the category of a mocked type.
     *
     * @param type the mocked type; null if it is not known
     * @return the first category one of whose patterns takes in the type or a supertype of it, else {@link Category#GENERIC}
     */
    public Category of(@Nullable JavaType type) {
        JavaType erased = type == null ? null : MockedTypes.erase(type);
        return erased == null
                ? Category.GENERIC
                // two modules may know types of one name that have not the same supertypes
                : byNames.computeIfAbsent(TypePattern.names(erased), this::classify);
    }

    /**
     * Decides the category of a mocked type by names.
     *
     * @param names of the type and all its supertypes, fully qualified
     * @return as {@link #of(JavaType)}
     */
    public Category ofNames(Set<String> names) {
        return byNames.computeIfAbsent(names, this::classify);
    }

    private Category classify(Set<String> names) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(pattern -> pattern.matches(names)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Category.GENERIC);
    }

    /**
     * Looks a category up by its name.
     *
     * @param name as written in an option
     * @return the category
     * @throws IllegalArgumentException if there is none; the message names those that exist
     */
    public Category named(String name) {
        return all().filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    Set<String> names = all().map(Category::name).collect(Collectors.toSet());
                    return new IllegalArgumentException(
                            "There is no category '" + name + "'. Categories are: " + sorted(names));
                });
    }

    /**
     * The categories that claim types.
     *
     * @return all but {@link Category#GENERIC}, in order of precedence
     */
    public Set<Category> claiming() {
        return patterns.keySet();
    }

    private Stream<Category> all() {
        return Stream.concat(patterns.keySet().stream(), Stream.of(Category.GENERIC));
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    /** All that decides about a category, in order. */
    @Override
    public String toString() {
        return patterns.toString();
    }
}
