package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at what a batch does to the time and the memory that tests take. */
final class CostCheck {

    private static final int KIBIBYTES = 1024;

    private final Batch batch;

    CostCheck(Batch batch) {
        this.batch = batch;
    }

    /** Looks at time and memory. What seems too much is measured once more, before and after, since machines are busy. */
    boolean isCheap(BuildRun run, boolean all) throws IOException {
        Set<String> classes = all ? batch.baseline().testClasses() : batch.affectedClasses();
        double before = batch.baseline().results().secondsOf(classes);
        double after = run.results().secondsOf(classes);
        boolean heavier = all && isHeavier(batch.baseline().memory(), run.memory());
        boolean slower = after - before > batch.checks().policy().slowerFloor()
                && after > before * (1 + batch.checks().policy().slowerWarn() / 100);
        if (!slower && !heavier) {
            return true;
        }
        TestSelection tests = all ? TestSelection.ALL : TestSelection.of(classes);
        batch.show(List.of());
        BuildRun old = batch.run(tests);
        batch.show(batch.active());
        BuildRun now = batch.run(tests);
        if (heavier && isHeavier(old.memory(), now.memory())) {
            batch.rollBack(
                    batch.active(),
                    RollbackReason.MEMORY,
                    "",
                    "from " + old.memory() / KIBIBYTES + " to " + now.memory() / KIBIBYTES + " MiB");
            return false;
        }
        return !slower
                || isFast(classes, best(batch.baseline().results(), old.results()), best(run.results(), now.results()));
    }

    /** Both in kibibytes; 0 is not known. */
    private boolean isHeavier(long before, long after) {
        ValidationPolicy policy = batch.checks().policy();
        return before > 0
                && after > before * (1 + policy.memoryRollback() / 100)
                && after - before > policy.memoryFloor() * KIBIBYTES;
    }

    private static TestResults best(TestResults one, TestResults other) {
        SortedMap<String, Double> seconds = new TreeMap<>(one.seconds());
        other.seconds().forEach((name, time) -> seconds.merge(name, time, Math::min));
        return new TestResults(one.outcomes(), seconds);
    }

    private boolean isFast(Set<String> classes, TestResults before, TestResults after) {
        double was = before.secondsOf(classes);
        double is = after.secondsOf(classes);
        if (is - was <= batch.checks().policy().slowerFloor()
                || is <= was * (1 + batch.checks().policy().slowerWarn() / 100)) {
            return true;
        }
        batch.warn("Tests became slower: %.1f s instead of %.1f s".formatted(is, was));
        if (is <= was * (1 + batch.checks().policy().slowerRollback() / 100)) {
            return true;
        }
        List<Step> slow = batch.active().stream()
                .filter(step -> {
                    Set<String> own = batch.affected().on(step);
                    double wasOwn = before.secondsOf(own);
                    double isOwn = after.secondsOf(own);
                    return isOwn - wasOwn > batch.checks().policy().slowerFloor()
                            && isOwn > wasOwn * (1 + batch.checks().policy().slowerRollback() / 100);
                })
                .toList();
        batch.rollBack(slow, RollbackReason.SLOWER, "", "%.1f s instead of %.1f s".formatted(is, was));
        return slow.isEmpty();
    }
}
