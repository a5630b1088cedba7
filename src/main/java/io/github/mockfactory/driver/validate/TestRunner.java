package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.util.Set;

/** Builds a work tree and runs its tests. */
public interface TestRunner {

    /**
     * Builds and tests.
     *
     * @param testClasses fully qualified names of the classes to run; empty for all
     * @return what came of it
     * @throws IOException if the build cannot be started or its results cannot be read
     */
    BuildRun run(Set<String> testClasses) throws IOException;
}
