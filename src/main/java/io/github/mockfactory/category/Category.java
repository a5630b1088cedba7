package io.github.mockfactory.category;

import java.util.Locale;

/**
 * What is mocked.
 *
 * @param name       lower-case name, used in options and tables, for example {@code websocket}
 * @param methodWord the word that stands for it in the name of a factory method, for example {@code WebSocket}; empty for generic
 */
public record Category(String name, String methodWord) {

    /** What no other category claims. */
    public static final Category GENERIC = new Category("generic", "");

    /**
     * Names a category of the team's own.
     *
     * @param name as written in the options, for example {@code payment}
     * @return the category, its method word being the capitalised name
     */
    public static Category named(String name) {
        StringBuilder word = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return new Category(name, word.toString());
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
