package io.github.mockfactory.driver.goal;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Glob;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.migrate.Checkpoint;
import io.github.mockfactory.driver.migrate.Checks;
import io.github.mockfactory.driver.migrate.DriverRun;
import io.github.mockfactory.driver.migrate.Rollback;
import io.github.mockfactory.driver.migrate.ValidationPolicy;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back what a migration has committed, by commits of its own, and validates what remains. */
public final class RollbackGoal {

    private final BranchWork work;
    private final Console console;
    private final Options options;

    /**
     * What can be asked of it. Null stands for what is not set.
     *
     * @param to        what to take back: a {@code file}, a {@code component}, a {@code phase}, or {@code all}
     * @param component the component to take back
     * @param remember  whether the next migration is to leave these steps alone
     */
    public record Options(@Nullable String to, @Nullable String component, boolean remember) {}

    /**
     * Takes what it works with.
     *
     * @param work    of all goals that write commits
     * @param options of this one
     */
    public RollbackGoal(BranchWork work, Options options) {
        this.work = work;
        this.console = work.context().console();
        this.options = options;
    }

    /**
     * Does the work.
     *
     * @throws GoalFailure              if something could not be taken back, or tests end otherwise afterwards
     * @throws IOException              if a file cannot be read or written, or the build cannot be started
     * @throws IllegalArgumentException if an option or the build is wrong; the message names it
     * @throws IllegalStateException    if the repository is not as it must be
     */
    public void run() throws IOException, GoalFailure {
        Progress progress = console.progress();
        String level = named(options.to(), "to", "file, component, phase or all");
        try (UserRepository repository = work.repository();
                DriverRun run = DriverRun.open(repository, work.branch().branch(), progress)) {
            Workspace workspace = run.workspace();
            CodeBase code = work.read(workspace.files());
            PlannedMigration plan = Planner.plan(
                    code,
                    new Selection(Phase.FOUNDATION, null, null, null, Set.of()),
                    workspace.made(),
                    StepOrder.RISKIEST,
                    progress);
            Checks checks = work.checks(code, workspace.folder(), repository.home(), progress);
            Rollback rollback = new Rollback(
                    run,
                    work.formatted(plan, workspace, repository.home()),
                    checks,
                    repository.home(),
                    Checkpoint.NONE);
            Rollback.Outcome outcome;
            try {
                outcome = rollback.run(selected(level, checks.policy()), plan.requirements(), options.remember());
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                append(rollback.undone(), plan, workspace, e);
                throw e;
            }
            console.info(Amount.of(outcome.undone().size(), "change") + " taken back on the branch "
                    + work.branch().branch());
            append(outcome.undone(), plan, workspace, null);
            outcome.kept().forEach((file, why) -> console.error("  " + file + " stays as it is, for it " + why));
            workspace.notes().forEach(console::warn);
            outcome.differences().values().forEach(tests -> tests.forEach(test -> console.error("  " + test)));
            if (!outcome.kept().isEmpty()) {
                throw new GoalFailure(Amount.of(outcome.kept().size(), "file")
                        + " could not be taken back, for others changed the same: do that by hand");
            }
            if (!outcome.differences().isEmpty()) {
                throw new GoalFailure("After the rollback, tests of "
                        + Amount.of(outcome.differences().size(), "class")
                        + " end otherwise than before the migration");
            }
        }
    }

    private void append(
            Set<ChangeKey> undone, PlannedMigration plan, Workspace workspace, @Nullable Exception failure) {
        if (work.branch().history() && !undone.isEmpty()) {
            RunRecords records = work.context().records();
            records.append(() -> RunRecords.ended(
                    new WorkDone(plan, workspace.made())
                            .takenBack(
                                    records.begin(Goal.ROLLBACK), work.branch().branch(), undone),
                    failure));
        }
    }

    private Rollback.Asked selected(String level, ValidationPolicy policy) {
        return switch (level) {
            case "all" -> new Rollback.Asked("this tool", key -> true);
            case "phase" -> {
                Phase only = work.onlyPhase();
                if (only == null) {
                    throw new IllegalArgumentException("Say what to take back: -Dphase=0 to 5");
                }
                yield new Rollback.Asked("phase " + only.number(), key -> key.phase() == only);
            }
            case "component" -> {
                String name = named(options.component(), "component", "one of components");
                policy.isIn(name, "");
                yield new Rollback.Asked(
                        "the component " + name, key -> !key.isOfFactory() && policy.isIn(name, key.path()));
            }
            case "file" -> {
                String pattern = named(work.branch().file(), "file", "a path or a glob");
                PathMatcher glob = Glob.of("file", pattern);
                yield new Rollback.Asked(
                        "a file '" + pattern + "', which is a path or a glob, relative to the root of the repository",
                        key -> !key.isOfFactory() && glob.matches(Path.of(key.path())));
            }
            default ->
                throw new IllegalArgumentException(
                        "The option to is '" + level + "', but must be one of: file, component, phase, all");
        };
    }

    private static String named(@Nullable String text, String option, String values) {
        if (text == null) {
            throw new IllegalArgumentException("Say what to take back: -D" + option + "=" + values);
        }
        return text;
    }
}
