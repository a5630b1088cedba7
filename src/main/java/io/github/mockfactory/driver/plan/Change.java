package io.github.mockfactory.driver.plan;

import org.jspecify.annotations.Nullable;

/**
 * One change of one file.
 *
 * @param key    its name
 * @param module the module that the file belongs to
 * @param count  how many mock sites it rewrites; in phase 5, how many set-ups it moves
 * @param before the file before it; null for a new file
 * @param after  the file after it
 * @param patch  the difference, as {@code git apply} takes it
 */
public record Change(
        ChangeKey key, String module, int count, @Nullable FileContent before, FileContent after, String patch) {

    /**
     * A change of a file from one content to another.
     *
     * @param key    its name
     * @param module the module that the file belongs to
     * @param count  how many mock sites it rewrites; in phase 5, how many set-ups it moves
     * @param before the file before it; null for a new file
     * @param after  the file after it
     * @return the change with its patch
     */
    static Change between(ChangeKey key, String module, int count, @Nullable FileContent before, FileContent after) {
        return new Change(key, module, count, before, after, GitDiff.of(key.path(), before, after));
    }

    /**
     * How many lines the change adds and removes.
     *
     * @return the size of a review
     */
    public int changedLines() {
        return changedLines(patch);
    }

    /**
     * How many lines a patch adds and removes.
     *
     * @param patch a difference
     * @return the size of a review
     */
    public static int changedLines(String patch) {
        return (int) patch.lines()
                .filter(line -> (line.startsWith("+") && !line.startsWith("+++"))
                        || (line.startsWith("-") && !line.startsWith("---")))
                .count();
    }
}
