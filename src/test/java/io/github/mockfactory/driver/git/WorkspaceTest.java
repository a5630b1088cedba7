package io.github.mockfactory.driver.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that are more than one folder. */
@Tag("slow")
class WorkspaceTest {

    private static final String BRANCH = "mock-factory/migration";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void createTheRepository() throws IOException, GitAPIException {
        Path inner = repository("inner", "deep.txt");
        Path library = repository("library", "data.txt");
        addSubmodule(library, inner, "nested");
        root = repository("app", "pom.xml");
        addSubmodule(root, library, "modules/library");
    }

    private Path repository(String name, String file) throws IOException, GitAPIException {
        Path repository = Files.createDirectories(folder.resolve(name));
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            Files.writeString(repository.resolve(file), name);
            git.add().addFilepattern(".").call();
            commit(git);
        }
        return repository;
    }

    private static void commit(Git git) throws GitAPIException {
        git.commit()
                .setMessage("Go on")
                .setAuthor("A Developer", "developer@example.com")
                .setCommitter("A Developer", "developer@example.com")
                .setSign(false)
                .call();
    }

    private static void addSubmodule(Path repository, Path other, String path) throws IOException, GitAPIException {
        try (Git git = Git.open(repository.toFile())) {
            git.submoduleAdd()
                    .setPath(path)
                    .setURI(other.toUri().toString())
                    .call()
                    .close();
            commit(git);
        }
    }

    private void updateSubmodules(Path repository) throws IOException, GitAPIException {
        try (Git git = Git.open(repository.toFile())) {
            git.submoduleInit().call();
            git.submoduleUpdate().call();
        }
    }

    private static void changeTheBuild(Path repository) throws IOException {
        try (UserRepository user = UserRepository.open(repository);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            workspace.commit(
                    "Change the build",
                    Map.of("pom.xml", Optional.of("new".getBytes(StandardCharsets.UTF_8))),
                    Set.of(new ChangeKey(Phase.FOUNDATION, ChangeKey.FACTORY, "pom.xml")),
                    Set.of());
            workspace.publish();
        }
    }

    @Test
    void hasWhatTheUserHasOfSubmodules() throws IOException, GitAPIException {
        updateSubmodules(root.resolve("modules/library"));
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            Path library = workspace.folder().resolve("modules/library");

            assertThat(library.resolve("data.txt")).hasContent("library");
            assertThat(library.resolve("nested/deep.txt")).hasContent("inner");
            user.requireClean(List.of());
        }
    }

    @Test
    void deletesWhatBuildsHaveLeftAndNothingElse() throws IOException, GitAPIException {
        updateSubmodules(root.resolve("modules/library"));
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            List<String> outputs = List.of(
                    "target/A.class",
                    "ignored/a",
                    "modules/target/a",
                    "modules/library/target/a",
                    "modules/library/nested/target/a",
                    "fixture/.git/HEAD",
                    "src/MockFactory.java");
            for (String output : outputs) {
                Path file = workspace.folder().resolve(output);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "made");
            }
            Set<String> tracked = workspace.tracked();
            assertThat(tracked)
                    .contains("pom.xml", "modules/library/data.txt", "modules/library/nested/deep.txt")
                    .doesNotContainAnyElementsOf(outputs);
            workspace.clean(List.of("src/MockFactory.java"));

            assertThat(outputs.stream()
                            .filter(output -> Files.exists(workspace.folder().resolve(output))))
                    .containsExactly("src/MockFactory.java");
            assertThat(tracked).allMatch(path -> Files.exists(workspace.folder().resolve(path)));
            assertThat(workspace.folder().resolve("target")).doesNotExist();
            workspace.reset();
            assertThat(workspace.tracked()).isEqualTo(tracked);
        }
    }

    @Test
    void bringsBackWhatBuildsHaveChanged() throws IOException, GitAPIException {
        updateSubmodules(root.resolve("modules/library"));
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            Path folder = workspace.folder();
            Path deep = folder.resolve("modules/library/nested/deep.txt");
            String pom = Files.readString(folder.resolve("pom.xml"));
            String text = Files.readString(deep);
            assertThat(workspace.notes()).isEmpty();
            Files.writeString(folder.resolve("pom.xml"), "built");
            Files.writeString(deep, "built");
            Files.delete(folder.resolve("modules/library/data.txt"));
            workspace.bringBack(List.of("pom.xml"));

            assertThat(folder.resolve("pom.xml")).hasContent("built");
            assertThat(deep).hasContent(text);
            assertThat(folder.resolve("modules/library/data.txt")).hasContent("library");
            assertThat(workspace.notes())
                    .containsExactly(
                            "Builds change files that are committed, which are brought back before the next one: "
                                    + "modules/library/data.txt, modules/library/nested/deep.txt");
            workspace.bringBack(List.of());
            assertThat(folder.resolve("pom.xml")).hasContent(pom);
        }
    }

    @Test
    void doesWithoutWhatTheUserDoesNotHave() throws IOException {
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            Path library = workspace.folder().resolve("modules/library");

            assertThat(library.resolve("data.txt")).hasContent("library");
            assertThat(library.resolve("nested")).isEmptyDirectory();
        }
    }

    @Test
    void undoesWhatABuildDidToASubmodule() throws IOException {
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            Path data = workspace.folder().resolve("modules/library/data.txt");
            Files.writeString(data, "changed");
            workspace.reset();

            assertThat(data).hasContent("library");
        }
    }

    @Test
    void commitsBesideSubmodules() throws IOException, GitAPIException {
        changeTheBuild(root);
        try (Git git = Git.open(root.toFile())) {
            git.checkout().setName(BRANCH).call();

            assertThat(root.resolve("pom.xml")).hasContent("new");
            assertThat(git.status().call().isClean()).isTrue();
        }
    }

    @Test
    void refusesFilesOfSubmodules() throws IOException {
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            assertThatCode(() -> workspace.requireOwn(List.of("pom.xml", "modules/library.txt")))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> workspace.requireOwn(List.of("pom.xml", "modules/library/data.txt")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("modules/library/data.txt lies in the submodule modules/library");
        }
    }

    @Test
    void opensALinkedWorkTree() throws IOException, GitAPIException {
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Path own = Files.createDirectories(root.resolve(".git/worktrees/linked"));
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/other\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
        Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
        try (Git git = Git.open(root.toFile())) {
            git.branchCreate().setName("other").call();
        }
        changeTheBuild(linked);
        try (Git git = Git.open(root.toFile())) {
            assertThat(git.getRepository().resolve(BRANCH)).isNotNull();
            assertThat(root.resolve("pom.xml")).hasContent("app");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the filter is a program of Unix")
    void filtersContentAsTheUserDoes() throws IOException, GitAPIException {
        try (Git git = Git.open(root.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("filter", "capitals", "clean", "tr A-Z a-z");
            config.setString("filter", "capitals", "smudge", "tr a-z A-Z");
            config.save();
            Files.writeString(root.resolve(".gitattributes"), "*.large filter=capitals\n");
            Files.writeString(root.resolve("data.large"), "CONTENT");
            git.add().addFilepattern(".").call();
            commit(git);
        }
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            user.requireClean(List.of());
            assertThat(workspace.folder().resolve("data.large")).hasContent("CONTENT");
            assertThat(workspace.isCommitted("data.large")).isTrue();
        }
    }
}
