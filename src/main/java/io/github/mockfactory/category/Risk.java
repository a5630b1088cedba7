package io.github.mockfactory.category;

/** How much care the migration of a file needs. */
public enum Risk {
    /** Named categories in shared code, or in a test with many sites. */
    CRITICAL(4),
    /** Named categories in a test. */
    HIGH(2),
    /** Generic mocks in shared code, or in a test with many sites. */
    MEDIUM(1),
    /** Generic mocks in a test. */
    LOW(0.5);

    /** From this many sites on, a file is one level riskier. */
    public static final int MANY_SITES = 20;

    private final double manualHours;

    Risk(double manualHours) {
        this.manualHours = manualHours;
    }

    /**
     * Rates a file.
     *
     * @param sites         how many mock sites it has
     * @param namedCategory whether one of them belongs to another category than generic
     * @param shared        whether one of them stands in a fixture or a helper
     * @return its risk
     */
    public static Risk of(int sites, boolean namedCategory, boolean shared) {
        boolean raised = shared || sites >= MANY_SITES;
        if (namedCategory) {
            return raised ? CRITICAL : HIGH;
        }
        return raised ? MEDIUM : LOW;
    }

    /**
     * An estimate of what migrating such a file by hand takes.
     *
     * @return hours
     */
    public double manualHours() {
        return manualHours;
    }
}
