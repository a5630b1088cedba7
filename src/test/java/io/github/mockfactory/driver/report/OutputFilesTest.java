package io.github.mockfactory.driver.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.driver.StrictJson;
import io.github.mockfactory.driver.migrate.MigrationReport;
import io.github.mockfactory.driver.validate.Measured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that somebody else uses as well, as {@code -Dmockfactory.outputDirectory=.} makes it. */
class OutputFilesTest {

    @TempDir
    private Path folder;

    private void own(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");
    }

    private void write(String... names) throws IOException {
        OutputFiles files = new OutputFiles(folder, OutputFiles.OF_PLAN);
        for (String name : names) {
            files.put(name, ("written " + name).getBytes(StandardCharsets.UTF_8));
        }
        files.write();
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        files.remove(OutputFiles.OF_PLAN);
        return files;
    }

    @Test
    void deletesNothingThatItDidNotWrite() throws IOException {
        own("patches/mine.patch");
        own("reviews/phase-1/mine.txt");
        write("patches/phase-0.patch", "patches/phase-1/a.patch", "plan.html");
        write("patches/phase-0.patch");

        assertThat(files()).containsOnlyKeys("patches/mine.patch", "reviews/phase-1/mine.txt", "patches/phase-0.patch");
        assertThat(folder.resolve("patches/phase-1")).doesNotExist();
    }

    @Test
    void replacesNothingThatItDidNotWrite() throws IOException {
        own("patches/phase-1.patch");
        SortedMap<String, String> before = files();

        assertThatThrownBy(() -> write("patches/phase-0.patch", "patches/phase-1.patch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The file " + folder.resolve("patches/phase-1.patch")
                                + " is there already, and no run has written it: move it away, or name another folder with -Dmockfactory.outputDirectory");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void deletesItsOwnFilesThoughTheyWereChangedOrDeleted() throws IOException {
        write("a/b", "a/c");
        own("a/b");
        Files.delete(folder.resolve("a/c"));
        write("d");

        assertThat(files()).containsOnlyKeys("d");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "."})
    void refusesAListThatLeadsElsewhere(String name) throws IOException {
        Files.writeString(folder.resolve(OutputFiles.OF_PLAN), name + "\n");

        assertThatThrownBy(() -> write("a"))
                .hasMessageContaining("lists '" + name + "', which no run has written there");
    }

    @Test
    void keepsWhatOtherGoalsWrote() throws IOException {
        MigrationReport report =
                new MigrationReport("b", "c", List.of("0"), 1, List.of(), List.of(), List.of(), 1, Measured.NONE);
        new MigrationFiles(folder).write(report, List.of());
        write("plan.html");
        new MigrationFiles(folder).write(null, List.of());

        assertThat(StrictJson.read(Files.readAllBytes(folder.resolve("migration.json")), MigrationReport.class))
                .isEqualTo(report);
        assertThat(OutputFiles.in(folder))
                .extracting(path -> folder.relativize(path).toString())
                .containsExactly(
                        "explain-files.txt",
                        "migration-files.txt",
                        "migration.json",
                        "plan-files.txt",
                        "plan.html",
                        "report-files.txt",
                        "rolled-back.json",
                        "verify-files.txt");
        own("other/rolled-back.json");
        assertThatThrownBy(() -> new MigrationFiles(folder.resolve("other")).requireFree())
                .hasMessageContaining("rolled-back.json is there already");
    }
}
