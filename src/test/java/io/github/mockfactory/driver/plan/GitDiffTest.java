package io.github.mockfactory.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.ApplyResult;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the difference looks like, and that git makes the second content of the first with it. */
class GitDiffTest {

    private static final String BEFORE = "package a;\n\nclass A {\n    int one;\n}\n";
    private static final String AFTER = "package a;\n\nimport b.B;\n\nclass A {\n    long one;\n}\n";

    @TempDir
    private Path folder;

    @Test
    void readsLikeGit() {
        assertThat(GitDiff.of("src/A.java", content("a\nb\nc"), content("a\nx\nc")))
                .isEqualTo("""
                        diff --git a/src/A.java b/src/A.java
                        index 1c943a98887754f364fafaa1da3ac56e0e0875a9..98d508357f071c5b9fc714a3a2959c11c7216b2e 100644
                        --- a/src/A.java
                        +++ b/src/A.java
                        @@ -1,3 +1,3 @@
                         a
                        -b
                        +x
                         c
                        \\ No newline at end of file
                        """);
    }

    @Test
    void namesNoFileBeforeANewOne() {
        assertThat(GitDiff.of("A.java", null, content("a\n"))).startsWith("""
                diff --git a/A.java b/A.java
                new file mode 100644
                index 0000000000000000000000000000000000000000..78981922613b2afb6025042ff6bd878ac1994e85
                --- /dev/null
                +++ b/A.java
                @@ -0,0 +1 @@
                +a
                """);
    }

    @Test
    void isEmptyForEqualContents() {
        assertThat(GitDiff.of("A.java", content(BEFORE), content(BEFORE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "src/A.java, UTF-8, false",
        "src/with space/Ä \"quoted\".java, UTF-8, false",
        "src/A.java, ISO-8859-1, false",
        "src/A.java, UTF-8, true"
    })
    void applies(String path, Charset charset, boolean byteOrder) throws IOException, GitAPIException {
        apply(
                path,
                new FileContent("// é\n" + BEFORE, charset, byteOrder),
                new FileContent("// é\n" + AFTER, charset, byteOrder));
    }

    @Test
    void appliesToCarriageReturns() throws IOException, GitAPIException {
        apply("A.java", content(BEFORE.replace("\n", "\r\n")), content(AFTER.replace("\n", "\r\n")));
    }

    @Test
    void appliesWithoutLastLineBreak() throws IOException, GitAPIException {
        apply("A.java", content(BEFORE.stripTrailing()), content(AFTER.stripTrailing()));
    }

    @Test
    void appliesToNothing() throws IOException, GitAPIException {
        apply("A.java", null, content(AFTER));
    }

    private void apply(String path, FileContent before, FileContent after) throws IOException, GitAPIException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        if (before != null) {
            Files.write(file, before.bytes());
        }
        byte[] patch = GitDiff.of(path, before, after).getBytes(after.charset());
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            ApplyResult result =
                    git.apply().setPatch(new ByteArrayInputStream(patch)).call();
            assertThat(result.getUpdatedFiles()).hasSize(1);
        }
        assertThat(file).hasBinaryContent(after.bytes());
    }

    private static FileContent content(String text) {
        return new FileContent(text, StandardCharsets.UTF_8, false);
    }
}
