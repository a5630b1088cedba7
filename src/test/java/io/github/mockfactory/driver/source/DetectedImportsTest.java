package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.facts.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.marker.Markers;

class DetectedImportsTest {

    @TempDir
    private Path folder;

    /** The heads of files say what the files say, whatever layout these have. */
    @ParameterizedTest
    @ValueSource(strings = {"examples/chat-service/src", "examples/kotlin-service/src", "examples/legacy-suite/src"})
    void detectsWhatTheEngineDetectsOfWholeFiles(String sources) throws IOException {
        List<Path> files = javaFiles(Path.of(sources));
        Autodetect.Detector detector = Autodetect.detector();
        JavaParser.fromJavaVersion()
                .logCompilationWarningsAndErrors(false)
                .build()
                .parse(files, null, new InMemoryExecutionContext(failure -> {}))
                .forEach(detector::sample);

        assertThat(files).isNotEmpty();
        assertThat(detected(files, null).layout())
                .isEqualTo(List.of(detector.getImportLayoutStyle()).toString());
    }

    @Test
    void detectsAnotherLayout() throws IOException {
        Path file = folder.resolve("RoomTest.java");
        Files.writeString(
                file,
                "package com.acme;\n\nimport static org.junit.Assert.fail;\n\nimport org.junit.Test;\n\n"
                        + "import java.util.List;\n\nclass RoomTest {}\n");

        assertThat(detected(List.of(file), null).layout())
                .isNotEqualTo(detected(javaFiles(Path.of("examples/chat-service/src")), null)
                        .layout());
    }

    @Test
    void remembersALayout() throws IOException {
        List<Path> files = javaFiles(Path.of("examples/chat-service/src"));
        FactsFolder memory = new FactsFolder(folder, false, "a stamp", warning -> {});
        String layout = detected(files, memory).layout();

        assertThat(layout).isEqualTo(detected(files, null).layout());
        assertThat(detected(files, memory).layout()).isEqualTo(layout);
        assertThat(folder.resolve("imports.facts.gz")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "import a.B; class C {}, import a.B;",
                "/* {@link B} import x.Y; */ import a.B; class C {}, /* {@link B} import x.Y; */ import a.B;",
                "// import x.Y; {|import a.B;|class C {}, // import x.Y; {|import a.B;",
                "package p; @A(\"import x.Y;{\") class C { import z.Z; }, ``",
                "import static a.B.c; import a.*;|@A({1}) class C {}, import static a.B.c; import a.*;",
                "package p; class C {}, ``",
            })
    void cutsBehindTheLastImport(String text, String head) {
        assertThat(DetectedImports.headOf(text.replace('|', '\n'))).isEqualTo(head.replace('|', '\n'));
    }

    private static DetectedImports detected(List<Path> files, @Nullable FactsFolder memory) {
        return new DetectedImports(
                files.stream()
                        .map(file -> SourceText.read(file, Markers.EMPTY, StandardCharsets.UTF_8, () -> {
                            try {
                                return Files.readAllBytes(file);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }))
                        .toList(),
                memory);
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> found = Files.walk(sources)) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
