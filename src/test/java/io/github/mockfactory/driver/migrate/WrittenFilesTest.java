package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.driver.StrictJson;
import io.github.mockfactory.driver.report.MigrationFiles;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.Measured;
import io.github.mockfactory.driver.validate.TestResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver writes it can read again; what it cannot read it names, and never takes for nothing. */
class WrittenFilesTest {

    private static final String ENTRY = """
            {"step":"1:a","trigger":"FILE","test":"ATest","difference":"passed -> failed"}""";

    @TempDir
    private Path folder;

    private static Baseline baseline() {
        TestResults results = new TestResults(
                new TreeMap<>(Map.of(":ATest#\"one\"\n\u2028", "passed", "m:BTest#two", "failed")),
                new TreeMap<>(Map.of("ATest", 0.125, "BTest", 3e9)));
        return Baseline.of(
                "c0ffee",
                "mvn test",
                new BuildRun(
                        1,
                        results,
                        Path.of("build.log"),
                        new TreeMap<>(Map.of("src/A.java", List.of("cannot find symbol", "';' expected"))),
                        List.of(),
                        2.5,
                        1234),
                results,
                Set.of(":ATest#three"));
    }

    @Test
    void readsABaseline() throws IOException {
        Path file = folder.resolve("baseline.json");
        baseline().write(file);

        assertThat(Baseline.read(file, "c0ffee", "mvn test")).contains(baseline());
    }

    @Test
    void takesNoBaselineOfAnotherCommitOrBuild() throws IOException {
        Path file = folder.resolve("baseline.json");
        baseline().write(file);

        assertThat(Baseline.read(file, "decaf", "mvn test")).isEmpty();
        assertThat(Baseline.read(file, "c0ffee", "mvn verify")).isEmpty();
        assertThat(Baseline.read(folder.resolve("none"), "c0ffee", "mvn test")).isEmpty();
    }

    @Test
    void readsStepsThatWereRolledBack() throws IOException {
        List<RolledBack> all = List.of(
                new RolledBack("0", RollbackReason.MEMORY, "", ""),
                new RolledBack("1:ä/\"ATest\".java", RollbackReason.FILE, "ATest", "passed -> failed\n"));
        RollbackFile file = new RollbackFile(folder.resolve("a/rolled-back.json"));
        file.write(all);

        assertThat(file.read()).isEqualTo(all);
    }

    @Test
    void readsAJournal() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        Journal written = Journal.open(file, Checkpoint.NONE);
        written.append("started", Map.of("settings", "{a=\"ä\"}\n", "base", "c0ffee"));
        written.append("finished", Map.of());

