package io.github.mockfactory.driver.git;

import static io.github.mockfactory.driver.git.UserGit.A;
import static io.github.mockfactory.driver.git.UserGit.B;
import static io.github.mockfactory.driver.git.UserGit.BRANCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.driver.source.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration starts from what is committed, whatever the disk of the user has. */
class CommittedFilesTest {

    @TempDir
    private Path folder;

    private UserGit git;

    @BeforeEach
    void createTheRepository() throws IOException {
        git = UserGit.init(folder.resolve("user"));
    }

    @FunctionalInterface
    private interface Reader {
        void read(SourceFiles files) throws IOException;
    }

    private void read(Reader reader) throws IOException {
        try (UserRepository user = UserRepository.open(git.root());
                Workspace workspace = Workspace.open(user, BRANCH)) {
            user.requireClean(List.of());
            reader.read(workspace.files());
        }
    }

    private static String text(SourceFiles files, String path) throws IOException {
        return new String(files.read(path), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--skip-worktree", "--assume-unchanged"})
    void readsWhatIsCommittedWhereAFlagHidesAnother(String flag) throws IOException {
        git.git("update-index", flag, A);
        git.write(A, "hidden\n");
        read(files -> {
            assertThat(files.pathOf(git.root().resolve(A))).isEqualTo(A);
            assertThat(text(files, A)).isEqualTo("a\n");
        });
    }

    @Test
    void readsWhatIsCommittedWhereTheDiskHasOtherEndsOfLines() throws IOException {
        git.write(".gitattributes", "*.java text\n").commit("Attributes");
        git.write(A, "a\r\n");
        git.git("add", A);
        read(files -> assertThat(text(files, A)).isEqualTo("a\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/info/attributes", "../attributes"})
    void readsWhatAttributesMakeOfACommit(String place) throws IOException {
        git.git("config", "core.attributesFile", folder.resolve("attributes").toString());
        git.write(place, "*.java text eol=crlf\n");
        read(files -> assertThat(text(files, A)).isEqualTo("a\r\n"));
        git.migrate(A);
        read(files -> assertThat(text(files, A)).isEqualTo("a\r\n"));
    }

    @Test
    void readsWhatWasThereBeforeTheMigration() throws IOException {
        git.migrate(A);
        read(files -> {
            assertThat(text(files, A)).isEqualTo("a\n");
            assertThat(text(files, B)).isEqualTo("b\n");
        });
    }

    @Test
    void leavesASourceThatIsIgnored() throws IOException {
        git.write(".gitignore", "Local*\n").commit("Ignore");
        git.write("src/LocalTest.java", "mine\n");
        read(files -> {
            assertThat(files.pathOf(git.root().resolve("src/LocalTest.java"))).isNull();
            assertThat(files.left()).isEqualTo(Map.of("src/LocalTest.java", "is not committed"));
        });
    }

    @Test
    void makesNothingOverAFileThatIsIgnored() throws IOException {
        git.write(".gitignore", "testing/\n").commit("Ignore");
        git.write("src/testing/MockFactory.java", "mine\n");
        read(
                files -> assertThatThrownBy(() -> files.pathOfNew("src/testing/MockFactory.java"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(
                                "src/testing/MockFactory.java cannot be made, for it is on your disk already, but not committed,"
                                        + " being ignored by testing/ in .gitignore, line 1: commit it, or name another factory with factoryType"));
    }

    @Test
    void makesNothingOverAFileThatIsNotCheckedOut() throws IOException {
        git.write("other/MockFactory.java", "theirs\n").commit("More");
        git.git("sparse-checkout", "set", "src");
        read(files -> {
            assertThatThrownBy(() -> files.pathOfNew("other/MockFactory.java"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is committed already, though not on your disk");
            assertThat(files.pathOfNew("other/Mocks.java")).isEqualTo("other/Mocks.java");
        });
    }

    @Test
    void leavesFilesOfSubmodulesToThoseWhoRefuseThem() throws IOException {
        UserGit library = UserGit.init(folder.resolve("library"));
        git.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                library.root().toString(),
                "library");
        git.commit("Add");
        read(files -> {
            assertThat(files.pathOf(git.root().resolve("library/" + A))).isEqualTo("library/" + A);
            assertThat(text(files, "library/" + A)).isEqualTo("a\n");
        });
    }
}
