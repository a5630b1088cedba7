package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.Measured;
import io.github.mockfactory.driver.validate.TestRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps that are validated together, those that are still in and those that were taken out. */
final class Batch {

    private final Checks checks;
    private final WorkTree tree;
    private final Baseline baseline;
    private final Set<ChangeKey> made;
    private final boolean system;
    private final Tally tally;
    private final AffectedTests affected;
    private final List<Step> active;
    private final List<RolledBack> rolledBack = new ArrayList<>();
    private final Set<String> flaky = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> leftOut = new TreeSet<>();
    private List<Step> shown = List.of();

    /**
     * Takes the steps.
     *
     * @param made   what is there already
     * @param system whether level 3 runs too
     * @param tally  is told of each step that is rolled back
     */
    Batch(
            Checks checks,
            WorkTree tree,
            Baseline baseline,
            Set<ChangeKey> made,
            List<Step> steps,
            boolean system,
            Tally tally) {
        this.checks = checks;
        this.tree = tree;
        this.baseline = baseline;
        this.made = made;
        this.system = system;
        this.tally = tally;
        this.affected = new AffectedTests(checks.impact(), checks.policy(), baseline.testClasses());
        this.active = new ArrayList<>(steps);
    }

    Checks checks() {
        return checks;
    }

    Baseline baseline() {
        return baseline;
    }

    /** The steps that are still in. */
    List<Step> active() {
        return List.copyOf(active);
    }

    boolean isEmpty() {
        return active.isEmpty();
    }

    boolean runsSystem() {
        return system;
    }

