package io.github.mockfactory.driver.git;

import static io.github.mockfactory.driver.git.UserGit.A;
import static io.github.mockfactory.driver.git.UserGit.BRANCH;
import static io.github.mockfactory.driver.git.UserGit.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever git is told in a repository, a commit holds what was validated, or is not made. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links, filters and names of Unix")
class CommitTest {

    private static final String FACTORY = "src/testing/MockFactory.java";

    @TempDir
    private Path folder;

    private UserGit git;

    @BeforeEach
    void createTheRepository() throws IOException {
        git = UserGit.init(folder.resolve("user"));
    }

    private static void make(Workspace workspace, String path, String text) throws IOException {
        workspace.commit(
                "Prepare the mock factory",
                Map.of(path, content(text)),
                Set.of(new ChangeKey(Phase.FOUNDATION, ChangeKey.FACTORY, path)),
                Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitignore", "src/.gitignore", ".git/info/exclude", "../excludes"})
    void addsByForceWhatAnIgnoreRuleTakesIn(String place) throws IOException {
        git.git("config", "core.excludesFile", folder.resolve("excludes").toString());
        git.write(place, "*.tmp\ntesting/\n").commit("Ignore");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            make(workspace, FACTORY, "factory\n");
            workspace.publish();

            assertThat(workspace.notes())
                    .singleElement()
                    .asString()
                    .startsWith(FACTORY + " was added by force, for it is ignored by testing/ in ")
                    .endsWith(", line 2");
            assertThat(workspace.isCommitted(FACTORY)).isTrue();
        }
        assertThat(git.show(FACTORY)).isEqualTo("factory");
    }

    @Test
    void saysNothingOfARuleThatTakesTheFactoryOut() throws IOException {
        git.write(".gitignore", "src/testing/*\n!src/testing/*.java\n").commit("Ignore");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            make(workspace, FACTORY, "factory\n");

            assertThat(workspace.notes()).isEmpty();
        }
    }

    @Test
    void neverWritesThroughALinkToAFile() throws IOException {
        Path outside = Files.writeString(folder.resolve("Outside.java"), "theirs\n");
        Files.createSymbolicLink(git.root().resolve("src/Linked.java"), outside);
        Files.createSymbolicLink(git.root().resolve("src/Relative.java"), Path.of("A.java"));
        git.commit("Link");
        assertRefused("src/Linked.java");
        assertRefused("src/Relative.java");

        assertThat(outside).hasContent("theirs");
        assertThat(git.root().resolve(A)).hasContent("a");
    }

