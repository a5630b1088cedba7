package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Validates one batch: builds and tests it once, and only where a result is different finds out which step it is. It ends when
 * what is kept gives the results of the baseline.
 */
final class BatchValidation {

    private final Checks checks;
    private final WorkTree tree;
    private final Baseline baseline;
    private final Path folder;
    private final Set<ChangeKey> made;
    private final List<Step> active;
    private final boolean system;
    private final List<RolledBack> rolledBack = new ArrayList<>();
    private final Set<String> flaky = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> unstable = new TreeSet<>();

    BatchValidation(
            Checks checks,
            WorkTree tree,
            Path folder,
            Baseline baseline,
            Set<ChangeKey> made,
            List<Step> batch,
            boolean system) {
        this.checks = checks;
        this.tree = tree;
        this.folder = folder;
        this.baseline = baseline;
        this.made = made;
        this.active = new ArrayList<>(batch);
        this.system = system;
    }

    BatchResult validate() throws IOException {
        boolean all = system && checks.systemCommand() == null;
        Set<String> tests = all ? Set.of() : selection(active);
        boolean measured = false;
        while (!active.isEmpty()) {
            tree.show(WorkTree.with(made, active));
            BuildRun run = run(tests);
            int before = rolledBack.size();
            if (isBroken(run, tests)) {
                rollBack(blamedForBuild(run), Trigger.COMPILE, "", "the build fails");
                tests = all ? Set.of() : selection(active);
                continue;
            }
            Set<String> again = judge(run, tests);
            if (rolledBack.size() > before) {
                tests = again.isEmpty() ? selection(active) : again;
                continue;
            }
            boolean cheap = measured || isCheap(run, all);
            measured = true;
            if (cheap && commandsPass()) {
                break;
            }
            tests = selection(active);
        }
        return result();
    }

    private BatchResult result() {
        Map<String, String> validation = new TreeMap<>();
        for (Step step : active) {
            List<String> parts = new ArrayList<>();
            parts.add("file (" + baseline.results().count(checks.impact().testsOn(step.paths())) + " tests as before)");
            checks.levels()
                    .componentsOf(step.paths())
                    .forEach(name -> parts.add("component " + name + " ("
                            + baseline.results().count(testsOf(name)) + " tests as before)"));
            if (system) {
                parts.add(
                        checks.systemCommand() == null
                                ? "system (" + baseline.results().outcomes().size() + " tests as before)"
                                : "system (command passed)");
            }
            if (!checks.levels().golden().isEmpty()) {
                parts.add("golden path ("
                        + baseline.results().count(checks.levels().golden()) + " tests as before)");
            }
            if (checks.goldenCommand() != null) {
                parts.add("golden path (command passed)");
            }
            validation.put(step.id(), String.join(", ", parts));
        }
        return new BatchResult(
                List.copyOf(active), List.copyOf(rolledBack), validation, List.copyOf(flaky), List.copyOf(warnings));
    }

    /** The classes that levels 1, 2 and 4 run for some steps. */
    private Set<String> selection(List<Step> steps) {
        Set<String> paths = new TreeSet<>();
        steps.forEach(step -> paths.addAll(step.paths()));
        Set<String> tests = new TreeSet<>(checks.impact().testsOn(paths));
        checks.levels().componentsOf(paths).forEach(name -> tests.addAll(testsOf(name)));
        tests.addAll(checks.levels().golden());
        tests.retainAll(baseline.testClasses());
        return tests;
    }

    private Set<String> testsOf(String component) {
        Set<String> tests = new TreeSet<>();
        for (String test : baseline.testClasses()) {
            String path = checks.impact().pathOf(test);
            if (path != null && checks.levels().isIn(component, path)) {
                tests.add(test);
            }
        }
        return tests;
    }

    private BuildRun run(Set<String> tests) throws IOException {
        checks.progress()
                .say("Building and testing " + active.size() + " steps, "
                        + (tests.isEmpty() ? "all tests" : tests.size() + " test classes"));
        return checks.runner().run(tests);
    }

    private boolean isBroken(BuildRun run, Set<String> tests) throws IOException {
        if (run.exitCode() == 0) {
            return false;
        }
        Set<String> expected = tests.isEmpty() ? baseline.testClasses() : tests;
        return (run.results().isEmpty() && !expected.isEmpty())
                || !CompileErrors.in(run.log(), folder).isEmpty();
    }

    private List<Step> blamedForBuild(BuildRun run) throws IOException {
        Set<String> broken = CompileErrors.in(run.log(), folder);
        List<Step> named = active.stream()
                .filter(step -> step.paths().stream().anyMatch(broken::contains))
                .toList();
        return named.isEmpty() ? bisect(active, tests -> !isBroken(tests, Set.of()), Set.of()) : named;
    }

