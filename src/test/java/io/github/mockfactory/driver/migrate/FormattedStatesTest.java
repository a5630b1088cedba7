package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.validate.FormatCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A formatter of the team that runs with every step. */
class FormattedStatesTest {

    private final FakeProject project = FakeProject.small();
    private final List<List<String>> formatted = new ArrayList<>();
    private TestRepository repository;

    @BeforeEach
    void createRepository(@TempDir Path folder) {
        repository = TestRepository.create(folder.resolve("user"), project.sources());
    }

    private MigrationReport migrate(int limit, String command) throws IOException {
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Workspace workspace = run.workspace();
            FormatCommand format = new FormatCommand(
                    workspace.folder(), workspace.folder(), user.home().resolve("logs/format.log"), command);
            FormattedStates states = new FormattedStates(
                    project,
                    workspace,
                    command,
                    paths -> {
                        formatted.add(List.copyOf(paths));
                        format.format(paths);
                    },
                    user.home().resolve("formatted"));
            FakeRunner runner =
                    new FakeRunner(project, workspace.folder(), user.home().resolve("logs/build.log"));
            Checks checks = new Checks(runner, "fake", null, null, project, ValidationPolicy.DEFAULT, Progress.NONE);
            return new Migration(
                            workspace,
                            states,
                            checks,
                            new MigrationOptions(0, limit, RollbackLimit.DEFAULT, command),
                            user.home(),
                            Checkpoint.NONE)
                    .run(project.steps(workspace.made(), Set.of()));
        }
    }

    private String onBranch(String path) throws IOException {
        try (Git git = Git.open(repository.root().toFile())) {
            var id = git.getRepository().resolve(TestRepository.BRANCH + ":" + path);
            return new String(git.getRepository().open(id).getBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static final String APPEND =
            "echo x >> Other.txt; for f in $(echo {files} | tr , ' '); do echo formatted >> $f; done";

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void commitsWhatTheFormatterMakesOfChangedFiles() throws IOException {
        assertThat(migrate(0, APPEND).committed()).hasSize(7);

        assertThat(onBranch("src/MockFactory.txt")).isEqualTo("the factory\nformatted\n");
        // once, and not on top of what it gave for the phase before
        assertThat(onBranch("src/ATest.txt")).isEqualTo("src/ATest.txt\n1 factory\n4 factory\nformatted\n");
        assertThat(formatted.get(0))
                .containsExactly("src/ATest.txt", "src/BTest.txt", "src/CTest.txt", "src/MockFactory.txt");
        assertThat(Files.exists(repository.root().resolve("Other.txt"))).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void goesOnFromFormattedFiles() throws IOException {
        migrate(2, APPEND);
        int runs = formatted.size();

        assertThat(migrate(0, APPEND).committed()).hasSize(5);
        assertThat(onBranch("src/BTest.txt")).isEqualTo("src/BTest.txt\n1 factory\nformatted\n");
        assertThat(formatted.size()).isGreaterThan(runs);
        assertThat(migrate(0, APPEND).committed()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void formatsAnewOnceTheSettingsOfTheFormatterAreOthers() throws Exception {
        String command = "for f in $(echo {files} | tr , ' '); do cat style >> $f; done";
        commit("style", "two\n");
        migrate(0, command);
        try (Git git = Git.open(repository.root().toFile())) {
            git.branchDelete()
                    .setBranchNames(TestRepository.BRANCH)
                    .setForce(true)
                    .call();
        }
        commit("style", "four\n");
        migrate(0, command);

        assertThat(onBranch("src/MockFactory.txt")).isEqualTo("the factory\nfour\n");
    }

    private void commit(String path, String text) throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            Files.writeString(repository.root().resolve(path), text);
            git.add().addFilepattern(path).call();
            git.commit().setMessage("Settle the style").setSign(false).call();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void stopsWhereTheFormatterFails() {
        assertThatThrownBy(() -> migrate(0, "exit 3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exit 3")
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("format.log");
    }
}
