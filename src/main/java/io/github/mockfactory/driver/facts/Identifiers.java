package io.github.mockfactory.driver.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything in a text that could be a name. */
final class Identifiers {

    private static final Pattern TYPE_LETTERS = Pattern.compile("[BCDFIJSZV]*+L(?=.)");

    private Identifiers() {}

    static Set<String> in(String text) {
        Set<String> found = new HashSet<>();
        addTo(found, text);
        return found;
    }

    /** A dollar ends a name too: in class files it stands between a class and one that is nested in it. */
    static void addTo(Set<String> found, String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                add(found, text.substring(start, i));
                start = -1;
            }
        }
    }

    private static boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
    }

    private static void add(Set<String> found, String name) {
        String plain = plain(name);
        found.add(plain);
        if (plain.indexOf('$') >= 0) {
            found.addAll(List.of(plain.split("\\$+")));
        }
    }

    /**
     * The name of a class in a descriptor, in which an L stands before it, and before that there may be primitive types:
     * {@code (IJLRoom;)V}.
     *
     * @param text part of a descriptor, or something else
     * @return what would be the name in it; empty if there is none
     */
    static Optional<String> afterTypeLetters(String text) {
        Matcher letters = TYPE_LETTERS.matcher(text);
        return letters.lookingAt() ? Optional.of(text.substring(letters.end())) : Optional.empty();
    }

    /** Compilers pass over some characters in names. */
    static String plain(String name) {
        return name.codePoints().anyMatch(Character::isIdentifierIgnorable)
                ? name.codePoints()
                        .filter(c -> !Character.isIdentifierIgnorable(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : name;
    }
}
