package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the order of runs, and however they end: they come to the same sources as one that nothing disturbs, with the same
 * steps rolled back. The driver does not know what is done about annotated mocks, but what is made and changed depends on it.
 */
@Tag("slow")
class RunsTest {

    private static final String BAD = "src/BTest.txt";

    @TempDir
    private Path folder;

    private TestRepository repository;

    /** What is done about annotated mocks. */
    enum Mode {
        KEEP(FakeProject::keep),
        SAFE(FakeProject::small),
        SESSION(FakeProject::session);

        private final Supplier<FakeProject> project;

        Mode(Supplier<FakeProject> project) {
            this.project = project;
        }

        FakeProject project() {
            return project.get();
        }
    }

    /** How one run goes. */
    private record Run(int limit, Predicate<Step> selected, Checkpoint checkpoint, int diesInBuild) {

        static final Run ALL = new Run(0, step -> true, Checkpoint.NONE, 0);

        static Run first(int steps) {
            return new Run(steps, step -> true, Checkpoint.NONE, 0);
        }

        static Run of(Phase phase) {
            return new Run(0, step -> step.phase() == phase || step.phase() == Phase.FOUNDATION, Checkpoint.NONE, 0);
        }
    }

    private void begin(Mode mode, String name) {
        repository = TestRepository.create(folder.resolve(name), mode.project().sources());
    }

    /** Sources and steps that were rolled back. */
    private String result() throws IOException {
        return repository.files() + "\n" + new RollbackFile(home().resolve("rolled-back.json")).read();
    }

    private Path home() {
        return repository.root().resolve(".git/mock-factory");
    }

    private String undisturbed(Mode mode) throws IOException {
        begin(mode, "undisturbed");
        migrate(mode, Run.ALL);
        String result = result();
        assertThat(result).contains("1 factory", "1:" + BAD).contains(FakeProject.FACTORY);
        return result;
    }

    private int migrate(Mode mode, Run how) throws IOException {
        FakeProject project = mode.project();
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Set<String> skipped = new RollbackFile(home().resolve("rolled-back.json")).ids();
            List<Step> steps = project.steps(run.workspace().made(), skipped).stream()
                    .filter(how.selected())
                    .toList();
            if (steps.isEmpty()) {
                return 0;
            }
            return new Migration(
                            run.workspace(),
                            project,
                            checks(project, run, how.diesInBuild()),
                            new MigrationOptions(0, how.limit(), RollbackLimit.DEFAULT, "settings"),
                            home(),
                            how.checkpoint())
                    .run(steps)
                    .committed()
                    .size();
        }
    }

    private Checks checks(FakeProject project, DriverRun run, int diesInBuild) {
        FakeRunner runner = new FakeRunner(project, run.workspace().folder(), home().resolve("logs/build.log"))
                .breaksOn(BAD, "1 factory")
                .diesIn(diesInBuild);
        return new Checks(runner, "fake", null, null, project, ValidationPolicy.DEFAULT, Progress.NONE);
    }

    private void rollBackEverything(Mode mode) throws IOException {
        FakeProject project = mode.project();
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Rollback.Outcome outcome = new Rollback(run, project, checks(project, run, 0), home(), Checkpoint.NONE)
                    .run(new Rollback.Asked("all", key -> true), Map.of(), false);
            assertThat(outcome.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void inPartsOfAnySize(Mode mode) throws IOException {
        String expected = undisturbed(mode);
        for (int size = 1; size <= 3; size++) {
            begin(mode, "parts-" + size);
            for (int runs = 0; runs < 10; runs++) {
                migrate(mode, Run.first(size));
            }
            assertThat(result()).as("in parts of " + size).isEqualTo(expected);
            begin(mode, "rest-" + size);
            migrate(mode, Run.first(size));
            migrate(mode, Run.ALL);
            assertThat(result()).as("the first " + size + ", then the rest").isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void phaseByPhaseInBothOrders(Mode mode) throws IOException {
        String expected = undisturbed(mode);
        List<Phase> upwards = Arrays.asList(Phase.values());
        List<Phase> downwards = Stream.of(Phase.GENERIC, Phase.HELPERS, Phase.FIXTURES, Phase.CRITICAL)
                .toList();
        for (List<Phase> order : List.of(upwards, downwards)) {
            begin(mode, "from-" + order.get(0));
            for (Phase phase : order) {
                migrate(mode, Run.of(phase));
            }
            assertThat(result()).as("from " + order.get(0)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterEverythingWasTakenBack(Mode mode) throws IOException {
        String expected = undisturbed(mode);
        rollBackEverything(mode);
        mode.project()
                .sources()
                .forEach((path, text) -> assertThat(repository.files()).containsEntry(path, text));

        migrate(mode, Run.ALL);
        assertThat(result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void afterAKillAtAnyPointAndInAnyBuild(Mode mode) throws IOException {
        String expected = undisturbed(mode);
        int kills = 0;
        // what is written down is the same in all modes, and KilledMigrationTest tries each point
        for (boolean inBuild : mode == Mode.SESSION ? List.of(false, true) : List.of(true)) {
            int every = inBuild ? 1 : 2;
            for (int point = 1; ; point += every) {
                begin(mode, (inBuild ? "build-" : "point-") + point);
                try {
                    migrate(
                            mode,
                            inBuild
                                    ? new Run(0, step -> true, Checkpoint.NONE, point)
                                    : new Run(0, step -> true, new KillAt(point), 0));
                    break;
                } catch (KillAt.Killed e) {
                    kills++;
                    migrate(mode, Run.ALL);
                    assertThat(result())
                            .as("kill " + point + " " + e.getMessage())
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(kills).isGreaterThan(mode == Mode.SESSION ? 15 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void afterANewCommitOnTheBase(Mode mode) throws Exception {
        begin(mode, "moved-undisturbed");
        commitToBase();
        migrate(mode, Run.ALL);
        String expected = result();

        begin(mode, "merged");
        migrate(mode, Run.first(2));
        try (Git git = Git.open(repository.root().toFile())) {
            git.merge()
                    .include(git.getRepository().resolve(TestRepository.BRANCH))
                    .call();
        }
        commitToBase();
        migrateMerged(mode);
        assertThat(result()).isEqualTo(expected);

        begin(mode, "deleted");
        migrate(mode, Run.first(2));
        try (Git git = Git.open(repository.root().toFile())) {
            git.branchDelete()
                    .setBranchNames(TestRepository.BRANCH)
                    .setForce(true)
                    .call();
        }
        commitToBase();
        migrate(mode, Run.ALL);
        assertThat(result()).isEqualTo(expected);
    }

    private void commitToBase() throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            Files.writeString(repository.root().resolve("README"), "more\n");
            git.add().addFilepattern("README").call();
            git.commit().setMessage("More").setSign(false).call();
        }
    }

    /** What was merged is part of the sources, and is not planned again. */
    private void migrateMerged(Mode mode) throws IOException {
        FakeProject project = mode.project();
        String text = repository.files(Constants.HEAD).get("src/ATest.txt");
        assertThat(text).contains("1 factory");
        project.merged(Set.of("0", "1:src/ATest.txt"));
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            new Migration(
                            run.workspace(),
                            project,
                            checks(project, run, 0),
                            new MigrationOptions(0, 0, RollbackLimit.DEFAULT, "settings"),
                            home(),
                            Checkpoint.NONE)
                    .run(project.steps(Set.of(), Set.of()));
        }
    }
}
