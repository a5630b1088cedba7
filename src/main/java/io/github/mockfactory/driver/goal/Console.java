package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.Progress;
import java.io.OutputStream;

/** Where a goal tells people what it does and what came of it. */
public interface Console {

    /**
     * Tells something.
     *
     * @param line of text
     */
    void info(String line);

    /**
     * Warns.
     *
     * @param line of text
     */
    void warn(String line);

    /**
     * Tells what went wrong.
     *
     * @param line of text
     */
    void error(String line);

    /**
     * Shows how far the work has come.
     *
     * @return a new one for each goal
     */
    Progress progress();

    /**
     * What programs read.
     *
     * @return the standard output of the process, with nothing put in front of a line
     */
    OutputStream standardOutput();
}