        assertThat(Journal.open(file, Checkpoint.NONE).since("started")).isEqualTo(written.since("started"));
    }

    @Test
    void readsWhatAMigrationCameTo() throws IOException {
        RolledBack rolledBack = new RolledBack("1:a", RollbackReason.FILE, "ATest", "passed -> failed");
        MigrationReport report = new MigrationReport(
                "branch",
                "c0ffee",
                List.of("0"),
                3,
                List.of(rolledBack),
                List.of("flaky"),
                List.of("warning"),
                4,
                new Measured(true, 9, 1, 2, 2.5, 100, 120, 3, 0));
        new MigrationFiles(folder).write(report, List.of(rolledBack));

        byte[] text = Files.readAllBytes(folder.resolve("migration.json"));
        assertThat(StrictJson.read(text, MigrationReport.class)).isEqualTo(report);
        assertThat(new RollbackFile(folder.resolve("rolled-back.json")).read()).containsExactly(rolledBack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[null]",
                "{}",
                "[{}]",
                "[",
                "[[]]",
                "[\"1:a\"]",
                "[" + ENTRY + ",null]",
                "[" + ENTRY + "]]",
                "[{\"step\":null,\"trigger\":\"FILE\",\"test\":\"\",\"difference\":\"\"}]",
                "[{\"step\":\"1:a\",\"trigger\":null,\"test\":\"\",\"difference\":\"\"}]",
                "[{\"step\":\"1:a\",\"trigger\":\"MOOD\",\"test\":\"\",\"difference\":\"\"}]",
                "[{\"step\":\"1:a\",\"trigger\":\"FILE\",\"test\":\"\"}]",
                "[{\"step\":{},\"trigger\":\"FILE\",\"test\":\"\",\"difference\":\"\"}]",
                "<<<<<<< HEAD\n[]\n=======\n",
                "\u0000\u0000"
            })
    void namesAFileThatIsNoListOfSteps(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rolled-back.json"), text);

        assertThatThrownBy(() -> new RollbackFile(file).ids())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file " + file + " is no list of steps that were rolled back: ")
                .hasMessageEndingWith(". Mend it, or delete it: then those steps are tried again")
                .hasMessageNotContainingAny("\n", "io.github", "JsonToken", "deserialize", "creator");
        assertThat(file).hasContent(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|line 1: the file has another shape",
                "[[]]|line 1: [0] has another shape",
                "'[\n" + ENTRY + ",\n\"a\"]'|line 3: [1] has another shape",
                "[{\"step\":\"1:a\",\"trigger\":\"MOOD\"}]|line 1: [0].trigger cannot be MOOD",
                "[{\"step\":\"1:a\",\"trigger\":\"FILE\",\"test\":\"\"}]|line 1: [0].difference is missing",
                "[{\"step\":null}]|line 1: [0].step is null",
                "[{\"step\":\"1:a\",\"trigger\":\"FILE\",\"test\":\"\",\"difference\":\"\",\"mood\":1}]|line 1: [0].mood is not known here"
            })
    void saysWhereAListIsBroken(String text, String fault) throws IOException {
        Path file = Files.writeString(folder.resolve("rolled-back.json"), text);

        assertThatThrownBy(() -> new RollbackFile(file).ids()).hasMessageContaining(": " + fault + ". Mend");
    }

    @Test
    void namesAFileThatIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("rolled-back.json"), new byte[] {'[', '"', (byte) 0xff, '"', ']'});

        assertThatThrownBy(() -> new RollbackFile(file).read())
                .hasMessageStartingWith("The file " + file + " is no list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"base\":\"c0ffee\"}", "{"})
    void namesAFileThatIsNoBaseline(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("baseline.json"), text);

        assertThatThrownBy(() -> Baseline.read(file, "c0ffee", "mvn test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file " + file + " is no test baseline: ")
                .hasMessageEndingWith(". Delete it: the base is then built and tested anew");
    }

    @Test
    void namesABaselineWithMoreOrLessThanThat() throws IOException {
        Path file = folder.resolve("baseline.json");
        baseline().write(file);
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Object> whole = mapper.readValue(file.toFile(), new TypeReference<>() {});

        for (String key : whole.keySet()) {
            Map<String, Object> less = new TreeMap<>(whole);
            less.remove(key);
            assertUnreadable(file, mapper.writeValueAsString(less));
            less.put(key, null);
            assertUnreadable(file, mapper.writeValueAsString(less));
        }
        Map<String, Object> more = new TreeMap<>(whole);
        more.put("empty", false);
        assertUnreadable(file, mapper.writeValueAsString(more));
    }

    private static void assertUnreadable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> Baseline.read(file, "c0ffee", "mvn test")).hasMessageContaining("is no test baseline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"event\":\"started\",\"data\":null}",
                "{\"event\":\"a\",\"data\":{\"a\":null}}",
                "?"
            })
    void namesALineThatIsNoneOfAJournal(String line) throws IOException {
        Path file = folder.resolve("journal.jsonl");
        Journal.open(file, Checkpoint.NONE).append("started", Map.of());
        String text = Files.readString(file, StandardCharsets.UTF_8) + line + "\n";
        Files.writeString(file, text);

        assertThatThrownBy(() -> Journal.open(file, Checkpoint.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The file " + file + " is no journal of a migration, see line 2: ");
        assertThat(file).hasContent(text);
    }
}
