package io.github.mockfactory.driver.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run of a build came to.
 *
 * @param exitCode 0 for success; test failures may or may not make it another one
 * @param results  of the tests that ran
 * @param log      what was printed
 * @param errors   of the compiler, as the log has them, by path relative to the root
 * @param seconds  how long it took
 * @param unreadable what is wrong with reports, a line each; their tests, or their times, do not count
 * @param memory   how many kibibytes it held at most; 0 if that is not known
 */
public record BuildRun(
        int exitCode,
        TestResults results,
        Path log,
        SortedMap<String, List<String>> errors,
        List<String> unreadable,
        double seconds,
        long memory) {

    /** Keeps copies. */
    public BuildRun {
        errors = new TreeMap<>(errors);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Whether it was ended, for it took too long.
     *
     * @return true if results may be missing for that
     */
    public boolean wasEnded() {
        return exitCode == CommandRunner.ENDED;
    }

    /** The same, with one thing more that is wrong with it. */
    BuildRun with(String complaint) {
        List<String> all = new ArrayList<>(unreadable);
        all.add(complaint);
        return new BuildRun(exitCode, results, log, errors, all, seconds, memory);
    }

    /**
     * The same, as if no other tests had been run.
     *
     * @param classes fully qualified names of top-level classes
     * @return what differs in the results alone
     */
    public BuildRun only(Collection<String> classes) {
        return new BuildRun(exitCode, results.only(classes), log, errors, unreadable, seconds, memory);
    }
}