    /** Rolls back what changed a result; returns the classes to run again. */
    private Set<String> judge(BuildRun run, Set<String> tests) throws IOException {
        Map<String, Set<String>> problems = baseline.results().differences(run.results(), tests);
        problems.keySet().removeAll(unstable);
        dropFlaky(problems);
        Set<String> elsewhere = new TreeSet<>();
        problems.keySet().forEach(test -> {
            if (triggerOf(test) == Trigger.SYSTEM) {
                elsewhere.add(test);
            }
        });
        int changed = elsewhere.stream()
                .mapToInt(test -> problems.getOrDefault(test, Set.of()).size())
                .sum();
        if (changed > 0 && changed <= checks.levels().suiteFailures()) {
            elsewhere.forEach(test -> warnings.add("Tolerated: " + problems.getOrDefault(test, Set.of())));
            unstable.addAll(elsewhere);
            problems.keySet().removeAll(elsewhere);
        }
        Set<String> again = new TreeSet<>();
        Set<Step> blamed = new LinkedHashSet<>();
        Set<String> open = new TreeSet<>();
        for (String test : problems.keySet()) {
            List<Step> suspects = suspects(test);
            if (suspects.size() == 1) {
                blamed.addAll(suspects);
            } else {
                open.add(test);
            }
        }
        open.removeIf(test -> suspects(test).stream().anyMatch(blamed::contains));
        if (!open.isEmpty()) {
            blamed.addAll(bisect(open));
        }
        for (Step step : blamed) {
            for (Map.Entry<String, Set<String>> problem : problems.entrySet()) {
                if (suspects(problem.getKey()).contains(step) || blamed.size() == 1) {
                    String difference = problem.getValue().iterator().next();
                    again.addAll(
                            rollBack(List.of(step), triggerOf(problem.getKey(), step), problem.getKey(), difference));
                    break;
                }
            }
            if (active.contains(step)) {
                again.addAll(rollBack(
                        List.of(step),
                        Trigger.SYSTEM,
                        problems.keySet().iterator().next(),
                        "with others"));
            }
        }
        if (!blamed.isEmpty()) {
            again.addAll(problems.keySet());
        }
        return again;
    }

    /** A result that comes back when the same code is run again is nobody's fault. */
    private void dropFlaky(Map<String, Set<String>> problems) throws IOException {
        for (int i = 0; i < checks.levels().reruns() && !problems.isEmpty(); i++) {
            Set<String> again = new TreeSet<>(problems.keySet());
            Map<String, Set<String>> still =
                    baseline.results().differences(run(again).results(), again);
            for (String test : again) {
                if (!still.containsKey(test)) {
                    flaky.addAll(problems.getOrDefault(test, Set.of()));
                    problems.remove(test);
                }
            }
        }
    }

    private List<Step> suspects(String test) {
        return active.stream()
                .filter(step -> checks.impact().testsOn(step.paths()).contains(test))
                .toList();
    }

    private List<Step> bisect(Set<String> tests) throws IOException {
        Set<Step> suspects = new LinkedHashSet<>();
        tests.forEach(test -> suspects.addAll(suspects(test)));
        if (suspects.isEmpty()) {
            suspects.addAll(active);
        }
        // does the change have to do with it at all?
        tree.show(WorkTree.with(
                made, active.stream().filter(step -> !suspects.contains(step)).toList()));
        if (!baseline.results().differences(run(tests).results(), tests).isEmpty()) {
            unstable.addAll(tests);
            warnings.add("Not compared any more, for they end otherwise without the change as well: " + tests);
            return List.of();
        }
        return bisect(
                List.copyOf(suspects),
                run -> baseline.results().differences(run.results(), tests).isEmpty(),
                tests);
    }

    @FunctionalInterface
    private interface Verdict {
        boolean passes(BuildRun run) throws IOException;
    }

    private List<Step> bisect(List<Step> suspects, Verdict verdict, Set<String> tests) throws IOException {
        List<Step> others =
                active.stream().filter(step -> !suspects.contains(step)).toList();
        return new Bisection(tried -> {
                    List<Step> shown = new ArrayList<>(others);
                    shown.addAll(tried);
                    tree.show(WorkTree.with(made, shown));
                    return verdict.passes(run(tests));
                })
                .culprits(suspects);
    }

    private Trigger triggerOf(String test) {
        return triggerOf(test, null);
    }

