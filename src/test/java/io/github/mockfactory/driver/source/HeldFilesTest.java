package io.github.mockfactory.driver.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFilesTest {

    @TempDir
    private Path root;

    @Test
    void readsAFileOnce() throws IOException {
        HeldFiles files = new HeldFiles(new DiskFiles(root));
        Path file = Files.writeString(root.resolve("A.java"), "class A {}");
        String hash = files.hashOf("A.java");

        Files.writeString(file, "class B {}");

        assertThat(new String(files.read("A.java"), UTF_8)).isEqualTo("class A {}");
        assertThat(files.hashOf("A.java")).isEqualTo(hash);
        assertThat(new HeldFiles(new DiskFiles(root)).hashOf("A.java")).isNotEqualTo(hash);
    }

    @Test
    void readsWhatMemoryDidNotHold() throws IOException {
        HeldFiles files = new HeldFiles(new DiskFiles(root)) {
            @Override
            SoftReference<byte[]> held(byte[] content) {
                SoftReference<byte[]> reference = super.held(content);
                reference.clear();
                return reference;
            }
        };
        Path file = Files.writeString(root.resolve("A.java"), "class A {}");
        files.hashOf("A.java");

        assertThat(new String(files.read("A.java"), UTF_8)).isEqualTo("class A {}");
        Files.writeString(file, "class B {}");
        assertThatThrownBy(() -> files.read("A.java"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
    }
}
