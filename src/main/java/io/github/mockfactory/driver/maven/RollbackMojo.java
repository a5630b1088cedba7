package io.github.mockfactory.driver.maven;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Glob;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.migrate.Checkpoint;
import io.github.mockfactory.driver.migrate.Checks;
import io.github.mockfactory.driver.migrate.DriverRun;
import io.github.mockfactory.driver.migrate.Levels;
import io.github.mockfactory.driver.migrate.Rollback;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Takes back what a migration has committed, by commits of its own, and validates what remains. */
@Mojo(name = "rollback", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class RollbackMojo extends MigrationMojo {

    /** What to take back: a {@code file}, a {@code component}, a {@code phase}, or {@code all}. */
    @Parameter(property = "mockfactory.to", defaultValue = "${to}")
    private @Nullable String to;

    /** The component to take back, one of {@code components}. */
    @Parameter(property = "mockfactory.component", defaultValue = "${component}")
    private @Nullable String component;

    /** Whether the next migration is to leave these steps alone. */
    @Parameter(property = "mockfactory.remember", defaultValue = "false")
    private boolean remember;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        Progress progress = progress();
        String level = named(to, "to", "file, component, phase or all");
        try (UserRepository repository = repository();
                DriverRun run = DriverRun.open(repository, branch(), progress)) {
            Workspace workspace = run.workspace();
            CodeBase code = read(workspace.files(), options(), progress);
            PlannedMigration plan = Planner.plan(
                    code,
                    new Selection(Phase.FOUNDATION, null, null, null, Set.of()),
                    workspace.made(),
                    StepOrder.RISKIEST,
                    progress);
            Checks checks = checks(code, workspace.folder(), repository.home(), progress);
            Rollback.Outcome outcome = new Rollback(
                            run,
                            formatted(plan, workspace, repository.home()),
                            checks,
                            repository.home(),
                            Checkpoint.NONE)
                    .run(selected(level, checks.levels()), plan.requirements(), remember);
            getLog().info(Amount.of(outcome.undone().size(), "change") + " taken back on the branch " + branch());
            if (leavesRecord() && !outcome.undone().isEmpty()) {
                append(() -> new WorkDone(plan, workspace.made())
                        .takenBack(record(Goal.ROLLBACK), branch(), outcome.undone()));
            }
            outcome.kept().forEach((file, why) -> getLog().error("  " + file + " stays as it is, for it " + why));
            workspace.notes().forEach(getLog()::warn);
            outcome.differences().values().forEach(tests -> tests.forEach(test -> getLog().error("  " + test)));
            if (!outcome.kept().isEmpty()) {
                throw new MojoFailureException(Amount.of(outcome.kept().size(), "file")
                        + " could not be taken back, for others changed the same: do that by hand");
            }
            if (!outcome.differences().isEmpty()) {
                throw new MojoFailureException("After the rollback, tests of "
                        + Amount.of(outcome.differences().size(), "class")
                        + " end otherwise than before the migration");
            }
        }
    }

    private Rollback.Asked selected(String level, Levels levels) {
        return switch (level) {
            case "all" -> new Rollback.Asked("this tool", key -> true);
            case "phase" -> {
                Phase only = phase();
                if (only == null) {
                    throw new IllegalArgumentException("Say what to take back: -Dphase=0 to 4");
                }
                yield new Rollback.Asked("phase " + only.number(), key -> key.phase() == only);
            }
            case "component" -> {
                String name = named(component, "component", "one of components");
                levels.isIn(name, "");
                yield new Rollback.Asked(
                        "the component " + name,
                        key -> key.phase() != Phase.FOUNDATION && levels.isIn(name, key.path()));
            }
            case "file" -> {
                String pattern = named(file(), "file", "a path or a glob");
                PathMatcher glob = Glob.of("file", pattern);
                yield new Rollback.Asked(
                        "a file '" + pattern + "', which is a path or a glob, relative to the root of the repository",
                        key -> key.phase() != Phase.FOUNDATION && glob.matches(Path.of(key.path())));
            }
            default ->
                throw new IllegalArgumentException(
                        "The option to is '" + level + "', but must be one of: file, component, phase, all");
        };
    }

    private static String named(@Nullable String value, String option, String values) {
        String text = blankAsNull(value);
        if (text == null) {
            throw new IllegalArgumentException("Say what to take back: -D" + option + "=" + values);
        }
        return text;
    }
}
