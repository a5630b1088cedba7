package io.github.mockfactory.gate.output;

/** How the tool presents itself. */
final class Tool {

    static final String NAME = "mock-factory";

    private Tool() {}

    /** From the manifest; classes that were not packaged have none. */
    static String version() {
        String version = Tool.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