    private Trigger triggerOf(String test, @Nullable Step step) {
        if (checks.levels().golden().contains(test)) {
            return Trigger.GOLDEN_PATH;
        }
        List<Step> steps = step == null ? active : List.of(step);
        Set<String> paths = new TreeSet<>();
        steps.forEach(each -> paths.addAll(each.paths()));
        if (checks.impact().testsOn(paths).contains(test)) {
            return Trigger.FILE;
        }
        return checks.levels().componentsOf(paths).stream()
                        .anyMatch(name -> testsOf(name).contains(test))
                ? Trigger.COMPONENT
                : Trigger.SYSTEM;
    }

    /** Takes steps out of the batch, and those that need them; returns the tests that stand on them. */
    private Set<String> rollBack(List<Step> blamed, Trigger trigger, String test, String difference) {
        Set<String> gone = new TreeSet<>();
        Set<String> tests = new TreeSet<>();
        for (Step step : blamed) {
            if (active.remove(step)) {
                gone.add(step.id());
                rolledBack.add(new RolledBack(step.id(), trigger, test, difference));
                tests.addAll(checks.impact().testsOn(step.paths()));
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
                    rolledBack.add(new RolledBack(step.id(), Trigger.REQUIRED, test, "needs what was rolled back"));
                    tests.addAll(checks.impact().testsOn(step.paths()));
                    more = true;
                }
            }
        }
        tests.retainAll(baseline.testClasses());
        return tests;
    }

    private boolean commandsPass() throws IOException {
        tree.show(WorkTree.with(made, active));
        TestRunner golden = checks.goldenCommand();
        if (golden != null && golden.run(Set.of()).exitCode() != 0) {
            rollBack(bisect(golden), Trigger.GOLDEN_PATH, "", "the command of the golden path fails");
            return false;
        }
        TestRunner whole = checks.systemCommand();
        if (system && whole != null && whole.run(Set.of()).exitCode() != 0) {
            rollBack(bisect(whole), Trigger.SYSTEM, "", "the system command fails");
            return false;
        }
        return true;
    }

    private List<Step> bisect(TestRunner command) throws IOException {
        return new Bisection(tried -> {
                    tree.show(WorkTree.with(made, tried));
                    return command.run(Set.of()).exitCode() == 0;
                })
                .culprits(List.copyOf(active));
    }

    /** Looks at time and memory. What seems too much is measured once more, before and after, since machines are busy. */
    private boolean isCheap(BuildRun run, boolean all) throws IOException {
        Set<String> classes = all ? baseline.testClasses() : selection(active);
        double before = baseline.results().secondsOf(classes);
        double after = run.results().secondsOf(classes);
        boolean heavier = all
                && baseline.memory() > 0
                && run.memory() > baseline.memory() * (1 + checks.levels().memoryRollback() / 100);
        boolean slower = after - before > checks.levels().slowerFloor()
                && after > before * (1 + checks.levels().slowerWarn() / 100);
        if (!slower && !heavier) {
            return true;
        }
        tree.show(made);
        BuildRun old = run(all ? Set.of() : classes);
        tree.show(WorkTree.with(made, active));
        BuildRun now = run(all ? Set.of() : classes);
        if (heavier && now.memory() > old.memory() * (1 + checks.levels().memoryRollback() / 100)) {
            rollBack(
                    List.copyOf(active),
                    Trigger.MEMORY,
                    "",
                    "from " + old.memory() / 1024 + " to " + now.memory() / 1024 + " MiB");
            return false;
        }
        return !slower || isFast(classes, best(baseline.results(), old.results()), best(run.results(), now.results()));
    }

    private static TestResults best(TestResults one, TestResults other) {
        SortedMap<String, Double> seconds = new TreeMap<>(one.seconds());
        other.seconds().forEach((name, time) -> seconds.merge(name, time, Math::min));
        return new TestResults(one.outcomes(), seconds);
    }

    private boolean isFast(Set<String> classes, TestResults before, TestResults after) {
        double was = before.secondsOf(classes);
        double is = after.secondsOf(classes);
        if (is - was <= checks.levels().slowerFloor()
                || is <= was * (1 + checks.levels().slowerWarn() / 100)) {
            return true;
        }
        warnings.add("Tests became slower: %.1f s instead of %.1f s".formatted(is, was));
        if (is <= was * (1 + checks.levels().slowerRollback() / 100)) {
            return true;
        }
        List<Step> slow = active.stream()
                .filter(step -> {
                    Set<String> own = checks.impact().testsOn(step.paths());
                    double wasOwn = before.secondsOf(own);
                    double isOwn = after.secondsOf(own);
                    return isOwn - wasOwn > checks.levels().slowerFloor()
                            && isOwn > wasOwn * (1 + checks.levels().slowerRollback() / 100);
                })
                .toList();
        rollBack(slow, Trigger.SLOWER, "", "%.1f s instead of %.1f s".formatted(is, was));
        return slow.isEmpty();
    }
}
