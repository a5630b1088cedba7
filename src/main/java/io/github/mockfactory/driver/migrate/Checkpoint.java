package io.github.mockfactory.driver.migrate;

/** A place at which a migration may be killed without loss. Tests kill it there. */
@FunctionalInterface
public interface Checkpoint {

    /** Nothing happens. */
    Checkpoint NONE = point -> {};

    /**
     * The migration has come to a point.
     *
     * @param point a few words
     */
    void reached(String point);
}