    @Test
    void neverWritesThroughALinkToAFolder() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("X.java"), "theirs\n");
        Files.createSymbolicLink(git.root().resolve("src/testing"), outside);
        Files.createSymbolicLink(git.root().resolve("src/inside"), Path.of("../src"));
        git.commit("Link");
        assertRefused("src/testing/MockFactory.java");
        assertRefused("src/testing/deep/MockFactory.java");
        assertRefused("src/testing/X.java");
        assertRefused("src/inside/A.java");

        assertThat(outside).isDirectoryContaining("glob:**X.java");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).hasSize(1);
        }
        assertThat(outside.resolve("X.java")).hasContent("theirs");
    }

    private void assertRefused(String path) throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            String before = workspace.tip();
            assertThatThrownBy(() -> workspace.write(path, content("factory\n")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is a symbolic link, through which a migration does not write: " + path);
            assertThatThrownBy(() -> make(workspace, path, "factory\n")).hasMessageContaining("is a symbolic link");
            assertThat(workspace.tip()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Outside.java", "/tmp/mock-factory-outside.java", ".git/config", "src/../../x"})
    void neverWritesOutside(String path) throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            assertThatThrownBy(() -> workspace.write(path, content("factory\n")))
                    .hasMessageContaining("is no file of the repository");
        }
    }

    @Test
    void refusesACommitThatIsNotWhatWasValidated() throws IOException {
        git.git("config", "filter.stamp.clean", "sh -c 'cat; date +%N'");
        git.write(".gitattributes", "src/*.java filter=stamp\n").commit("Filter");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            String before = workspace.tip();
            assertThatThrownBy(() -> UserGit.migrate(workspace, A))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("git has not committed what was validated: " + A);
            assertThat(workspace.tip()).isEqualTo(before);
            assertThat(workspace.publish()).isFalse();
        }
        assertThat(git.git("branch", "--list", BRANCH)).isEmpty();
    }

    @Test
    void refusesACommitOfMoreThanWasValidated() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            UserGit.at(workspace.folder()).write("stray.txt", "stray").git("add", "stray.txt");
            assertThatThrownBy(() -> UserGit.migrate(workspace, A)).hasMessageContaining("stray.txt");
            workspace.reset();
            UserGit.migrate(workspace, A);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitattributes", ".git/info/attributes", "../attributes"})
    void followsAttributesWhereverTheyAre(String place) throws IOException {
        git.git("config", "core.attributesFile", folder.resolve("attributes").toString());
        git.write(place, "*.java text eol=crlf\n").write(A, "a\r\n").commit("Attributes");
        git.git("rm", "--quiet", "--cached", "-r", ".");
        git.git("reset", "--quiet", "--hard");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            assertThat(Files.readString(workspace.folder().resolve(A))).isEqualTo("a\r\n");
            workspace.commit("Migrate", Map.of(A, content("factory\r\n")), Set.of(UserGit.key(A)), Set.of());
            workspace.publish();
        }
        assertThat(git.git("cat-file", "-s", BRANCH + ":" + A)).isEqualTo(Integer.toString("factory\n".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"input", "true"})
    void keepsLineEndsThatWereCommittedBeforeGitWasToChangeThem(String setting) throws IOException {
        git.write(A, "a\r\n").commit("Windows");
        git.git("config", "core.autocrlf", setting);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            workspace.commit("Migrate", Map.of(A, content("factory\r\n")), Set.of(UserGit.key(A)), Set.of());
            workspace.publish();
        }
        assertThat(git.git("cat-file", "-s", BRANCH + ":" + A)).isEqualTo(Integer.toString("factory\r\n".length()));
    }

    @Test
    void keepsWhatMakesAFileRunnable() throws IOException {
        Files.setPosixFilePermissions(git.root().resolve(A), PosixFilePermissions.fromString("rwxr-xr-x"));
        git.commit("Run");
        git.migrate(A);

        assertThat(git.git("ls-tree", BRANCH, A)).startsWith("100755");
    }

    @Test
    void migratesAFileThatIsTrackedThoughIgnored() throws IOException {
        git.write(".gitignore", "A.java\n").commit("Ignore");
        git.migrate(A);

        assertThat(git.show(A)).isEqualTo("factory");
    }

    @Test
    void hasTheCommittedFileWhereTheUserHidesAnother() throws IOException {
        git.git("update-index", "--skip-worktree", A);
        git.write(A, "hidden\n");
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            user.requireClean(List.of());
            assertThat(workspace.folder().resolve(A)).hasContent("a");
        }
    }

    @Test
    void hasAllFilesWhereTheUserHasSome() throws IOException {
        git.write("other/C.java", "c\n").commit("More");
        git.git("sparse-checkout", "set", "src");
        assertThat(git.root().resolve("other")).doesNotExist();
        git.migrate(A, "other/C.java");

        assertThat(git.show("other/C.java")).isEqualTo("factory");
        assertThat(git.git("status", "--porcelain")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/A\nMock-Factory-Undone: 4.generic.src.B.java",
                "src/back\\slash.java",
                "src/\"quoted\".java",
                "src/tab\tand space .java",
                "src/:(glob)*.java",
                "-x.java"
            })
    void namesOddPathsInItsMessages(String path) throws IOException {
        git.write(path, "odd\n").commit("Odd");
        git.migrate(A, path);
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            assertThat(workspace.made()).containsExactlyInAnyOrder(UserGit.key(A), UserGit.key(path));
            workspace.requireNoOthers();
            workspace.commit("Take back", Map.of(path, content("odd\n")), Set.of(), Set.of(UserGit.key(path)));
            assertThat(workspace.made()).containsExactly(UserGit.key(A));
        }
    }

    @Test
    void isNotMisledByTheTextOfAMessage() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            UserGit.migrate(workspace, UserGit.B);
            workspace.commit(
                    "Migrate\n\nValidation: component a\nMock-Factory-Undone: 4/generic/src/B.java\r\nMock-Factory-Change: 4/generic/x",
                    Map.of(A, content("factory\n")),
                    Set.of(UserGit.key(A)),
                    Set.of());
            assertThat(workspace.made()).containsExactly(UserGit.key(A), UserGit.key(UserGit.B));
        }
    }

    @Test
    void deletesAFile() throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            workspace.commit("Delete", Map.of(A, Optional.empty()), Set.of(UserGit.key(A)), Set.of());
            assertThat(workspace.isCommitted(A)).isFalse();
        }
    }
}
