package io.github.mockfactory.driver.migrate;

/** Ends a run at a point as no driver can catch it; what only a dying process shows is tried with processes. */
final class KillAt implements Checkpoint {

    private final int last;
    private int reached;
    private String point = "nowhere";

    /** Thrown where the run ends. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed(String point) {
            super(point);
        }
    }

    /** The first point is 1. */
    KillAt(int last) {
        this.last = last;
    }

    String point() {
        return point;
    }

    @Override
    public void reached(String reachedPoint) {
        reached++;
        if (reached == last) {
            point = reachedPoint;
            throw new Killed(reachedPoint);
        }
    }
}
