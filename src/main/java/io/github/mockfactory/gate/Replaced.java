package io.github.mockfactory.gate;

import java.util.List;

/**
 * What a migration writes in the place of a construction.
 *
 * @param before  the construction as it stands there
 * @param after   what takes its place
 * @param imports classes, fully qualified, that the file must import for it
 */
public record Replaced(String before, String after, List<String> imports) {

    /** Keeps a copy of the list. */
    public Replaced {
        imports = List.copyOf(imports);
    }
}
