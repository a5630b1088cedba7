package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestSelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A run of a build beside the baseline: what is worse, and of what kind.
 *
 * @param tests        that the run was to include
 * @param failed       whether the build failed
 * @param failedBefore whether it did so before anything was changed
 * @param silent       whether there is no result, though tests were to run
 * @param uncompilable the files that did compile before, or not for these reasons
 * @param differences  by test class what is different, test by test
 */
record RunComparison(
        TestSelection tests,
        boolean failed,
        boolean failedBefore,
        boolean silent,
        Set<String> uncompilable,
        SortedMap<String, Set<String>> differences) {

    /** Keeps copies. */
    RunComparison {
        uncompilable = Collections.unmodifiableSet(new TreeSet<>(uncompilable));
        differences = Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }

    static RunComparison of(Baseline before, BuildRun run, TestSelection tests) {
        return new RunComparison(
                tests,
                run.exitCode() != 0,
                before.exitCode() != 0,
                run.results().isEmpty() && !tests.orAll(before.testClasses()).isEmpty(),
                added(before.errors(), run.errors()),
                before.results().differences(run.results(), tests));
    }

    /** The files of which the compiler says more than it said before. */
    private static Set<String> added(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> added = new TreeSet<>();
        after.forEach((path, messages) -> {
            List<String> more = new ArrayList<>(messages);
            before.getOrDefault(path, List.of()).forEach(more::remove);
            if (!more.isEmpty()) {
                added.add(path);
            }
        });
        return added;
    }

    /** Whether the build fails in itself, so that its results tell nothing of single tests. */
    boolean isBroken() {
        return failed && (silent || !uncompilable.isEmpty() || (tests.isAll() && failsForNoTest()));
    }

    /** Whether the build fails as it did not before, and no test ends otherwise: a check of style, for example. */
    boolean failsForNoTest() {
        return failed && !failedBefore && differences.isEmpty();
    }
}
