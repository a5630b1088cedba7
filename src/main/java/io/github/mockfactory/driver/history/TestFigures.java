package io.github.mockfactory.driver.history;

import java.util.List;

/**
 * How tests went.
 *
 * @param all           whether all tests were run, or only those that the changes concern
 * @param tests         how many were run
 * @param failed        how many of them failed
 * @param secondsBefore how long the same tests took before the first change; 0 if that is not known
 * @param seconds       how long they took
 * @param memoryBefore  in kibibytes, of all processes of the build before the first change; 0 if that is not known
 * @param memory        in kibibytes; 0 if that is not known
 * @param golden        how many tests of the golden path were run
 * @param goldenFailed  how many of them failed
 * @param flaky         tests that ended otherwise once
 */
public record TestFigures(
        boolean all,
        int tests,
        int failed,
        double secondsBefore,
        double seconds,
        long memoryBefore,
        long memory,
        int golden,
        int goldenFailed,
        List<String> flaky) {

    private static final double PERCENT = 100;

    /** Keeps copies, and refuses what cannot be. */
    public TestFigures {
        boolean negative = tests < 0 || failed < 0 || golden < 0 || goldenFailed < 0 || memoryBefore < 0 || memory < 0;
        if (negative || failed > tests || goldenFailed > golden || !isTime(seconds) || !isTime(secondsBefore)) {
            throw new IllegalArgumentException("it has a count of tests that cannot be");
        }
        flaky = flaky == null ? List.of() : List.copyOf(flaky);
    }

    private static boolean isTime(double seconds) {
        return seconds >= 0 && Double.isFinite(seconds);
    }

    /**
     * How much longer the tests take.
     *
     * @return per cent, negative if they are faster; 0 where one of the times is not known
     */
    public double slowerPercent() {
        return secondsBefore == 0 || seconds == 0 ? 0 : (seconds / secondsBefore - 1) * PERCENT;
    }

    /**
     * How much more memory the build takes.
     *
     * @return per cent, negative if it is less; 0 where one of them is not known
     */
    public double heavierPercent() {
        return memoryBefore == 0 || memory == 0 ? 0 : ((double) memory / memoryBefore - 1) * PERCENT;
    }
}
