package io.github.mockfactory.driver.git;

import static io.github.mockfactory.driver.git.UserGit.A;
import static io.github.mockfactory.driver.git.UserGit.BRANCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In whose name a migration commits. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "programs of Unix")
class IdentityTest {

    @TempDir
    private Path folder;

    private UserGit git;

    @BeforeEach
    void createTheRepository() throws IOException {
        git = UserGit.init(folder.resolve("user"));
    }

    private String author() throws IOException {
        return git.git("log", "-1", "--format=%an <%ae>, %cn <%ce>", BRANCH);
    }

    @Test
    void commitsInTheNameThatGitIsToldForThisFolder() throws IOException {
        Files.writeString(folder.resolve("work.config"), "[user]\n\temail = developer@work.example\n");
        git.git("config", "--unset", "user.email");
        git.git("config", "includeIf.gitdir:" + folder.toRealPath() + "/.path", folder + "/work.config");
        git.migrate(A);

        assertThat(author()).isEqualTo("A Developer <developer@work.example>, A Developer <developer@work.example>");
    }

    @Test
    void commitsInTheNameThatGitIsToldForThisBranch() throws IOException {
        Files.writeString(folder.resolve("branch.config"), "[user]\n\tname = Somebody\n");
        git.git("config", "includeIf.onbranch:main.path", folder + "/branch.config");
        git.migrate(A);

        assertThat(author()).startsWith("Somebody <developer@example.com>");
    }

    @Test
    void tellsAuthorsFromCommitters() throws IOException {
        git.git("config", "author.name", "An Author");
        git.git("config", "committer.email", "robot@example.com");
        git.migrate(A);

        assertThat(author()).isEqualTo("An Author <developer@example.com>, A Developer <robot@example.com>");
    }

    @Test
    void refusesWhereGitWould() throws IOException {
        git.git("config", "user.name", "");
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> Workspace.open(user, BRANCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("git would not commit here, for it does not know who you are: ")
                    .hasMessageNotContaining("\n");
        }
        assertThat(git.root().resolve(".git/mock-factory")).doesNotExist();
    }

    @Test
    void signsWhereGitWould() throws IOException {
        git.git("config", "gpg.format", "ssh");
        git.git(
                "config",
                "gpg.ssh.program",
                program(
                                "sed -n '/^$/,$d' > /dev/null; for last; do :; done; echo SIGNED > \"$last.sig\"; echo '-----BEGIN SSH SIGNATURE-----\nsigned\n-----END SSH SIGNATURE-----' > \"$last.sig\"")
                        .toString());
        git.git("config", "user.signingKey", "key::ssh-ed25519 AAAA");
        git.git("config", "commit.gpgSign", "true");
        git.migrate(A);

        assertThat(git.git("cat-file", "commit", BRANCH)).contains("gpgsig -----BEGIN SSH SIGNATURE-----");
        assertThat(git.titles()).containsExactly("Migrate " + A);
    }

    @Test
    void refusesWhereGitCannotSign() throws IOException {
        git.git(
                "config",
                "gpg.program",
                program("echo 'no secret key' >&2; exit 2").toString());
        git.git("config", "commit.gpgSign", "true");
        try (UserRepository user = UserRepository.open(git.root())) {
            assertThatThrownBy(() -> Workspace.open(user, BRANCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("git is to sign commits here (commit.gpgSign), but cannot: ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void runsNoHookAndSaysSo() throws IOException {
        hook(git.root().resolve(".git/hooks/pre-commit"));
        hook(git.root().resolve(".git/hooks/commit-msg"));
        hook(git.root().resolve(".git/hooks/post-checkout"));
        Files.writeString(git.root().resolve(".git/hooks/post-commit"), "not to be run");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            UserGit.migrate(workspace, A);
            workspace.publish();

            assertThat(workspace.notes())
                    .containsExactly(
                            "The hooks pre-commit, commit-msg of your repository are not run for the commits of a"
                                    + " migration");
        }
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void findsHooksWhereGitIsToldToLook() throws IOException {
        hook(Files.createDirectories(folder.resolve("hooks")).resolve("commit-msg"));
        git.git("config", "core.hooksPath", folder.resolve("hooks").toString());
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            assertThat(workspace.notes()).singleElement().asString().startsWith("The hooks commit-msg of");
        }
    }

    private void hook(Path hook) throws IOException {
        script(hook, "touch '" + folder.resolve("ran") + "'");
    }

    private Path program(String text) throws IOException {
        return script(folder.resolve("program"), text);
    }

    private static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
