package io.github.mockfactory.driver.validate;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of a build came to.
 *
 * @param exitCode 0 for success; test failures may or may not make it another one
 * @param results  of the tests that ran
 * @param log      what was printed
 * @param seconds  how long it took
 * @param unreadable what is wrong with reports, a line each; their tests, or their times, do not count
 * @param memory   how many kibibytes it held at most; 0 if that is not known
 */
public record BuildRun(
        int exitCode, TestResults results, Path log, List<String> unreadable, double seconds, long memory) {

    /** Keeps copies. */
    public BuildRun {
        unreadable = List.copyOf(unreadable);
    }
}
