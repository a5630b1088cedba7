package io.github.mockfactory.driver.validate;

import java.nio.file.Path;

/**
 * What a run of a build came to.
 *
 * @param exitCode 0 for success; test failures may or may not make it another one
 * @param results  of the tests that ran
 * @param log      what was printed
 * @param seconds  how long it took
 * @param memory   how many kibibytes it held at most; 0 if that is not known
 */
public record BuildRun(int exitCode, TestResults results, Path log, double seconds, long memory) {}
