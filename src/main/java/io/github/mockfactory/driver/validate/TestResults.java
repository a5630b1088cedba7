package io.github.mockfactory.driver.validate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How the tests of a run ended.
 *
 * @param outcomes by identity: {@code folder:class#name}, repeated names being numbered
 * @param seconds  how long each test class took
 */
public record TestResults(SortedMap<String, String> outcomes, SortedMap<String, Double> seconds) {

    /** Identity hashes, UUIDs, numbers of all kinds. */
    private static final Pattern CHANGING =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|@\\p{XDigit}+|\\d+");

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
     * Compares tests.
     *
     * @param after the results of a later run
     * @param tests that the later run was to include
     * @return by test class what is different, test by test
     */
    public SortedMap<String, Set<String>> differences(TestResults after, TestSelection tests) {
        SortedMap<String, Set<String>> different = new TreeMap<>();
        Set<String> all = new TreeSet<>(outcomes.keySet());
        all.addAll(after.outcomes.keySet());
        all.removeAll(renamed(after));
        for (String test : all) {
            String testClass = classOf(test);
            String was = outcomes.getOrDefault(test, "absent");
            String is = after.outcomes.getOrDefault(test, "absent");
            if (!was.equals(is) && tests.includes(testClass)) {
                different.computeIfAbsent(testClass, key -> new TreeSet<>()).add(test + ": " + was + " -> " + is);
            }
        }
        return different;
    }

    /**
     * Tests whose names have something in them that is another in each run, such as {@code opens[Room@1b2c3d]}: those of before
     * and after that are otherwise the same, each with one that ended as it did.
     */
    private Set<String> renamed(TestResults after) {
        Map<String, Deque<String>> gone = new HashMap<>();
        outcomes.forEach((test, outcome) -> {
            if (!after.outcomes.containsKey(test)) {
                gone.computeIfAbsent(lasting(test) + outcome, key -> new ArrayDeque<>())
                        .add(test);
            }
        });
        Set<String> renamed = new HashSet<>();
        after.outcomes.forEach((test, outcome) -> {
            Deque<String> before = outcomes.containsKey(test) ? null : gone.get(lasting(test) + outcome);
            if (before != null && !before.isEmpty()) {
                renamed.add(test);
                renamed.add(before.remove());
            }
        });
        return renamed;
    }

    private static String lasting(String test) {
        int name = test.indexOf('#') + 1;
        return test.substring(0, name) + CHANGING.matcher(test.substring(name)).replaceAll("#");
    }

    /**
     * The classes that were run.
     *
     * @return fully qualified names of top-level classes
     */
    public Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        outcomes.keySet().forEach(test -> classes.add(classOf(test)));
        return classes;
    }

    /**
     * The results of some classes.
     *
     * @param classes fully qualified names of top-level classes
     * @return without those of others
     */
    public TestResults only(Collection<String> classes) {
        TestResults some = new TestResults(outcomes, seconds);
        some.outcomes.keySet().removeIf(test -> !classes.contains(classOf(test)));
        some.seconds.keySet().retainAll(classes);
        return some;
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
