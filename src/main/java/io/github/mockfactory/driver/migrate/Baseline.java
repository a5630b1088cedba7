package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.JsonFile;
import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How everything was before the first change.
 *
 * @param base     the commit
 * @param build    a hash of what was run: it may have passwords in it
 * @param exitCode of the build
 * @param results  of its tests
 * @param errors   of the compiler, by file
 * @param unstable tests that failed, and passed when they were run again; they count as passed
 * @param memory   in kibibytes; 0 if not known
 */
public record Baseline(
        String base,
        String build,
        int exitCode,
        TestResults results,
        SortedMap<String, List<String>> errors,
        SortedSet<String> unstable,
        long memory) {

    /** Keeps copies. */
    public Baseline {
        errors = new TreeMap<>(errors);
        unstable = new TreeSet<>(unstable);
    }

    /**
     * The baseline that a run gives.
     *
     * @param base     the commit that was built
     * @param build    what was run
     * @param run      what came of it
     * @param results  of its tests, those that were run again included
     * @param unstable tests that passed only when they were run again
     * @return the baseline
     * @throws IllegalStateException if there is nothing to compare with; the message names the log
     */
    static Baseline of(String base, String build, BuildRun run, TestResults results, Set<String> unstable) {
        if (run.wasEnded()) {
            throw new IllegalStateException(
                    "The build did not come to its end before anything was changed. Give it more "
                            + "time with -Dmockfactory.buildTimeout, in minutes. The log: " + run.log());
        }
        if (results.isEmpty()) {
            throw new IllegalStateException(
                    run.exitCode() == 0
                            ? "The build has run no test, so nothing could be validated. If tests are switched off, by "
                                    + "skipTests or maven.test.skip, switch them on. If its reports are not where Surefire "
                                    + "and Gradle write them, name them with -Dmockfactory.testReports. The log: "
                                    + run.log()
                            : "The build fails before anything was changed (exit " + run.exitCode()
                                    + "). Mend it first. The log: " + run.log());
        }
        return new Baseline(
                base, hash(build), run.exitCode(), results, run.errors(), new TreeSet<>(unstable), run.memory());
    }

    private static String hash(String text) {
        return new ContentHash().add(text).end();
    }

    static Optional<Baseline> read(Path file, String base, String build) throws IOException {
        return at(file).read().filter(read -> read.base.equals(base) && read.build.equals(hash(build)));
    }

    void write(Path file) throws IOException {
        at(file).write(this);
    }

    private static JsonFile<Baseline> at(Path file) {
        return new JsonFile<>(
                file, Baseline.class, "test baseline", "Delete it: the base is then built and tested anew");
    }

    Set<String> testClasses() {
        return results.classes();
    }

    /** Tests of the golden path that do not pass. */
    Set<String> failing(Set<String> golden) {
        Set<String> failing = new TreeSet<>();
        results.outcomes().forEach((test, outcome) -> {
            if (golden.contains(TestResults.classOf(test)) && TestResults.isFailure(outcome)) {
                failing.add(test);
            }
        });
        return failing;
    }

    /** Classes of the golden path of which no test was run. */
    Set<String> idle(Set<String> golden) {
        Set<String> idle = new TreeSet<>(golden);
        results.outcomes().forEach((test, outcome) -> {
            if (!outcome.equals("skipped")) {
                idle.remove(TestResults.classOf(test));
            }
        });
        return idle;
    }

    /** Whether a class has tests that sometimes fail without any change. */
    boolean isUnstable(String testClass) {
        return unstable.stream().map(TestResults::classOf).anyMatch(testClass::equals);
    }

    /** What is worth a look before anything is changed. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!results.failing().isEmpty()) {
            warnings.add("Fail before anything is changed: " + String.join(", ", results.failing()));
        }
        if (!errors.isEmpty()) {
            warnings.add("Do not compile before anything is changed: " + String.join(", ", errors.keySet()));
        }
        if (!unstable.isEmpty()) {
            warnings.add("Failed before anything was changed, but not again: " + String.join(", ", unstable));
        }
        return warnings;
    }
}
