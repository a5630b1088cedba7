package io.github.mockfactory.driver.git;

import static io.github.mockfactory.driver.git.UserGit.A;
import static io.github.mockfactory.driver.git.UserGit.B;
import static io.github.mockfactory.driver.git.UserGit.BRANCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories of every make, and what a migration leaves in them. */
@Tag("slow")
class AnyRepositoryTest {

    @TempDir
    private Path folder;

    private static void assertMigrates(UserGit git) throws IOException {
        git.migrate(A);
        git.migrate(B);
        assertThat(git.titles()).containsExactly("Migrate " + B, "Migrate " + A);
        assertThat(git.show(A)).isEqualTo("factory");
        assertThat(git.git("status", "--porcelain")).isEmpty();
        git.git("fsck", "--strict", "--no-dangling");
    }

    @Test
    void migratesOneWhoseObjectsHaveLongNames() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"), "--object-format=sha256");
        assertMigrates(git);

        assertThat(git.git("rev-parse", BRANCH)).hasSize(64);
    }

    @Test
    void migratesOneWhoseGitFolderIsElsewhere() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"), "--separate-git-dir=" + folder.resolve("elsewhere"));
        assertMigrates(git);

        assertThat(folder.resolve("elsewhere/mock-factory/worktree")).isDirectory();
    }

    @Test
    void migratesAShallowClone() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.write(A, "more\n").commit("Go on");
        git.git("clone", "--quiet", "--depth=1", "file://" + git.root(), "../clone");

        assertMigrates(UserGit.at(folder.resolve("clone")).identify());
    }

    @Test
    void migratesACloneThatBorrows() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git("clone", "--quiet", "--shared", ".", "../clone");

        assertMigrates(UserGit.at(folder.resolve("clone")).identify());
    }

    @Test
    void migratesAWorkTreeOfABareRepository() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git("clone", "--quiet", "--bare", ".", "../bare.git");
        UserGit.at(folder.resolve("bare.git")).identify().git("worktree", "add", "--quiet", "../linked", "main");

        assertMigrates(UserGit.at(folder.resolve("linked")));
    }

    @Test
    void migratesOneWithSettingsForEachWorkTree() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git("config", "extensions.worktreeConfig", "true");
        git.git("config", "--worktree", "user.name", "Of This Work Tree");
        assertMigrates(git);

        assertThat(git.git("log", "-1", "--format=%an", BRANCH)).isEqualTo("Of This Work Tree");
    }

    @Test
    void migratesASubmodule() throws IOException {
        UserGit library = UserGit.init(folder.resolve("library"));
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                library.root().toString(),
                "library");
        git.commit("Add");

        assertMigrates(UserGit.at(git.root().resolve("library")).identify());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "with'quote", "äöü", "back\\slash"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of Unix")
    void migratesOneInAnOddFolder(String name) throws IOException {
        assertMigrates(UserGit.init(folder.resolve(name)));
    }

    @Test
    void keepsOneHomeForAllWorkTrees() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git("worktree", "add", "--quiet", "../linked");
        try (UserRepository main = UserRepository.open(git.root());
                UserRepository linked = UserRepository.open(folder.resolve("linked"))) {
            assertThat(linked.home()).isEqualTo(main.home());
        }
    }

    @Test
    void keepsTheCommitsOfAnotherWorkTree() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git("worktree", "add", "--quiet", "../linked");
        git.migrate(A);
        UserGit.at(folder.resolve("linked")).migrate(B);

        assertThat(git.titles()).containsExactly("Migrate " + B, "Migrate " + A);
    }

    @Test
    void leavesNothingButABranchWithAReflog() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        Files.writeString(git.root().resolve(".git/FETCH_HEAD"), "mine");
        String index = git.git("ls-files", "--debug");
        git.migrate(A, B);

        assertThat(git.root().resolve(".git/FETCH_HEAD")).hasContent("mine");
        assertThat(git.git("ls-files", "--debug")).isEqualTo(index);
        assertThat(git.git("for-each-ref", "--format=%(refname)").lines())
                .containsExactly("refs/heads/main", "refs/heads/" + BRANCH);
        assertThat(git.git("log", "--walk-reflogs", "--format=%gs", BRANCH)).startsWith("mock-factory: ");
        assertThat(git.git("worktree", "list", "--porcelain").lines().filter(line -> line.startsWith("worktree ")))
                .hasSize(1);
    }

    @Test
    void tellsWhyGitDoesNotOpenOne() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));
        git.git("config", "core.repositoryFormatVersion", "99");

        assertThatThrownBy(() -> UserRepository.open(git.root()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot open the git repository in " + git.root())
                .hasMessageContaining("99")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAFolderInsideOne() throws IOException {
        UserGit git = UserGit.init(folder.resolve("user"));

        assertThatThrownBy(() -> UserRepository.open(git.root().resolve("src")))
                .hasMessageContaining("There is no git repository in");
    }

    @Test
    void asksForAGitThatIsNotThere() {
        assertThatThrownBy(
                        () -> GitProgram.named("git-that-is-not-there", folder).requireVersion())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A migration needs git 2.25 or newer on the PATH: ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"git version 1.8.3.1", "git version 2.24.4 (Apple Git-1)", "something else"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script of Unix")
    void asksForAGitThatIsNewEnough(String version) throws IOException {
        assertThatThrownBy(() -> GitProgram.named(saying(version), folder).requireVersion())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A migration needs git 2.25 or newer on the PATH, which has " + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"git version 2.25.0", "git version 2.39.5 (Apple Git-154)", "git version 3.0.0.windows.1"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script of Unix")
    void takesAGitThatIsNewEnough(String version) throws IOException {
        GitProgram.named(saying(version), folder).requireVersion();
    }

    private String saying(String version) throws IOException {
        Path script = Files.writeString(folder.resolve("git"), "#!/bin/sh\necho '" + version + "'\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.toString();
    }

    /** Fails when git hands on more than it did. */
    @Test
    void isNotLedToTheRepositoryOfAHook() throws IOException {
        List<String> local = GitProgram.in(folder)
                .text("rev-parse", "--local-env-vars")
                .lines()
                .filter(name -> !name.startsWith("GIT_CONFIG_"))
                .toList();

        assertThat(LocalVariables.NAMES).containsAll(local);
    }
}
