package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch that somebody works on between the runs. */
@Tag("slow")
class CommitsOfOthersTest {

    private static final String A = "src/ATest.txt";

    private final FakeProject project = FakeProject.small();
    private TestRepository repository;

    @BeforeEach
    void migrate(@TempDir Path folder) throws IOException {
        repository = TestRepository.create(folder.resolve("user"), project.sources());
        run();
    }

    private MigrationReport run() throws IOException {
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Set<String> skipped = new RollbackFile(user.home().resolve("rolled-back.json")).ids();
            return new Migration(
                            run.workspace(),
                            project,
                            checks(run, user),
                            new MigrationOptions(0, 0, RollbackLimit.DEFAULT, "settings"),
                            user.home(),
                            Checkpoint.NONE)
                    .run(project.steps(run.workspace().made(), skipped));
        }
    }

    private Checks checks(DriverRun run, UserRepository user) {
        FakeRunner runner =
                new FakeRunner(project, run.workspace().folder(), user.home().resolve("logs/build.log"));
        return new Checks(runner, "fake", null, null, project, ValidationPolicy.DEFAULT, Progress.NONE);
    }

    private Rollback.Outcome rollBack(Predicate<ChangeKey> which) throws IOException {
        Map<String, Set<String>> requires = new HashMap<>();
        project.steps(Set.of(), Set.of()).forEach(step -> requires.put(step.id(), step.requires()));
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            return new Rollback(run, project, checks(run, user), user.home(), Checkpoint.NONE)
                    .run(new Rollback.Asked("what is asked for", which), requires, false);
        }
    }

    /** Somebody commits a file on the branch. */
    private void commit(String path, String text) throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            git.checkout().setName(TestRepository.BRANCH).call();
            Path file = repository.root().resolve(path);
            Files.writeString(file, text);
            git.add().addFilepattern(path).call();
            git.commit().setMessage("Mine").setSign(false).call();
            git.checkout().setName("main").call();
        }
    }

    private String file(String path) throws IOException {
        try (Git git = Git.open(repository.root().toFile());
                RevWalk walk = new RevWalk(git.getRepository())) {
            RevCommit tip = walk.parseCommit(git.getRepository().resolve(TestRepository.BRANCH));
            try (TreeWalk found = TreeWalk.forPath(git.getRepository(), path, tip.getTree())) {
                return found == null
                        ? ""
                        : new String(
                                git.getRepository().open(found.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void namesThemAndMigratesNothing() throws Exception {
        commit("notes.txt", "mine");

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has commits that are not the migration's")
                .hasMessageContaining("\"Mine\"");
        assertThat(repository.history(false)).last().isEqualTo("Mine");
    }

    @Test
    void takesBackFilesThatTheyDoNotTouch() throws Exception {
        commit("notes.txt", "mine");
        Rollback.Outcome outcome = rollBack(key -> true);

        assertThat(outcome.kept()).isEmpty();
        assertThat(file(A)).isEqualTo(project.sources().get(A));
        assertThat(file(FakeProject.FACTORY)).isEmpty();
        assertThat(file("notes.txt")).isEqualTo("mine");
    }

    @Test
    void takesBackAFileAndKeepsWhatTheyDidToIt() throws Exception {
        commit(A, "mine\nmine\nmine\n" + file(A));
        Rollback.Outcome outcome = rollBack(key -> key.path().equals(A));

        assertThat(outcome.kept()).isEmpty();
        assertThat(file(A)).isEqualTo("mine\nmine\nmine\n" + project.sources().get(A));
    }

    @Test
    void keepsAFileThatTheyChangedInTheSamePlaceAndWhatItNeeds() throws Exception {
        commit(A, file(A).replace("factory", "factory, mine"));
        Rollback.Outcome outcome = rollBack(key -> true);

        assertThat(outcome.kept()).containsOnlyKeys(A, FakeProject.FACTORY);
        assertThat(outcome.kept().get(A))
                .startsWith("was changed by others too: ")
                .endsWith("\"Mine\" of A Developer <developer@example.com>");
        assertThat(outcome.kept()).containsEntry(FakeProject.FACTORY, "is needed by " + A);
        assertThat(outcome.undone()).extracting(ChangeKey::path).doesNotContain(A, FakeProject.FACTORY);
        assertThat(file(A)).contains("factory, mine");
        assertThat(file(FakeProject.FACTORY)).isNotEmpty();
        assertThat(file("src/BTest.txt")).doesNotContain("factory");
    }

    @Test
    void doesNotDeleteAFactoryThatTheyChanged() throws Exception {
        commit(FakeProject.FACTORY, "the factory\nand more\n");
        Rollback.Outcome outcome = rollBack(key -> true);

        assertThat(outcome.kept()).containsOnlyKeys(FakeProject.FACTORY);
        assertThat(file(FakeProject.FACTORY)).isEqualTo("the factory\nand more\n");
        assertThat(file(A)).isEqualTo(project.sources().get(A));
    }

    @Test
    void doesNotMakeAgainWhatSomebodyTookOff() throws Exception {
        int all = repository.history(false).size();
        try (Git git = Git.open(repository.root().toFile())) {
            ObjectId before = git.getRepository().resolve(TestRepository.BRANCH + "^");
            git.checkout().setName(TestRepository.BRANCH).call();
            git.reset().setMode(ResetType.HARD).setRef(before.name()).call();
            git.checkout().setName("main").call();
        }
        MigrationReport report = run();

        assertThat(report.committed()).isEmpty();
        assertThat(repository.history(false)).hasSize(all - 1);
        assertThat(new RollbackFile(repository.root().resolve(".git/mock-factory/rolled-back.json")).read())
                .containsExactly(
                        new RolledBack("4:src/DTest.txt", RollbackReason.REQUESTED, "", "taken off the branch"));
    }

    @Test
    void saysNothingTwiceOfWhatSomebodyTookOff() throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            git.checkout().setName(TestRepository.BRANCH).call();
            git.revert()
                    .include(git.getRepository().resolve(TestRepository.BRANCH))
                    .call();
            git.checkout().setName("main").call();
        }
        assertThat(run().committed()).isEmpty();
        assertThat(run().committed()).isEmpty();
        assertThat(file("src/DTest.txt")).isEqualTo(project.sources().get("src/DTest.txt"));
        assertThat(new RollbackFile(repository.root().resolve(".git/mock-factory/rolled-back.json")).ids())
                .containsExactly(Phase.GENERIC.number() + ":src/DTest.txt");
    }
}
