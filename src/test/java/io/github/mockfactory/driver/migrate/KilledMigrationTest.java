package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.ForkedJvm;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a migration at every point at which it writes something down, and lets it go on. Whatever the point, the commits come
 * out the same: none is lost, none is there twice.
 */
@Tag("slow")
class KilledMigrationTest {

    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @Test
    void comesToTheSameCommitsWhereverItIsKilled() throws Exception {
        TestRepository whole = repository("whole");
        assertThat(migrate(whole, 0)).isZero();
        List<String> expected = whole.history(true);
        assertThat(expected).hasSize(6);

        int points = 0;
        for (int point = 1; ; point++) {
            TestRepository killed = repository("killed-" + point);
            String untouched = killed.untouched();
            int exit = migrate(killed, point);
            assertThat(killed.untouched()).as("after a kill at point " + point).isEqualTo(untouched);
            if (exit == 0) {
                break;
            }
            assertThat(exit).isEqualTo(KILLED);
            points++;
            Program.migrate(killed.root(), FakeProject.small(), Checkpoint.NONE);
            assertThat(killed.history(true))
                    .as("after a kill at point " + point)
                    .isEqualTo(expected);
            assertThat(killed.untouched()).isEqualTo(untouched);
        }
        assertThat(points).isGreaterThan(20);
    }

    @Test
    void comesToTheSameCommitsHoweverOftenItIsKilled() throws Exception {
        TestRepository whole = repository("whole");
        assertThat(migrate(whole, 0)).isZero();
        TestRepository killed = repository("killed-often");
        int runs = 0;
        for (int exit = KILLED, point = 3; exit == KILLED; point++) {
            exit = migrate(killed, point);
            runs++;
        }

        assertThat(runs).isGreaterThan(3);
        assertThat(killed.history(true)).isEqualTo(whole.history(true));
    }

    @Test
    void takesEverythingBackWhereverARollbackIsKilled() throws Exception {
        TestRepository whole = repository("whole");
        Program.migrate(whole.root(), FakeProject.small(), Checkpoint.NONE);
        Program.rollBack(whole.root(), FakeProject.small(), Checkpoint.NONE);
        List<String> expected = whole.history(true);
        assertThat(expected).hasSize(6 + 5);

        int points = 0;
        for (boolean done = false; !done; ) {
            TestRepository killed = repository("taken-back-" + points);
            Program.migrate(killed.root(), FakeProject.small(), Checkpoint.NONE);
            KillAt kill = new KillAt(points + 1);
            try {
                Program.rollBack(killed.root(), FakeProject.small(), kill);
                done = true;
            } catch (KillAt.Killed e) {
                points++;
                if (!kill.point().equals("after publishing")) {
                    Program.rollBack(killed.root(), FakeProject.small(), Checkpoint.NONE);
                }
            }
            assertThat(killed.history(true)).as("after a kill " + kill.point()).isEqualTo(expected);
        }
        assertThat(points).isEqualTo(1 + 5 + 1);
    }

    @Test
    void publishesFirstWhatWasCommittedLast() throws Exception {
        TestRepository whole = repository("whole");
        Program.migrate(whole.root(), FakeProject.small(), Checkpoint.NONE);
        int behind = 0;
        for (int point = 1; ; point++) {
            TestRepository killed = repository("behind-" + point);
            try {
                Program.migrate(killed.root(), FakeProject.small(), new KillAt(point));
                break;
            } catch (KillAt.Killed e) {
                int before = killed.history(true).size();
                try (UserRepository user = UserRepository.open(killed.root());
                        DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
                    int after = killed.history(true).size();
                    assertThat(run.caughtUp()).isEqualTo(after > before);
                    behind += run.caughtUp() ? 1 : 0;
                    assertThat(after).isEqualTo(run.workspace().made().size());
                }
            }
        }
        assertThat(behind).isGreaterThan(5);
    }

    @Test
    void goesOnAfterALineOfTheJournalWasCutOff() throws Exception {
        TestRepository cut = repository("cut");
        assertThat(migrate(cut, 6)).isEqualTo(KILLED);
        Path journal = cut.root().resolve(".git/mock-factory/journal.jsonl");
        String text = Files.readString(journal);
        Files.writeString(journal, text + "{\"event\":\"valid");

        assertThat(migrate(cut, 0)).isZero();
        assertThat(cut.history(false)).hasSize(6);
        assertThat(Files.readString(journal)).startsWith(text).doesNotContain("\"valid{");
    }

