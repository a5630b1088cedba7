package io.github.mockfactory.driver.validate;

import java.io.IOException;

/** Builds a work tree and runs its tests. */
public interface TestRunner {

    /**
     * Builds and tests.
     *
     * @param tests which to run
     * @return what came of it
     * @throws IOException if the build cannot be started or its results cannot be read
     */
    BuildRun run(TestSelection tests) throws IOException;
}
