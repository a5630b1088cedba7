package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.BranchOptions;
import io.github.mockfactory.driver.goal.BranchWork;
import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.TestBuild;
import io.github.mockfactory.driver.goal.ValidationOptions;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that write commits and validate them. */
abstract class MigrationMojo extends SetupMojo {

    /** Only this phase, {@code 0} to {@code 5}; phase 0 goes with each of the others where it is missing. */
    @Parameter(property = "mockfactory.phase", defaultValue = "${phase}")
    private @Nullable String phase;

    /** Only files whose path from the root of the repository matches this glob. */
    @Parameter(property = "mockfactory.file", defaultValue = "${file}")
    private @Nullable String file;

    /** The branch that gets the commits. */
    @Parameter(property = "mockfactory.branch", defaultValue = "mock-factory/migration")
    private String branch;

    /** Goals of Maven that build and test. */
    @Parameter(property = "mockfactory.testGoals", defaultValue = "test")
    private String testGoals;

    /**
     * A command of the shell that builds and tests in the place of Maven, run in the folder in which Maven was started. In it,
     * <code>{tests}</code> stands for the names of the test classes to run, with commas between them; for nothing if all are to
     * run.
     */
    @Parameter(property = "mockfactory.testCommand", defaultValue = "${testCommand}")
    private @Nullable String testCommand;

    /**
     * A command of the shell that formats the files of each step as the team does, before the step is validated, run in the
     * folder in which Maven was started. In it, <code>{files}</code> stands for the absolute paths of the files, with commas
     * between them. What it does to other files is not kept.
     */
    @Parameter(property = "mockfactory.formatCommand")
    private @Nullable String formatCommand;

    /** Where test reports are, as globs from the root of the repository, as YAML. */
    @Parameter(property = "mockfactory.testReports")
    private @Nullable String testReports;

    /** Level 2: globs of paths by the name of a component, as YAML. */
    @Parameter(property = "mockfactory.components")
    private @Nullable String components;

    /** Level 3: when everything is run: with every {@code batch}, at the end of a {@code phase}, at the {@code end}, {@code never}. */
    @Parameter(property = "mockfactory.system", defaultValue = "phase")
    private String system;

    /** Level 3: a command of the shell that is run in the place of all tests, and judged by its exit code. */
    @Parameter(property = "mockfactory.systemCommand")
    private @Nullable String systemCommand;

    /** Level 4: tags of JUnit whose tests must never fail, as YAML. */
    @Parameter(property = "mockfactory.goldenTags")
    private @Nullable String goldenTags;

    /** Level 4: globs of simple names of test classes that must never fail, as YAML. */
    @Parameter(property = "mockfactory.goldenTests")
    private @Nullable String goldenTests;

    /** Level 4: a command of the shell that must never fail. */
    @Parameter(property = "mockfactory.goldenCommand")
    private @Nullable String goldenCommand;

    /** How many changed results outside the file, its component and the golden path are only reported. */
    @Parameter(property = "mockfactory.suiteFailures", defaultValue = "0")
    private int suiteFailures;

    /** By how many per cent tests may become slower before it is reported. */
    @Parameter(property = "mockfactory.slowerWarn", defaultValue = "5")
    private double slowerWarn;

    /** By how many per cent tests may become slower before a step is rolled back. */
    @Parameter(property = "mockfactory.slowerRollback", defaultValue = "10")
    private double slowerRollback;

    /** Differences below so many seconds are noise. */
    @Parameter(property = "mockfactory.slowerFloor", defaultValue = "5")
    private double slowerFloor;

    /** By how many per cent tests may need more memory before a batch is rolled back. */
    @Parameter(property = "mockfactory.memoryRollback", defaultValue = "25")
    private double memoryRollback;

    /** Differences below so many mebibytes are noise. */
    @Parameter(property = "mockfactory.memoryFloor", defaultValue = "256")
    private double memoryFloor;

    /** Whether the run leaves a record in {@code .mock-factory/history}, for reports. */
    @Parameter(property = "mockfactory.history", defaultValue = "true")
    private boolean history;

    /**
     * How many minutes a build may take before it is ended; 0 for ten times as long as the longest one of all tests before it, and
     * an hour at least.
     */
    @Parameter(property = "mockfactory.buildTimeout", defaultValue = "0")
    private int buildTimeout;

    /** How often a changed result is run again before a step is blamed. */
    @Parameter(property = "mockfactory.reruns", defaultValue = "2")
    private int reruns;

    final BranchWork work(GoalContext context) {
        return new BranchWork(
                context,
                memory(),
                new BranchOptions(branch, blankAsNull(phase), blankAsNull(file), blankAsNull(formatCommand), history),
                tests(),
                new ValidationOptions(
                        testReports,
                        components,
                        system,
                        blankAsNull(systemCommand),
                        goldenTags,
                        goldenTests,
                        blankAsNull(goldenCommand),
                        suiteFailures,
                        slowerWarn,
                        slowerRollback,
                        slowerFloor,
                        memoryRollback,
                        memoryFloor,
                        buildTimeout,
                        reruns));
    }

    private TestBuild tests() {
        String command = blankAsNull(testCommand);
        return command == null
                ? new MavenCommand(
                        session().getRequest(),
                        Path.of(System.getProperty("maven.home")),
                        List.of(testGoals.trim().split("\\s+")))
                : TestBuild.shell(command);
    }
}
