package io.github.mockfactory.driver.validate;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the tests of a run ended.
 *
 * @param outcomes by identity: {@code folder:class#name}, repeated names being numbered
 * @param seconds  how long each test class took
 */
public record TestResults(SortedMap<String, String> outcomes, SortedMap<String, Double> seconds) {

    /** No test ran. */
    public static final TestResults NONE = new TestResults(new TreeMap<>(), new TreeMap<>());

    /** Keeps copies. */
    public TestResults {
        outcomes = new TreeMap<>(outcomes);
        seconds = new TreeMap<>(seconds);
    }

    /**
     * Whether a test ran at all.
     *
     * @return true if none did
     */
    public boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /**
     * The class of a test; a nested class counts as the class around it.
     *
     * @param identity of a test
     * @return fully qualified name of a top-level class
     */
    public static String classOf(String identity) {
        String name = identity.substring(identity.indexOf(':') + 1);
        int end = name.indexOf('#');
        name = end < 0 ? name : name.substring(0, end);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /**
     * Compares the tests of some classes.
     *
     * @param after   the results of a later run
     * @param classes fully qualified names of top-level classes that the later run was to include; empty for all
     * @return by test class what is different, test by test
     */
    public SortedMap<String, Set<String>> differences(TestResults after, Collection<String> classes) {
        SortedMap<String, Set<String>> different = new TreeMap<>();
        Set<String> all = new TreeSet<>(outcomes.keySet());
        all.addAll(after.outcomes.keySet());
        for (String test : all) {
            String testClass = classOf(test);
            String was = outcomes.getOrDefault(test, "absent");
            String is = after.outcomes.getOrDefault(test, "absent");
            if (!was.equals(is) && (classes.isEmpty() || classes.contains(testClass))) {
                different.computeIfAbsent(testClass, key -> new TreeSet<>()).add(test + ": " + was + " -> " + is);
            }
        }
        return different;
    }

    /**
     * The classes with tests that fail.
     *
     * @return fully qualified names of top-level classes
     */
    public Set<String> failing() {
        Set<String> failing = new TreeSet<>();
        outcomes.forEach((test, outcome) -> {
            if (isFailure(outcome)) {
                failing.add(classOf(test));
            }
        });
        return failing;
    }

    /**
     * Whether an outcome is one of a test that was run and did not pass.
     *
     * @param outcome of a test
     * @return true if it failed or ended in an error
     */
    public static boolean isFailure(String outcome) {
        return outcome.equals("failed") || outcome.equals("error");
    }

    /**
     * The tests that fail here and pass in another run.
     *
     * @param other that run
     * @return their identities
     */
    public Set<String> passingIn(TestResults other) {
        Set<String> passing = new TreeSet<>();
        outcomes.forEach((test, outcome) -> {
            if (isFailure(outcome) && "passed".equals(other.outcomes.get(test))) {
                passing.add(test);
            }
        });
        return passing;
    }

    /**
     * These results, had some tests passed.
     *
     * @param tests their identities
     * @return what differs in nothing else
     */
    public TestResults withPassed(Collection<String> tests) {
        SortedMap<String, String> passed = new TreeMap<>(outcomes);
        tests.forEach(test -> passed.put(test, "passed"));
        return new TestResults(passed, seconds);
    }

    /**
     * Counts the tests of some classes.
     *
     * @param classes fully qualified names of top-level classes
     * @return how many there are
     */
    public int count(Collection<String> classes) {
        return (int) outcomes.keySet().stream()
                .filter(test -> classes.contains(classOf(test)))
                .count();
    }

    /**
     * How long some classes took.
     *
     * @param classes fully qualified names of top-level classes
     * @return seconds
     */
    public double secondsOf(Collection<String> classes) {
        return seconds.entrySet().stream()
                .filter(entry -> classes.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
