package io.github.mockfactory.category;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is mocked.
 *
 * @param name       lower-case name, used in options and tables, for example {@code websocket}
 * @param methodWord the word that stands for it in the name of a factory method, for example {@code WebSocket}; empty for generic
 */
public record Category(String name, String methodWord) {

    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9]+");

    /** What no other category claims. */
    public static final Category GENERIC = new Category("generic", "");

    /**
     * Names a category of the team's own.
     *
     * @param name as written in the options, for example {@code payment}
     * @return the category, its method word being the capitalised name
     */
    public static Category named(String name) {
        String word = NOT_IN_A_NAME
                .splitAsStream(name)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
        return new Category(name, word);
    }

    /**
     * Whether this is the category of everything that no other claims.
     *
     * @return true for {@link #GENERIC}
     */
    public boolean isGeneric() {
        return this.equals(GENERIC);
    }
}
