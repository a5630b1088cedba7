package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Validates one batch: builds and tests it once, and only where a result is different finds out which step it is. It ends when
 * what is kept gives the results of the baseline.
 */
final class BatchValidation {

    private final Batch batch;
    private final Path folder;
    private final FailureAttribution results;
    private final CostCheck cost;

    /**
     * Takes the batch.
     *
     * @param folder  in which it is built
     * @param outputs of builds there
     */
    BatchValidation(Batch batch, Path folder, Outputs outputs) {
        this.batch = batch;
        this.folder = folder;
        this.results = new FailureAttribution(batch, outputs);
        this.cost = new CostCheck(batch);
    }

    BatchResult validate() throws IOException {
        boolean all = batch.runsSystem() && batch.checks().systemCommand() == null;
        Set<String> tests = all ? Set.of() : batch.selection();
        boolean measured = false;
        boolean repeated = false;
        while (!batch.isEmpty()) {
            batch.show(batch.active());
            BuildRun run = batch.run(tests);
            int before = batch.gone();
            if (isBroken(run, tests)) {
                if (!repeated && uncompilable(run).isEmpty()) {
                    // a server, a port, a lock: not every build that fails once fails twice
                    repeated = true;
                    continue;
                }
                batch.rollBack(blamedForBuild(run), RollbackReason.COMPILE, "", "the build fails");
                tests = all ? Set.of() : batch.selection();
                continue;
            }
            Set<String> again = results.judge(run, tests);
            if (batch.gone() > before) {
                tests = again.isEmpty() ? batch.selection() : again;
                continue;
            }
            if (!tests.isEmpty() && run.exitCode() != 0 && failsForNoTest(run, tests)) {
                // a check of the build, such as of style, may be red: a build of everything tells
                tests = Set.of();
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

    private boolean isBroken(BuildRun run, Set<String> tests) throws IOException {
        if (run.exitCode() == 0) {
            return false;
        }
        Set<String> expected = tests.isEmpty() ? batch.baseline().testClasses() : tests;
        return (run.results().isEmpty() && !expected.isEmpty())
                || !uncompilable(run).isEmpty()
                || (tests.isEmpty() && failsForNoTest(run, tests));
    }

    /** A check of the build, of style for example, that the base passed. */
    private boolean failsForNoTest(BuildRun run, Set<String> tests) {
        return batch.baseline().exitCode() == 0
                && batch.baseline().results().differences(run.results(), tests).isEmpty();
    }

    /** The files that did compile before anything was changed, or not for these reasons. */
    private Set<String> uncompilable(BuildRun run) throws IOException {
        return CompileErrors.added(batch.baseline().errors(), CompileErrors.in(run.log(), folder));
    }

    private List<Step> blamedForBuild(BuildRun run) throws IOException {
        Set<String> broken = uncompilable(run);
        List<Step> named = batch.active().stream()
                .filter(step -> step.paths().stream().anyMatch(broken::contains))
                .toList();
        return named.isEmpty() ? batch.bisect(batch.active(), tests -> !isBroken(tests, Set.of()), Set.of()) : named;
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