    /** How many steps were taken out so far. */
    int gone() {
        return rolledBack.size();
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Notes results that came back by themselves. */
    void addFlaky(Set<String> differences) {
        flaky.addAll(differences);
    }

    /** Brings the work tree to where some steps of the batch lead. */
    void show(List<Step> steps) throws IOException {
        shown = List.copyOf(steps);
        tree.show(WorkTree.with(made, steps));
    }

    /** Which tests steps bear on. */
    AffectedTests affected() {
        return affected;
    }

    /** The classes that levels 1, 2 and 4 run for the steps that are still in. */
    Set<String> affectedClasses() {
        return affected.of(active);
    }

    /** What a build of the steps that are still in runs, if not everything: a step that no test stands on may break any. */
    TestSelection selection() {
        return TestSelection.ofAny(affectedClasses());
    }

    BuildRun run(TestSelection tests) throws IOException {
        checks.progress()
                .say("Building and testing " + Amount.of(active.size(), "step") + ", "
                        + (tests.isAll()
                                ? "all tests"
                                : Amount.of(tests.orAll(Set.of()).size(), "test class")));
        return run(checks.runner(), tests);
    }

    /** Whether a command passes on what is shown. */
    boolean passes(TestRunner command) throws IOException {
        return run(command, TestSelection.ALL).exitCode() == 0;
    }

    private BuildRun run(TestRunner runner, TestSelection tests) throws IOException {
        BuildRun run = runner.run(tests);
        tree.requireShown(shown, WorkTree.with(made, shown));
        return run;
    }

    /** A run beside the baseline. */
    RunComparison comparison(BuildRun run, TestSelection tests) {
        return RunComparison.of(baseline, run, tests);
    }

    /** Notes how the tests of a run went that will do. */
    void measure(BuildRun run, TestSelection tests) {
        tally.note(Measured.of(run.results(), checks.policy().golden())
                .beside(baseline.results(), new Measured.Memory(baseline.memory(), run.memory()), tests));
    }

    /** Those of the steps that are still in on whose files a class stands. */
    List<Step> suspects(String test) {
        return affected.suspects(test, active);
    }

    /** Whether what a build showed will do. */
    @FunctionalInterface
    interface Verdict {
        boolean passes(BuildRun run);
    }

    List<Step> bisect(List<Step> suspects, Verdict verdict, TestSelection tests) throws IOException {
        List<Step> others =
                active.stream().filter(step -> !suspects.contains(step)).toList();
        return new Bisection(tried -> {
                    List<Step> together = new ArrayList<>(others);
                    together.addAll(tried);
                    show(withRequired(together));
                    return verdict.passes(run(tests));
                })
                .culprits(suspects);
    }

    List<Step> bisect(TestRunner command) throws IOException {
        return new Bisection(tried -> {
                    show(withRequired(tried));
                    return passes(command);
                })
                .culprits(List.copyOf(active));
    }

    /** Steps with those of the batch that they need: without these they break, and are not to blame for it. */
    private List<Step> withRequired(List<Step> steps) {
        Set<Step> all = new HashSet<>(steps);
        for (boolean more = true; more; ) {
            Set<String> required =
                    all.stream().flatMap(step -> step.requires().stream()).collect(Collectors.toSet());
            more = all.addAll(
                    active.stream().filter(step -> required.contains(step.id())).toList());
        }
        return active.stream().filter(all::contains).toList();
    }

    /** Takes steps out of the batch, and those that need them; returns the tests that stand on them. */
    Set<String> rollBack(List<Step> blamed, RollbackReason trigger, String test, String difference) {
        Set<String> gone = new TreeSet<>();
        Set<String> tests = new TreeSet<>();
        for (Step step : blamed) {
            if (active.remove(step)) {
                gone.add(step.id());
                note(new RolledBack(step.id(), trigger, test, difference));
                tests.addAll(affected.on(step));
                checks.progress()
                        .say("Rolled back " + step.id() + " because " + trigger.words()
                                + (test.isEmpty() ? "" : ": " + difference));
            }
        }
        for (boolean more = true; more; ) {
            more = false;
            for (Step step : List.copyOf(active)) {
                if (step.requires().stream().anyMatch(gone::contains)) {
                    active.remove(step);
                    gone.add(step.id());
                    note(new RolledBack(step.id(), RollbackReason.REQUIRED, test, "needs what was rolled back"));
                    tests.addAll(affected.on(step));
                    more = true;
                }
            }
        }
        tests.retainAll(baseline.testClasses());
        return tests;
    }

    private void note(RolledBack step) {
        rolledBack.add(step);
        tally.rollBack(step);
    }

    /** Notes test classes that end otherwise, and that no step is to blame for. */
    void leaveOut(Set<String> testClasses) {
        leftOut.addAll(testClasses);
    }

    BatchResult result() {
        Map<String, String> validation = new TreeMap<>();
        for (Step step : active) {
            List<String> parts = new ArrayList<>();
            parts.add("file (" + asBefore(affected.on(step)) + ")");
            checks.policy()
                    .componentsOf(step.paths())
                    .forEach(
                            name -> parts.add("component " + name + " (" + asBefore(affected.inComponent(name)) + ")"));
            if (system) {
                parts.add(
                        checks.systemCommand() == null
                                ? "system (" + asBefore(baseline.testClasses()) + ")"
                                : "system (command passed)");
            }
            if (!checks.policy().golden().isEmpty()) {
                parts.add("golden path (" + asBefore(checks.policy().golden()) + ")");
            }
            if (checks.goldenCommand() != null) {
                parts.add("golden path (command passed)");
            }
            validation.put(step.id(), String.join(", ", parts));
        }
        return new BatchResult(
                List.copyOf(active), List.copyOf(rolledBack), validation, List.copyOf(flaky), List.copyOf(warnings));
    }

    private String asBefore(Set<String> testClasses) {
        Set<String> compared = new TreeSet<>(testClasses);
        compared.removeAll(leftOut);
        Set<String> others = new TreeSet<>(testClasses);
        others.retainAll(leftOut);
        return Amount.of(baseline.results().count(compared), "test") + " as before"
                + (others.isEmpty() ? "" : ", but not " + String.join(", ", others));
    }
}
