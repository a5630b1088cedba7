package io.github.mockfactory.driver.history;

/**
 * A step that was rolled back.
 *
 * @param step       its id
 * @param trigger    why, as a code
 * @param test       the first test that showed it; empty if no test did
 * @param difference what was different
 */
public record StepBack(String step, String trigger, String test, String difference) {

    /** Refuses half a step. */
    public StepBack {
        if (step == null || step.isBlank() || trigger == null) {
            throw new IllegalArgumentException("it has a step that was rolled back without an id or a trigger");
        }
        test = test == null ? "" : test;
        difference = difference == null ? "" : difference;
    }
}