    @Test
    void goesOnAfterALineWasCutOffInACharacter() throws Exception {
        TestRepository cut = repository("cut");
        assertThat(migrate(cut, 6)).isEqualTo(KILLED);
        Path journal = cut.root().resolve(".git/mock-factory/journal.jsonl");
        Files.write(journal, new byte[] {'{', '"', (byte) 0xc3}, StandardOpenOption.APPEND);

        assertThat(migrate(cut, 0)).isZero();
        assertThat(cut.history(false)).hasSize(6);
    }

    @Test
    void clearsAwayWhatGitWasAboutToDo() throws Exception {
        TestRepository killed = repository("rests");
        Path own = killed.root().resolve(".git/mock-factory/worktree/.git");
        Files.createDirectories(own.resolve("refs/heads"));
        Files.createFile(own.resolve("HEAD.lock"));
        assertThat(migrate(killed, 12)).isEqualTo(KILLED);
        List<Path> rests = Stream.of(
                        "config.lock",
                        "HEAD.lock",
                        "index.lock",
                        "refs/heads/mock-factory/migration.lock",
                        "refs/mock-factory/published/mock-factory/migration.lock",
                        "objects/tmp_obj_x1Y2z3",
                        "objects/pack/tmp_pack_x1Y2z3")
                .map(own::resolve)
                .toList();
        for (Path rest : rests) {
            Files.createDirectories(rest.getParent());
            Files.createFile(rest);
        }

        assertThat(migrate(killed, 0)).isZero();
        assertThat(killed.history(false)).hasSize(6);
        assertThat(rests).noneMatch(Files::exists);
    }

    private TestRepository repository(String name) {
        return TestRepository.create(folder.resolve(name), FakeProject.small().sources());
    }

    /** Runs a migration in a process of its own, which dies at a point; never if that is 0. */
    private static int migrate(TestRepository repository, int point) throws IOException, InterruptedException {
        Path log = repository.root().resolveSibling(repository.root().getFileName() + ".log");
        Process process = new ProcessBuilder(
                        ForkedJvm.command(Program.class, repository.root().toString(), Integer.toString(point)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        assertThat(exit).as(Files.readString(log)).isIn(0, KILLED);
        return exit;
    }

    /** A migration in which one file breaks its test. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            int last = Integer.parseInt(arguments[1]);
            AtomicInteger reached = new AtomicInteger();
            Checkpoint checkpoint = point -> {
                if (reached.incrementAndGet() == last) {
                    Runtime.getRuntime().halt(KILLED);
                }
            };
            migrate(Path.of(arguments[0]), FakeProject.small(), checkpoint);
        }

        static void rollBack(Path root, FakeProject project, Checkpoint checkpoint) throws IOException {
            try (UserRepository user = UserRepository.open(root);
                    DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
                new Rollback(run, project, checks(user, run.workspace(), project), user.home(), checkpoint)
                        .run(new Rollback.Asked("all", key -> true), Map.of(), true);
            }
        }

        private static Checks checks(UserRepository user, Workspace workspace, FakeProject project) {
            FakeRunner runner = new FakeRunner(
                            project, workspace.folder(), user.home().resolve("logs/build.log"))
                    .breaksOn("src/BTest.txt", "1 factory");
            return new Checks(runner, "fake", null, null, project, ValidationPolicy.DEFAULT, Progress.NONE);
        }

        static void migrate(Path root, FakeProject project, Checkpoint checkpoint) throws IOException {
            try (UserRepository user = UserRepository.open(root);
                    DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
                Workspace workspace = run.workspace();
                Set<String> skipped = new RollbackFile(user.home().resolve("rolled-back.json")).ids();
                List<Step> steps = project.steps(workspace.made(), skipped);
                if (steps.isEmpty()) {
                    return;
                }
                new Migration(
                                workspace,
                                project,
                                checks(user, workspace, project),
                                new MigrationOptions(0, 0, RollbackLimit.DEFAULT, "settings"),
                                user.home(),
                                checkpoint)
                        .run(steps);
            }
        }
    }
}
