package io.github.mockfactory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFolderTest {

    @TempDir
    private Path root;

    @Test
    void isTheClosestAtOrAboveTheBuild() throws IOException {
        Path module = Files.createDirectories(root.resolve("builds/chat/gateway"));
        Files.createDirectories(root.resolve(Baseline.FOLDER));
        assertThat(BaselineFolder.find(root, module).path()).isEqualTo(Baseline.FOLDER);

        Files.createDirectories(root.resolve("builds/chat").resolve(Baseline.FOLDER));
        assertThat(BaselineFolder.find(root, module).path()).isEqualTo("builds/chat/" + Baseline.FOLDER);
    }

    @Test
    void wouldStandInTheBuildWhereThereIsNone() throws IOException {
        Path build = Files.createDirectories(root.resolve("builds/chat"));

        BaselineFolder folder = BaselineFolder.find(root, build);

        assertThat(folder.path()).isEqualTo("builds/chat/" + Baseline.FOLDER);
        assertThat(folder.read().isMissing()).isTrue();
    }

    @Test
    void looksAtNothingAboveTheRoot() throws IOException {
        Files.createDirectories(root.resolve(Baseline.FOLDER));
        Path inner = Files.createDirectories(root.resolve("inner/chat"));

        assertThat(BaselineFolder.find(root.resolve("inner"), inner).path()).isEqualTo("chat/" + Baseline.FOLDER);
    }

    @Test
    void readsTextFilesAlone() throws IOException {
        Path files = Files.createDirectories(root.resolve(Baseline.FOLDER));
        Files.writeString(files.resolve("app.txt"), "");
        Files.writeString(files.resolve("README.md"), "ours");

        assertThat(BaselineFolder.find(root, root).read().names()).containsExactly("app");
    }
}
