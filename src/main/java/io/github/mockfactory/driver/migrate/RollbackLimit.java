package io.github.mockfactory.driver.migrate;

/**
 * How many steps a run may roll back. When most of them seem to break something, it is rather the build or the machine that is
 * broken.
 *
 * @param share in per cent of the steps of the run
 * @param floor fewer than so many are always allowed
 */
public record RollbackLimit(double share, int floor) {

    /** A third. */
    public static final RollbackLimit DEFAULT = new RollbackLimit(33.34, 5);

    private static final int PER_CENT = 100;

    boolean isExceeded(int rolledBack, int steps) {
        return rolledBack >= floor && rolledBack * (double) PER_CENT > share * steps;
    }

    /** A run has come to its limit. */
    static final class ExceededException extends IllegalStateException {

        private static final long serialVersionUID = 1;

        ExceededException(String message) {
            super(message);
        }
    }
}
