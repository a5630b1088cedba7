package io.github.mockfactory.it;

/** The newest engine that is on Maven Central, under a jar that was built against the one before. */
class NewerEngineIT extends ExampleIT {

    NewerEngineIT() {
        super(LegacySuiteIT.EXAMPLE, version());
    }

    static String version() {
        return System.getProperty("rewrite-maven-plugin.newer.version");
    }
}
