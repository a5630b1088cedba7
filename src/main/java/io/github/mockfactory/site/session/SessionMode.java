package io.github.mockfactory.site.session;

/**
 * How a class gets its annotated mocks.
 *
 * @param engine         what creates them
 * @param strict         whether unused stubs or mismatched arguments fail a test; true where it is not known
 * @param sharedInstance whether one instance of the class may run several tests
 */
public record SessionMode(Engine engine, boolean strict, boolean sharedInstance) {}
