package io.github.mockfactory.driver.validate;

import java.util.Map;
import java.util.Set;

/**
 * How tests went after a change, beside how the same tests went before.
 *
 * @param all           whether all tests were run
 * @param tests         how many were run
 * @param failed        how many of them failed
 * @param secondsBefore how long the same classes took before; 0 if that is not known
 * @param seconds       how long they took
 * @param memoryBefore  in kibibytes; 0 if it is not known, or not of the same tests
 * @param memory        in kibibytes; 0 if it is not known
 * @param golden        how many tests of the golden path were run
 * @param goldenFailed  how many of them failed
 */
public record Measured(
        boolean all,
        int tests,
        int failed,
        double secondsBefore,
        double seconds,
        long memoryBefore,
        long memory,
        int golden,
        int goldenFailed) {

    /** No test was run. */
    public static final Measured NONE = new Measured(false, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Measures results that nothing is compared with.
     *
     * @param results of tests
     * @param golden  classes that must never fail
     * @return the measures
     */
    public static Measured of(TestResults results, Set<String> golden) {
        int tests = 0;
        int failed = 0;
        int goldenTests = 0;
        int goldenFailed = 0;
        for (Map.Entry<String, String> outcome : results.outcomes().entrySet()) {
            boolean failure = TestResults.isFailure(outcome.getValue());
            tests++;
            failed += failure ? 1 : 0;
            if (golden.contains(TestResults.classOf(outcome.getKey()))) {
                goldenTests++;
                goldenFailed += failure ? 1 : 0;
            }
        }
        double seconds = results.seconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return new Measured(true, tests, failed, 0, seconds, 0, 0, goldenTests, goldenFailed);
    }

    /**
     * The same beside what was before.
     *
     * @param before    how the same tests went
     * @param memory    that they took before, and take now, in kibibytes
     * @param selection that was run
     * @return the measures
     */
    public Measured beside(TestResults before, Memory memory, TestSelection selection) {
        double was = before.secondsOf(selection.orAll(before.seconds().keySet()));
        boolean whole = selection.isAll();
        return new Measured(
                whole,
                tests,
                failed,
                was,
                seconds,
                whole ? memory.before : 0,
                whole ? memory.after : 0,
                golden,
                goldenFailed);
    }

    /**
     * Memory of two builds.
     *
     * @param before in kibibytes; 0 if it is not known
     * @param after  in kibibytes; 0 if it is not known
     */
    public record Memory(long before, long after) {}
}
