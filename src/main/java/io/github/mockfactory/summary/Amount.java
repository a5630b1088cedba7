package io.github.mockfactory.summary;

/** A number and what it counts, as people write it. */
public final class Amount {

    private Amount() {}

    /**
     * Counts in words.
     *
     * @param count 0 or more
     * @param noun  of one, as in {@code test class}
     * @return as in {@code 1 test class}, {@code 2 test classes}
     */
    public static String of(long count, String noun) {
        return count + " " + (count == 1 ? noun : plural(noun));
    }

    /**
     * Counts in words, as the beginning of a sentence on them.
     *
     * @param count 0 or more
     * @param noun  of one
     * @return as in {@code 1 mock site is}, {@code 2 mock sites are}
     */
    public static String are(long count, String noun) {
        return of(count, noun) + (count == 1 ? " is" : " are");
    }

    private static String plural(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
    }
}
