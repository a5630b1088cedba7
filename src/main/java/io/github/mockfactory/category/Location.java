package io.github.mockfactory.category;

/** Where a mock site stands. */
public enum Location {
    /** In a class with tests. */
    TEST,
    /** In shared set-up without tests of its own: abstract bases, {@code @TestConfiguration}, extensions, {@code *Fixture*}. */
    FIXTURE,
    /** In a holder of static helpers: {@code *Mocks}, {@code *TestUtils}. */
    HELPER
}
