package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.JsonFile;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How everything was before the first change.
 *
 * @param base     the commit
 * @param build    what was run
 * @param exitCode of the build
 * @param results  of its tests
 * @param memory   in kibibytes; 0 if not known
 */
public record Baseline(String base, String build, int exitCode, TestResults results, long memory) {

    /**
     * The baseline that a run gives.
     *
     * @param base  the commit that was built
     * @param build what was run
     * @param run   what came of it
     * @return the baseline
     * @throws IllegalStateException if there is nothing to compare with; the message names the log
     */
    static Baseline of(String base, String build, BuildRun run) {
        if (run.results().isEmpty()) {
            throw new IllegalStateException(
                    run.exitCode() == 0
                            ? "The build has run no test, so nothing could be validated. If its reports are not where Surefire "
                                    + "and Gradle write them, name them with -Dmockfactory.testReports. The log: "
                                    + run.log()
                            : "The build fails before anything was changed (exit " + run.exitCode()
                                    + "). Mend it first. The log: " + run.log());
        }
        return new Baseline(base, build, run.exitCode(), run.results(), run.memory());
    }

    static Optional<Baseline> read(Path file, String base, String build) throws IOException {
        return at(file).read().filter(read -> read.base.equals(base) && read.build.equals(build));
    }

    void write(Path file) throws IOException {
        at(file).write(this);
    }

    private static JsonFile<Baseline> at(Path file) {
        return new JsonFile<>(
                file, Baseline.class, "test baseline", "Delete it: the base is then built and tested anew");
    }

    Set<String> testClasses() {
        Set<String> classes = new TreeSet<>();
        results.outcomes().keySet().forEach(test -> classes.add(TestResults.classOf(test)));
        return classes;
    }

    /** Tests of the golden path that do not pass. */
    Set<String> failing(Set<String> golden) {
        Set<String> failing = new TreeSet<>();
        results.outcomes().forEach((test, outcome) -> {
            if (golden.contains(TestResults.classOf(test)) && (outcome.equals("failed") || outcome.equals("error"))) {
                failing.add(test);
            }
        });
        return failing;
    }
}
