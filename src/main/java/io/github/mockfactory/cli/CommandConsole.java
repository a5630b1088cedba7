package io.github.mockfactory.cli;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.goal.Console;
import io.github.mockfactory.driver.goal.ConsoleProgress;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Tells people by the streams of a process: what is told goes to one, what is wrong to the other.
 *
 * @param out   what is told, and what programs read
 * @param err   what is wrong
 * @param quiet whether to tell nothing
 */
record CommandConsole(PrintStream out, PrintStream err, boolean quiet) implements Console {

    @Override
    public void info(String line) {
        if (!quiet) {
            out.println(line);
        }
    }

    @Override
    public void warn(String line) {
        err.println("WARNING: " + line);
    }

    @Override
    public void error(String line) {
        err.println("ERROR: " + line);
    }

    @Override
    public Progress progress() {
        return quiet ? Progress.NONE : ConsoleProgress.of(this::info, true);
    }

    @Override
    public OutputStream standardOutput() {
        return out;
    }
}
