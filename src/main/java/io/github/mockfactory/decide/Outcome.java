package io.github.mockfactory.decide;

/** What becomes of a mock site. */
public enum Outcome {
    /** The run rewrites it. */
    MIGRATED,
    /** A migration would rewrite it. */
    MIGRATABLE,
    /** It stays as it is, for a reason. */
    LEFT
}
