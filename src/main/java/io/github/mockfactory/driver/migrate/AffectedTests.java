package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Impact;
import io.github.mockfactory.driver.plan.Step;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which tests of a baseline steps bear on, and by which level of the validation. */
final class AffectedTests {

    private final Impact impact;
    private final ValidationPolicy policy;
    private final Set<String> testClasses;

    /**
     * Takes what tells.
     *
     * @param testClasses of the baseline
     */
    AffectedTests(Impact impact, ValidationPolicy policy, Set<String> testClasses) {
        this.impact = impact;
        this.policy = policy;
        this.testClasses = Set.copyOf(testClasses);
    }

    /** The classes that levels 1, 2 and 4 run for some steps. */
    Set<String> of(Collection<Step> steps) {
        Set<String> paths = pathsOf(steps);
        Set<String> tests = new TreeSet<>(impact.testsOn(paths));
        policy.componentsOf(paths).forEach(name -> tests.addAll(inComponent(name)));
        tests.addAll(policy.golden());
        tests.retainAll(testClasses);
        return tests;
    }

    /** The classes that stand on the files of a step. */
    Set<String> on(Step step) {
        return impact.testsOn(step.paths());
    }

    /** The classes of a component. */
    Set<String> inComponent(String component) {
        Set<String> tests = new TreeSet<>();
        for (String test : testClasses) {
            String path = impact.pathOf(test);
            if (path != null && policy.isIn(component, path)) {
                tests.add(test);
            }
        }
        return tests;
    }

    /** Those of some steps on whose files a class stands. */
    List<Step> suspects(String test, Collection<Step> steps) {
        return steps.stream().filter(step -> on(step).contains(test)).toList();
    }

    /** What it would be called if steps were rolled back for a class. */
    RollbackReason reason(String test, Collection<Step> steps) {
        if (policy.golden().contains(test)) {
            return RollbackReason.GOLDEN_PATH;
        }
        Set<String> paths = pathsOf(steps);
        if (impact.testsOn(paths).contains(test)) {
            return RollbackReason.FILE;
        }
        return policy.componentsOf(paths).stream()
                        .anyMatch(name -> inComponent(name).contains(test))
                ? RollbackReason.COMPONENT
                : RollbackReason.SYSTEM;
    }

    private static Set<String> pathsOf(Collection<Step> steps) {
        Set<String> paths = new TreeSet<>();
        steps.forEach(step -> paths.addAll(step.paths()));
        return paths;
    }
}
