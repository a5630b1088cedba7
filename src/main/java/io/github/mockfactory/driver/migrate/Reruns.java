package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs tests again that ended otherwise. The last time it builds from nothing, as the base was: a test may stumble over what it
 * has left itself in an earlier build.
 */
final class Reruns {

    private final TestRunner runner;
    private final Outputs outputs;
    private final int times;

    /**
     * Takes what to run them with.
     *
     * @param outputs of earlier builds
     * @param times   how often they are run again
     */
    Reruns(TestRunner runner, Outputs outputs, int times) {
        this.runner = runner;
        this.outputs = outputs;
        this.times = times;
    }

    /**
     * The differences that come each time.
     *
     * @param before      the results that are expected
     * @param differences those of the first run, by test class
     */
    SortedMap<String, Set<String>> lasting(TestResults before, Map<String, Set<String>> differences)
            throws IOException {
        SortedMap<String, Set<String>> lasting = new TreeMap<>(differences);
        for (int left = times; left > 0 && !lasting.isEmpty(); left--) {
            if (left == 1) {
                outputs.clear();
            }
            TestSelection again = TestSelection.of(lasting.keySet());
            lasting.keySet()
                    .retainAll(before.differences(runner.run(again).results(), again)
                            .keySet());
        }
        return lasting;
    }
}
