package io.github.mockfactory.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a migration writes in the place of a construction.
 *
 * @param before  the construction as it stands there
 * @param after   what takes its place
 * @param imports classes, fully qualified, that the file must import for it
 */
public record Replaced(String before, String after, List<String> imports) {

    private static final Pattern BOUND_TO_LINES = Pattern.compile("//|\"\"\"|\\{");

    /** Keeps a copy of the list. */
    public Replaced {
        imports = List.copyOf(imports);
    }

    /**
     * The text for a place that has one line.
     *
     * @return empty if it would not compile, or mean something else, with its lines joined: where a comment goes to the end of its
     *     line, in a text block, and in a block, whose statements Kotlin ends with their lines
     */
    public Optional<String> inOneLine() {
        return after.lines().count() > 1 && BOUND_TO_LINES.matcher(after).find()
                ? Optional.empty()
                : Optional.of(after.replaceAll("\\s*\\R\\s*", " "));
    }

    /**
     * The text for people.
     *
     * @return one line if it may be joined, else the lines as they are
     */
    public List<String> lines() {
        return inOneLine().map(List::of).orElseGet(() -> after.lines().toList());
    }
}
