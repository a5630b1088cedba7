package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.Measured;
import io.github.mockfactory.driver.validate.TestRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what a run does, and stops one that rolls back too much. */
final class Tally {

    private final RollbackLimit limit;
    private final List<String> committed = new ArrayList<>();
    private final Map<String, RolledBack> rolledBack = new LinkedHashMap<>();
    private final List<String> flaky = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private Measured measured = Measured.NONE;
    private int steps;
    private int sites;
    private int builds;

    Tally(RollbackLimit limit) {
        this.limit = limit;
    }

    /** Says how many steps the run is to validate. */
    void expect(int stepsOfTheRun) {
        steps = stepsOfTheRun;
    }

    TestRunner counted(TestRunner runner) {
        return tests -> {
            builds++;
            BuildRun run = runner.run(tests);
            warnings.addAll(run.unreadable());
            return run;
        };
    }

    void commit(Step step) {
        committed.add(step.id());
        sites += step.sites();
    }

    /**
     * Notes a step that was rolled back.
     *
     * @throws RollbackLimit.ExceededException if that is one too many
     */
    void rollBack(RolledBack step) {
        rolledBack.put(step.step(), step);
        if (limit.isExceeded(rolledBack.size(), steps)) {
            RolledBack first = rolledBack.values().iterator().next();
            throw new RollbackLimit.ExceededException("Stopped: " + rolledBack.size() + " of " + steps
                    + " steps would be rolled back, which is more than "
                    + (limit.share() + " %").replace(".0 %", " %") + " of them. The first is " + first.step()
                    + ", because " + first.trigger().words()
                    + (first.difference().isEmpty() ? "" : " (" + first.difference() + ")"));
        }
    }

    /** Whether a step needs one that was rolled back. */
    boolean isBlocked(Step step) {
        return step.requires().stream().anyMatch(rolledBack::containsKey);
    }

    void note(Baseline baseline) {
        warnings.addAll(baseline.warnings());
    }

    void note(List<String> notes) {
        warnings.addAll(notes);
    }

    void note(BatchResult result) {
        flaky.addAll(result.flaky());
        warnings.addAll(result.warnings());
    }

    /** Notes how the tests of a batch went; what all tests say counts more than what some do. */
    void note(Measured tests) {
        if (tests.all() || !measured.all()) {
            measured = tests;
        }
    }

    /** How many steps were committed. */
    int commits() {
        return committed.size();
    }

    MigrationReport report(String branch, String base) {
        return new MigrationReport(
                branch,
                base,
                committed,
                sites,
                List.copyOf(rolledBack.values()),
                flaky,
                List.copyOf(warnings),
                builds,
                measured);
    }
}
