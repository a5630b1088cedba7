package io.github.mockfactory.driver.git;

import static io.github.mockfactory.driver.git.UserGit.A;
import static io.github.mockfactory.driver.git.UserGit.B;
import static io.github.mockfactory.driver.git.UserGit.BRANCH;
import static io.github.mockfactory.driver.git.UserGit.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user may do to branches before, between and during runs. */
@Tag("slow")
class BranchStateTest {

    @TempDir
    private Path folder;

    private UserGit git;

    @BeforeEach
    void createTheRepository() throws IOException {
        git = UserGit.init(folder.resolve("user"));
    }

    private static Workspace open(UserRepository user) throws IOException {
        return Workspace.open(user, BRANCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "release/1.0", "feature"})
    void refusesABranchWithWorkOfTheUser(String branch) throws IOException {
        git.git("checkout", "--quiet", "-B", branch);
        git.commit("Mine");
        git.git("checkout", "--quiet", "-b", "other");
        git.commit("Mine too");
        String before = git.git("rev-parse", branch);
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> Workspace.open(user, branch))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The branch " + branch + " is there already, and not from a migration");
        }
        assertThat(git.git("rev-parse", branch)).isEqualTo(before);
    }

    @Test
    void refusesABranchAheadWithWorkOfTheUser() throws IOException {
        git.git("checkout", "--quiet", "-b", "ahead");
        git.commit("Mine");
        git.git("checkout", "--quiet", "main");
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> Workspace.open(user, "ahead")).hasMessageContaining("not from a migration");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mock-factory", "mock-factory/migration/old"})
    void refusesABranchBesideWhichGitCanHaveNone(String other) throws IOException {
        git.git("branch", other);
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> open(user))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "There is a branch " + other
                                    + ", beside which git can have none called mock-factory/migration: name another with -Dmockfactory.branch");
        }
        assertThat(git.root().resolve(".git/mock-factory")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "HEAD", "a..b", "a b", "x.lock", "@{-1}", "a\nb"})
    void refusesANameThatGitDoesNotTake(String branch) throws IOException {
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> Workspace.open(user, branch)).hasMessageContaining("is no name for a branch");
        }
    }

    @Test
    void refusesABranchThatAnotherWorkTreeStandsOn() throws IOException {
        git.migrate(A);
        git.git("worktree", "add", "--quiet", "../linked", BRANCH);
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> open(user))
                    .hasMessageContaining(
                            "is checked out in " + folder.resolve("linked").toRealPath());
        }
        assertThat(UserGit.at(folder.resolve("linked")).git("status", "--porcelain"))
                .isEmpty();
    }

    @Test
    void refusesABranchThatARebaseWillSet() throws IOException {
        git.migrate(A, B);
        git.git("worktree", "add", "--quiet", "../linked", BRANCH);
        UserGit linked = UserGit.at(folder.resolve("linked"));
        linked.git("-c", "sequence.editor=sed -i.old 1s/pick/edit/", "rebase", "--quiet", "-i", "main");
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> open(user)).hasMessageContaining("(rebase under way)");
        }
        linked.git("rebase", "--continue");
    }

    @Test
    void refusesABranchThatTheRebaseOfAnotherWillSet() throws IOException {
        assumeTrue(git.git("--version").compareTo("git version 2.38") >= 0, "needs rebase --update-refs");
        git.migrate(A, B);
        git.git("branch", "top", BRANCH);
        git.git("worktree", "add", "--quiet", "../linked", "top");
        UserGit linked = UserGit.at(folder.resolve("linked"));
        linked.write("more.txt", "more").commit("More");
        linked.git(
                "-c", "sequence.editor=sed -i.old 1s/pick/edit/", "rebase", "--quiet", "-i", "--update-refs", "main");
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> open(user)).hasMessageContaining("(rebase under way)");
        }
        linked.git("rebase", "--continue");
    }

    @Test
    void takesANameBesideThatOfABranchThatTheUserHasNoLonger() throws IOException {
        String outer = "mock-factory";
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, outer)) {
            UserGit.migrate(workspace, A);
            workspace.publish();
        }
        git.git("merge", "--quiet", outer);
        git.git("branch", "--delete", outer);

        git.migrate(B);
        assertThat(git.titles()).containsExactly("Migrate " + B);
        git.git("branch", "-D", BRANCH);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, outer)) {
            assertThat(workspace.made()).isEmpty();
        }
    }

    @Test
    void keepsCommitsOfAnInterruptedRunForABranchThatStandsInTheWay() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, "mock-factory")) {
            UserGit.migrate(workspace, A);
        }
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> open(user))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("An interrupted run has commits for the branch mock-factory");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fix2.tmp", "tmp_obj_x"})
    void remembersABranchWhoseNameIsLikeThatOfAFileThatGitLeaves(String branch) throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, branch)) {
            UserGit.migrate(workspace, A);
            UserGit.migrate(workspace, B);
            workspace.publish();
        }
        git.git("branch", "--force", branch, branch + "^");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, branch)) {
            assertThat(workspace.takenOff()).containsExactly(key(B));
        }
    }

    @Test
    void namesAMessageThatReadsLikeOneOfTheDriver() throws IOException {
        git.migrate(A);
        git.git("checkout", "--quiet", BRANCH);
        git.commit("Mine\n\nMock-Factory-Change: foo\nMock-Factory-Undone: 9/a/b\nMock-Factory-Change: \"1/a");
        git.git("checkout", "--quiet", "main");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            assertThat(workspace.made()).containsExactly(key(A));
            assertThatThrownBy(workspace::requireNoOthers).hasMessageContaining("\"Mine\" of A Developer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mocks", "not-there"})
    void refusesABranchThatStandsForAnother(String other) throws IOException {
        git.migrate(A);
        git.git("branch", "--move", BRANCH, "mocks");
        git.git("symbolic-ref", "refs/heads/" + BRANCH, "refs/heads/" + other);
        git.git("worktree", "add", "--quiet", "../linked", "mocks");
        assertThatThrownBy(() -> git.migrate(B))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The branch " + BRANCH + " is a symbolic reference to " + other
                        + ", which the migration would move: name a branch itself with -Dmockfactory.branch");
        assertThat(UserGit.at(folder.resolve("linked")).git("status", "--porcelain"))
                .isEmpty();
    }

    @Test
    void doesNotMoveABranchThatTheUserHasCheckedOutMeanwhile() throws IOException {
        git.migrate(A);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            UserGit.migrate(workspace, B);
            git.git("checkout", "--quiet", BRANCH);
            assertThatThrownBy(workspace::publish).hasMessageContaining("is checked out");
            assertThat(git.git("status", "--porcelain")).isEmpty();
            git.git("checkout", "--quiet", "main");
        }
        git.migrate();
        assertThat(git.titles()).containsExactly("Migrate " + B, "Migrate " + A);
    }

    @Test
    void keepsACommitThatTheUserMakesDuringARun() throws IOException {
        git.migrate(A);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            UserGit.migrate(workspace, B);
            git.git("checkout", "--quiet", BRANCH);
            git.write("notes.txt", "mine").commit("Mine");
            git.git("checkout", "--quiet", "main");
            assertThatThrownBy(workspace::publish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Somebody else has moved the branch " + BRANCH + " meanwhile");
        }
        assertThat(git.titles()).containsExactly("Mine", "Migrate " + A);
    }

    @Test
    void publishesNoCommitThatABuildHasMadeInTheWorkTreeOfTheDriver() throws IOException {
        git.migrate(A);
        UserGit own = UserGit.at(git.root().resolve(".git/mock-factory/worktree"));
        own.identify();
        own.write("built.txt", "built").commit("Release 1.0");
        git.migrate(B);

        assertThat(git.titles()).containsExactly("Migrate " + B, "Migrate " + A);
    }

    @Test
    void doesNotTakeTheNameOfABranchThatTheUserMakesDuringARun() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            UserGit.migrate(workspace, A);
            git.git("branch", BRANCH);
            assertThatThrownBy(workspace::publish).hasMessageContaining("has made the branch");
        }
        assertThat(git.git("rev-parse", BRANCH)).isEqualTo(git.git("rev-parse", "main"));
    }

    @Test
    void doesNotBringABranchBackThatTheUserDeletesDuringARun() throws IOException {
        git.migrate(A);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            UserGit.migrate(workspace, B);
            git.git("branch", "-D", BRANCH);
            assertThatThrownBy(workspace::publish).hasMessageContaining("has deleted the branch");
        }
        assertThat(git.git("branch", "--list", BRANCH)).isEmpty();
    }

    @Test
    void doesNotBringBackTheLastCommitThatTheUserTookOff() throws IOException {
        git.migrate(A, B);
        git.git("branch", "--force", BRANCH, BRANCH + "^");

        assertGoesOn(Set.of(key(A)), Set.of(key(B)));
        assertThat(git.titles()).containsExactly("Migrate " + A);
    }

    @Test
    void doesNotBringBackTheFirstCommitThatTheUserTookOff() throws IOException {
        git.migrate(A, B);
        git.git("checkout", "--quiet", BRANCH);
        git.git("rebase", "--quiet", "--onto", "main", BRANCH + "^");
        git.git("checkout", "--quiet", "main");

        assertGoesOn(Set.of(key(B)), Set.of(key(A)));
    }

    @Test
    void doesNotBringBackAllCommitsThatTheUserTookOff() throws IOException {
        git.migrate(A, B);
        git.git("branch", "--force", BRANCH, "main");

        assertGoesOn(Set.of(), Set.of(key(A), key(B)));
        assertThat(git.titles()).isEmpty();
    }

    @Test
    void doesNotBringBackACommitThatTheUserReverted() throws IOException {
        git.migrate(A, B);
        git.git("checkout", "--quiet", BRANCH);
        git.git("revert", "--no-edit", "HEAD^");
        git.git("checkout", "--quiet", "main");

        assertGoesOn(Set.of(key(B)), Set.of(key(A)));
    }

    @Test
    void seesThatARevertWasReverted() throws IOException {
        git.migrate(A);
        git.git("checkout", "--quiet", BRANCH);
        git.git("revert", "--no-edit", "HEAD");
        git.git("revert", "--no-edit", "HEAD");
        git.git("checkout", "--quiet", "main");

        assertGoesOn(Set.of(key(A)), Set.of());
    }

    @Test
    void takesRewordedAndSquashedCommitsForWhatTheyWere() throws IOException {
        git.migrate(A, B);
        git.git("checkout", "--quiet", BRANCH);
        git.git("-c", "sequence.editor=sed -i.old 2s/pick/squash/", "rebase", "--quiet", "-i", "main");
        git.git("checkout", "--quiet", "main");

        assertThat(git.titles()).hasSize(1);
        assertGoesOn(Set.of(key(A), key(B)), Set.of());
    }

    @Test
    void takesRewordedCommitsThatWereMergedForNoneThatWereTakenOff() throws IOException {
        git.migrate(A, B);
        git.git("checkout", "--quiet", BRANCH);
        git.git("commit", "--quiet", "--amend", "-m", "Mine\n\n" + git.git("log", "-1", "--format=%B"));
        git.git("checkout", "--quiet", "main");
        git.git("merge", "--quiet", "--ff-only", BRANCH);

        assertGoesOn(Set.of(), Set.of());
    }

    @Test
    void forgetsNoCommitsOfAnInterruptedRunWhenTheUserGoesOn() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            UserGit.migrate(workspace, A);
        }
        git.commit("Mine");

        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> open(user))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("An interrupted run has commits for the branch " + BRANCH);
        }
        git.git("reset", "--quiet", "--hard", "HEAD^");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            workspace.publish();
        }
        assertThat(git.titles()).containsExactly("Migrate " + A);
    }

    private void assertGoesOn(Set<?> made, Set<?> takenOff) throws IOException {
        String before = git.git("rev-parse", BRANCH);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            workspace.requireNoOthers();
            assertThat((Set<?>) workspace.made()).isEqualTo(made);
            assertThat((Set<?>) workspace.takenOff()).isEqualTo(takenOff);
            workspace.publish();
        }
        assertThat(git.git("rev-parse", BRANCH)).isEqualTo(before);
    }

    @Test
    void namesCommitsOfOthers() throws IOException {
        git.migrate(A);
        git.git("checkout", "--quiet", BRANCH);
        git.write("notes.txt", "mine").commit("Mine");
        git.git("checkout", "--quiet", "main");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = open(user)) {
            assertThat(workspace.made()).containsExactly(key(A));
            assertThat(workspace.lastOther("notes.txt"))
                    .hasValueSatisfying(
                            words -> assertThat(words).endsWith("\"Mine\" of A Developer <developer@example.com>"));
            assertThat(workspace.lastOther(A)).isEmpty();
            assertThatThrownBy(workspace::requireNoOthers)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has commits that are not the migration's")
                    .hasMessageContaining("\"Mine\" of A Developer");
        }
    }

    @Test
    void goesOnOnceTheBaseIsMergedIntoTheBranch() throws IOException {
        git.migrate(A);
        git.write("more.txt", "more").commit("Go on");
        git.git("checkout", "--quiet", BRANCH);
        git.git("merge", "--quiet", "--no-edit", "main");
        git.git("checkout", "--quiet", "main");

        assertGoesOn(Set.of(key(A)), Set.of());
    }

    @Test
    void takesAMigrationOfAColleague() throws IOException {
        git.migrate(A);
        git.git("clone", "--quiet", ".", "../clone");
        UserGit clone = UserGit.at(folder.resolve("clone")).identify();
        clone.git("branch", BRANCH, "origin/" + BRANCH);
        clone.migrate(B);

        assertThat(clone.titles()).containsExactly("Migrate " + B, "Migrate " + A);
    }

    @Test
    void beginsAnewWhereNothingIsLeftOfTheCommitsThatItKnew() throws IOException {
        git.migrate(A);
        git.git("branch", "-D", BRANCH);
        git.git("commit", "--quiet", "--amend", "-m", "Begin again");
        git.git("reflog", "expire", "--expire=now", "--all");
        git.git("gc", "--quiet", "--prune=now");
        git.migrate(A);

        assertThat(git.titles()).containsExactly("Migrate " + A);
    }
}
