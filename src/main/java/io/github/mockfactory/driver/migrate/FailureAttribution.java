package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Which steps made tests end otherwise, as far as that can be told without a build.
 *
 * @param blamed the steps that are
 * @param open   the classes that none of these stands for
 */
record FailureAttribution(Set<Step> blamed, Set<String> open) {

    /** Keeps copies. */
    FailureAttribution {
        blamed = Collections.unmodifiableSet(new LinkedHashSet<>(blamed));
        open = Collections.unmodifiableSet(new TreeSet<>(open));
    }

    /**
     * The classes that one step alone may have changed. Whether it has is for a build without it to show.
     *
     * @param classes with tests that end otherwise
     * @param steps   that may be to blame
     * @param tests   that stand on them
     */
    static Set<String> withOneSuspect(Collection<String> classes, List<Step> steps, AffectedTests tests) {
        Set<String> single = new TreeSet<>(classes);
        single.removeIf(test -> tests.suspects(test, steps).size() != 1);
        return single;
    }

    /**
     * Attributes what is different. A class that a blamed step may explain is not open: it is run again without that step.
     *
     * @param classes with tests that end otherwise
     * @param proven  those of them that end as before without the one step that they stand on
     * @param steps   that may be to blame
     * @param tests   that stand on them
     */
    static FailureAttribution of(
            Collection<String> classes, Set<String> proven, List<Step> steps, AffectedTests tests) {
        Set<Step> blamed = new LinkedHashSet<>();
        proven.forEach(test -> blamed.addAll(tests.suspects(test, steps)));
        Set<String> open = new TreeSet<>(classes);
        open.removeIf(test -> tests.suspects(test, steps).stream().anyMatch(blamed::contains));
        return new FailureAttribution(blamed, open);
    }

    /**
     * What is said of a step that is to blame.
     *
     * @param test       the first class that shows it
     * @param difference the first that it shows
     */
    record Blame(Step step, RollbackReason reason, String test, String difference) {}

    /**
     * Says for each step what it is to blame for.
     *
     * @param blamed      the steps
     * @param differences by class, at least one
     * @param tests       that stand on the steps
     */
    static List<Blame> blames(Set<Step> blamed, SortedMap<String, Set<String>> differences, AffectedTests tests) {
        List<Blame> blames = new ArrayList<>();
        for (Step step : blamed) {
            blames.add(differences.entrySet().stream()
                    .filter(each -> blamed.size() == 1 || tests.on(step).contains(each.getKey()))
                    .findFirst()
                    .map(each ->
                            new Blame(step, tests.reason(each.getKey(), List.of(step)), each.getKey(), first(each)))
                    .orElseGet(() -> new Blame(step, RollbackReason.SYSTEM, differences.firstKey(), "with others")));
        }
        return blames;
    }

    private static String first(Map.Entry<String, Set<String>> differences) {
        return differences.getValue().iterator().next();
    }
}
