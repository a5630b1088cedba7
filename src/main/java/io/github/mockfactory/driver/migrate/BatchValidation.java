package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Validates one batch: builds and tests it once, and only where a result is different finds out which step it is. It ends when
 * what is kept gives the results of the baseline.
 */
final class BatchValidation {

    private final Batch batch;
    private final ResultCheck results;
    private final CostCheck cost;

    /**
     * Takes the batch.
     *
     * @param outputs of builds there
     */
    BatchValidation(Batch batch, Outputs outputs) {
        this.batch = batch;
        this.results = new ResultCheck(batch, outputs);
        this.cost = new CostCheck(batch);
    }

    BatchResult validate() throws IOException {
        boolean all = batch.runsSystem() && batch.checks().systemCommand() == null;
        TestSelection tests = all ? TestSelection.ALL : batch.selection();
        boolean measured = false;
        boolean repeated = false;
        while (!batch.isEmpty()) {
            batch.show(batch.active());
            BuildRun run = batch.run(tests);
            RunComparison comparison = batch.comparison(run, tests);
            int before = batch.gone();
            if (comparison.isBroken()) {
                if (!repeated && comparison.uncompilable().isEmpty()) {
                    // a server, a port, a lock: not every build that fails once fails twice
                    repeated = true;
                    continue;
                }
                batch.rollBack(blamedForBuild(comparison), RollbackReason.COMPILE, "", "the build fails");
                tests = all ? TestSelection.ALL : batch.selection();
                continue;
            }
            Set<String> again = results.judge(comparison);
            if (batch.gone() > before) {
                tests = again.isEmpty() ? batch.selection() : TestSelection.of(again);
                continue;
            }
            if (!tests.isAll() && comparison.failsForNoTest()) {
                // a check of the build, such as of style, may be red: a build of everything tells
                tests = TestSelection.ALL;
                continue;
            }
            boolean cheap = measured || cost.isCheap(run, all);
            measured = true;
            if (cheap && commandsPass()) {
                batch.measure(run, tests);
                break;
            }
            tests = batch.selection();
        }
        return batch.result();
    }

    private List<Step> blamedForBuild(RunComparison comparison) throws IOException {
        List<Step> named = batch.active().stream()
                .filter(step -> step.paths().stream().anyMatch(comparison.uncompilable()::contains))
                .toList();
        return named.isEmpty()
                ? batch.bisect(
                        batch.active(),
                        run -> !batch.comparison(run, TestSelection.ALL).isBroken(),
                        TestSelection.ALL)
                : named;
    }

    private boolean commandsPass() throws IOException {
        batch.show(batch.active());
        TestRunner golden = batch.checks().goldenCommand();
        if (golden != null && !batch.passes(golden)) {
            batch.rollBack(
                    batch.bisect(golden), RollbackReason.GOLDEN_PATH, "", "the command of the golden path fails");
            return false;
        }
        TestRunner whole = batch.checks().systemCommand();
        if (batch.runsSystem() && whole != null && !batch.passes(whole)) {
            batch.rollBack(batch.bisect(whole), RollbackReason.SYSTEM, "", "the system command fails");
            return false;
        }
        return true;
    }
}
