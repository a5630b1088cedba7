package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestSelection;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds and tests the base of a migration, once for each commit and build. */
final class Baselines {

    private final Workspace workspace;
    private final WorkTree tree;
    private final Outputs outputs;
    private final Checks checks;
    private final Path file;

    /**
     * Takes what a base is built with.
     *
     * @param outputs of builds in that workspace
     * @param checks  how to build
     * @param home    the folder of the driver's own files
     */
    Baselines(Workspace workspace, WorkTree tree, Outputs outputs, Checks checks, Path home) {
        this.workspace = workspace;
        this.tree = tree;
        this.outputs = outputs;
        this.checks = checks;
        this.file = home.resolve("baseline.json");
    }

    /** What an earlier run of the same build on the same commit came to. */
    Optional<Baseline> known() throws IOException {
        return Baseline.read(file, workspace.base(), checks.build());
    }

    /** Has the next run build the base again. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Builds the base from nothing but its commit. Tests that fail are run again: one that passes then does not count as
     * failing.
     *
     * @param made the changes that are there, and are there again afterwards
     * @throws IllegalStateException if there is nothing to compare with; the message names the log
     */
    Baseline build(Set<ChangeKey> made) throws IOException {
        checks.progress().say("Building and testing the base, to compare with");
        workspace.showBase();
        try {
            return buildBase();
        } finally {
            workspace.reset();
            tree.show(made);
        }
    }

    private Baseline buildBase() throws IOException {
        tree.show(Set.of());
        outputs.clear();
        BuildRun run = checks.runner().run(TestSelection.ALL);
        TestResults results = run.results();
        Set<String> unstable = new TreeSet<>();
        Set<String> failing = results.failing();
        for (int i = 0; i < checks.policy().reruns() && !failing.isEmpty(); i++) {
            checks.progress().say("Running " + Amount.of(failing.size(), "failing test class") + " of the base again");
            TestResults again = checks.runner().run(TestSelection.of(failing)).results();
            unstable.addAll(results.passingIn(again));
            results = results.withPassed(unstable);
            failing = results.failing();
        }
        Baseline baseline = Baseline.of(workspace.base(), checks.build(), run, results, unstable);
        baseline.write(file);
        return baseline;
    }
}
