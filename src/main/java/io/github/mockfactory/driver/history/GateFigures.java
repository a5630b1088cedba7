package io.github.mockfactory.driver.history;

/**
 * What the gate said.
 *
 * @param verdict  as in {@code verify.json}
 * @param newSites how many sites the baseline did not have
 */
public record GateFigures(String verdict, int newSites) {

    /** Refuses what cannot be. */
    public GateFigures {
        if (verdict == null || newSites < 0) {
            throw new IllegalArgumentException("it has no answer of the gate");
        }
    }
}
