package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.goal.Console;
import io.github.mockfactory.driver.goal.ConsoleProgress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import org.apache.maven.plugin.logging.Log;

/** Tells people by Maven's log. */
record MavenConsole(Log log, boolean interactive) implements Console {

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void error(String line) {
        log.error(line);
    }

    @Override
    public Progress progress() {
        return ConsoleProgress.of(log::info, interactive);
    }

    /** That of the process: loggers put something in front of each line, as Maven 4 does with what plugins print. */
    @Override
    public OutputStream standardOutput() {
        System.out.flush();
        return new FileOutputStream(FileDescriptor.out);
    }
}
