package io.github.mockfactory.driver.maven;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.migrate.Checks;
import io.github.mockfactory.driver.migrate.FormattedStates;
import io.github.mockfactory.driver.migrate.Levels;
import io.github.mockfactory.driver.plan.ClassImpact;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.validate.CommandRunner;
import io.github.mockfactory.driver.validate.FormatCommand;
import io.github.mockfactory.driver.validate.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that write commits and validate them. */
abstract class MigrationMojo extends DriverMojo {

    /** Only this phase, {@code 0} to {@code 4}; phase 0 goes with each of the others where it is missing. */
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

    /** How often a changed result is run again before a step is blamed. */
    @Parameter(property = "mockfactory.reruns", defaultValue = "2")
    private int reruns;

    final String branch() {
        return branch;
    }

    final @Nullable String file() {
        return blankAsNull(file);
    }

    final @Nullable Phase phase() {
        String number = blankAsNull(phase);
        if (number == null) {
            return null;
        }
        return number.equals(Phase.FOUNDATION.number()) ? Phase.FOUNDATION : Phase.numbered(number);
    }

    /** The repository, if nothing in it waits to be committed. */
    final UserRepository repository() throws IOException {
        UserRepository repository = UserRepository.open(root());
        try {
            repository.head();
            repository.requireClean(outputs());
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
        return repository;
    }

    final Levels levels(CodeBase code) {
        Map<String, List<String>> parts = YamlValues.map("components", components);
        return new Levels(
                parts == null ? Map.of() : new TreeMap<>(parts),
                Levels.SystemLevel.named(system),
                golden(code),
                suiteFailures,
                slowerWarn,
                slowerRollback,
                slowerFloor,
                memoryRollback,
                memoryFloor,
                reruns);
    }

    final boolean leavesRecord() {
        return history;
    }

    private Set<String> golden(CodeBase code) {
        return GoldenTests.of(code, goldenTags, goldenTests);
    }

    final Checks checks(CodeBase code, Path folder, Path home, Progress progress) {
        Path logs = home.resolve("logs");
        List<String> reports =
                Objects.requireNonNullElse(YamlValues.list("testReports", testReports), CommandRunner.DEFAULT_REPORTS);
        String command = blankAsNull(testCommand);
        MavenCommand maven = new MavenCommand(
                session().getRequest(),
                Path.of(System.getProperty("maven.home")),
                List.of(testGoals.trim().split("\\s+")));
        Path build = folder.resolve(root().relativize(buildRoot()));
        Function<Set<String>, List<String>> builder =
                command == null ? tests -> maven.in(build, tests) : CommandRunner.shell(command);
        return new Checks(
                new CommandRunner(folder, build, logs.resolve("build.log"), reports, builder),
                command == null ? maven.toString() : command,
                shell(systemCommand, folder, build, logs.resolve("system.log"), reports),
                shell(goldenCommand, folder, build, logs.resolve("golden-path.log"), reports),
                new ClassImpact(code),
                levels(code),
                progress);
    }

    @Override
    Map<String, String> decisive() {
        Map<String, String> options = new TreeMap<>(super.decisive());
        String command = blankAsNull(formatCommand);
        if (command != null) {
            options.put("formatCommand", command);
        }
        return options;
    }

    /** The states that a plan leads to, with the team's formatting if it is asked for. */
    final FileStates formatted(FileStates states, Workspace workspace, Path home) {
        String command = blankAsNull(formatCommand);
        if (command == null) {
            return states;
        }
        Path folder = workspace.folder();
        FormatCommand format = new FormatCommand(
                folder,
                folder.resolve(root().relativize(buildRoot())),
                home.resolve("logs").resolve("format.log"),
                command);
        return new FormattedStates(states, workspace, command, format::format, home.resolve("formatted"));
    }

    private static @Nullable TestRunner shell(
            @Nullable String command, Path folder, Path build, Path log, List<String> reports) {
        String text = blankAsNull(command);
        return text == null ? null : new CommandRunner(folder, build, log, reports, CommandRunner.shell(text));
    }
}
