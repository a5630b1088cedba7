package io.github.mockfactory.driver.goal;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.migrate.Checks;
import io.github.mockfactory.driver.migrate.FormattedStates;
import io.github.mockfactory.driver.plan.ClassImpact;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.SourceFiles;
import io.github.mockfactory.driver.validate.CommandRunner;
import io.github.mockfactory.driver.validate.FormatCommand;
import io.github.mockfactory.driver.validate.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What goals have in common that write commits and validate them.
 *
 * @param context    of all goals
 * @param memory     of what was read of sources, and of their edits
 * @param branch     what they are asked
 * @param tests      how a copy is built and tested
 * @param validation of the commits
 */
public record BranchWork(
        GoalContext context, Memory memory, BranchOptions branch, TestBuild tests, ValidationOptions validation) {

    CodeBase read(SourceFiles files) throws IOException {
        return memory.read(context, files);
    }

    /** The repository, if nothing in it waits to be committed. */
    UserRepository repository() throws IOException {
        UserRepository repository = UserRepository.open(build().root());
        try {
            repository.head();
            repository.requireClean(context.outputs());
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
        return repository;
    }

    Checks checks(CodeBase code, Path folder, Path home, Progress progress) {
        Path logs = home.resolve("logs");
        List<String> reports = Objects.requireNonNullElse(
                YamlValues.list("testReports", validation.testReports()), CommandRunner.DEFAULT_REPORTS);
        Path started = startedIn(folder);
        return new Checks(
                new CommandRunner(folder, started, logs.resolve("build.log"), reports, tests.in(started), timeout()),
                tests.text(),
                shell(validation.systemCommand(), folder, logs.resolve("system.log"), reports),
                shell(validation.goldenCommand(), folder, logs.resolve("golden-path.log"), reports),
                new ClassImpact(code),
                validation.policy(code),
                progress);
    }

    private @Nullable TestRunner shell(@Nullable String command, Path folder, Path log, List<String> reports) {
        return command == null
                ? null
                : new CommandRunner(folder, startedIn(folder), log, reports, CommandRunner.shell(command), timeout());
    }

    private Duration timeout() {
        return Duration.ofMinutes(validation.buildTimeout());
    }

    /** The phase that is asked for; null for all. */
    @Nullable
    Phase onlyPhase() {
        Phase phase = branch.onlyPhase();
        if (phase == Phase.SETUPS && !context.movesSetups()) {
            throw new IllegalArgumentException(
                    "Phase 5 is about set-ups of mocks that are moved on request: say which, -Dmockfactory.setups=create or all");
        }
        return phase;
    }

    /** Every option that decides about the outcome, as text: two runs with the same text do the same. */
    Map<String, String> decisive() {
        Map<String, String> options = new TreeMap<>(context.decisive());
        String command = branch.formatCommand();
        if (command != null) {
            options.put("formatCommand", command);
        }
        return options;
    }

    /** The states that a plan leads to, with the team's formatting if it is asked for. */
    FileStates formatted(FileStates states, Workspace workspace, Path home) {
        String command = branch.formatCommand();
        if (command == null) {
            return states;
        }
        Path folder = workspace.folder();
        FormatCommand format = new FormatCommand(
                folder, startedIn(folder), home.resolve("logs").resolve("format.log"), command);
        return new FormattedStates(states, workspace, command, format::format, home.resolve("formatted"));
    }

    private Path startedIn(Path copy) {
        return copy.resolve(build().root().relativize(build().started()));
    }

    private Build build() {
        return context.build();
    }
}
