package io.github.mockfactory.it;

import java.util.List;
import java.util.Map;

/**
 * What is known about an example from reading it.
 *
 * @param name      of its directory
 * @param tests     how many tests it holds
 * @param forms     how many mock sites there are of each form
 * @param left      how many of them stay, for each reason
 * @param phases    in the order in which they are run
 * @param factories the factories that the migration makes or extends
 * @param gate      some lines that the gate must print before the migration
 */
record Example(
        String name,
        int tests,
        Map<String, Long> forms,
        Map<String, Long> left,
        List<String> phases,
        List<String> factories,
        List<String> gate) {

    int sites() {
        return sum(forms);
    }

    int migratable() {
        return sites() - sum(left);
    }

    /** The option value that allows what stays. */
    String acceptedReasons() {
        return "-Dmockfactory.acceptedReasons=[" + String.join(",", left.keySet()) + "]";
    }

    private static int sum(Map<String, Long> counts) {
        return Math.toIntExact(
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
