package io.github.mockfactory.driver.status;

/**
 * What a healthy migration keeps to.
 *
 * @param runs     how many of the last runs count
 * @param newMocks how many raw mocks may be new
 * @param golden   per cent of the tests of the golden path that must pass
 * @param failures per cent of the steps that may be rolled back
 * @param slower   per cent by which tests may take longer
 * @param memory   per cent by which they may take more memory
 * @param strict   whether what was never measured is a failure too
 */
public record HealthAims(
        int runs, int newMocks, double golden, double failures, double slower, double memory, boolean strict) {

    private static final double ALL = 100;

    /** Refuses what cannot be. */
    public HealthAims {
        if (runs < 1) {
            throw new IllegalArgumentException("The option healthRuns is " + runs + ", but must be 1 or more");
        }
        if (newMocks < 0) {
            throw new IllegalArgumentException("The option healthNewMocks is " + newMocks + ", but must be 0 or more");
        }
        requirePercent("healthGolden", golden, ALL);
        requirePercent("healthFailures", failures, ALL);
        requirePercent("healthSlower", slower, Double.MAX_VALUE);
        requirePercent("healthMemory", memory, Double.MAX_VALUE);
    }

    private static void requirePercent(String option, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("The option " + option + " is " + value + ", but must be "
                    + (most == ALL ? "0 to 100" : "0 or more") + " per cent");
        }
    }
}
