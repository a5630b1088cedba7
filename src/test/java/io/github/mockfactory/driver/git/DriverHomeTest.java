package io.github.mockfactory.driver.git;

import static io.github.mockfactory.driver.git.UserGit.A;
import static io.github.mockfactory.driver.git.UserGit.B;
import static io.github.mockfactory.driver.git.UserGit.BRANCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverHomeTest {

    @TempDir
    private Path folder;

    private UserGit git;

    @BeforeEach
    void createTheRepository() throws IOException {
        git = UserGit.init(folder.resolve("user"));
    }

    private void clean() throws IOException {
        try (UserRepository user = UserRepository.open(git.root())) {
            DriverHome.requirePublished(user);
            DriverHome.remove(user);
        }
    }

    @Test
    void removesEverythingButTheBranch() throws IOException {
        git.migrate(A);
        clean();

        assertThat(git.root().resolve(".git/mock-factory")).doesNotExist();
        assertThat(git.titles()).containsExactly("Migrate " + A);
        git.git("fsck", "--strict");
        git.migrate(B);
        assertThat(git.titles()).containsExactly("Migrate " + B, "Migrate " + A);
    }

    @Test
    void keepsWhatAnInterruptedRunHasNotPublished() throws IOException {
        git.migrate(A);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            UserGit.migrate(workspace, B);
        }

        assertThatThrownBy(this::clean)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The branch " + BRANCH + " has commits of an interrupted run");
        git.migrate();
        clean();
        assertThat(git.titles()).containsExactly("Migrate " + B, "Migrate " + A);
    }

    @Test
    void keepsWhatTheFirstRunHasNotPublished() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            UserGit.migrate(workspace, A);
        }

        assertThatThrownBy(this::clean).hasMessageContaining("has commits of an interrupted run");
    }

    @Test
    void doesNotMindWhatTheUserTookOff() throws IOException {
        git.migrate(A, B);
        git.git("branch", "--force", BRANCH, BRANCH + "^");
        clean();
        git.migrate();
        git.git("branch", "-D", BRANCH);
        clean();

        assertThat(git.root().resolve(".git/mock-factory")).doesNotExist();
    }

    @Test
    void removesWhatIsNotEvenARepository() throws IOException {
        git.write(".git/mock-factory/worktree/rest", "rest");
        clean();

        assertThat(git.root().resolve(".git/mock-factory")).doesNotExist();
    }
}
