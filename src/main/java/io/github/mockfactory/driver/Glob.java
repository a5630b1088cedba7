package io.github.mockfactory.driver;

import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/** Patterns of paths, as options have them. */
public final class Glob {

    private Glob() {}

    /**
     * Reads a pattern.
     *
     * @param option that has it
     * @param glob   as {@link FileSystems} takes it
     * @return matches paths
     * @throws IllegalArgumentException if it is none; the message names option and pattern, in one line
     */
    public static PathMatcher of(String option, String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "The option " + option + " has '" + glob + "', which is not a glob: " + e.getDescription(), e);
        }
    }
}
