package io.github.mockfactory.driver.migrate;

/**
 * A step that was rolled back: a line of the file that keeps the next migration from trying it again.
 *
 * @param step       its id
 * @param trigger    why
 * @param test       the first test that showed it; empty if no test did
 * @param difference what was different
 */
public record RolledBack(String step, RollbackReason trigger, String test, String difference)
        implements Comparable<RolledBack> {

    @Override
    public int compareTo(RolledBack other) {
        return step.compareTo(other.step);
    }
}
