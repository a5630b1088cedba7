package io.github.mockfactory.gate.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.gate.GateResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GateOutputsTest {

    private static final int LARGE_SUITE = 25_000;
    private static final long GITHUB_SARIF_BYTES = 10L * 1024 * 1024;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    static Stream<Arguments> everyFormatAndAnswer() {
        return Schemas.files()
                .flatMap(format -> Stream.of(
                        Arguments.of(format, "clean", Answers.clean()),
                        Arguments.of(format, "empty", Answers.of(List.of(), List.of())),
                        Arguments.of(format, "mixed", Answers.mixed(false)),
                        Arguments.of(format, "strict", Answers.mixed(true)),
                        Arguments.of(format, "hostile", Answers.hostile()),
                        Arguments.of(format, "unanswered", GateResult.unanswered("pom.xml", "No."))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyFormatAndAnswer")
    void writesWhatTheSchemaAllows(GateFormat format, String name, GateResult answer) throws Exception {
        String text = written(format, answer);

        assertThat(problems(format, text)).as(name).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GITHUB")
    void writesALargeSuiteInTime(GateFormat format) throws Exception {
        GateResult answer = Answers.large(LARGE_SUITE / 2);
        long start = System.nanoTime();
        String text = written(format, answer);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);

        assertThat(seconds).isLessThan(60);
        assertThat(problems(format, text)).isEmpty();
        assertThat(text.length()).isLessThan(100_000_000);
        if (format == GateFormat.SARIF) {
            assertThat(zipped(text)).isLessThan(GITHUB_SARIF_BYTES);
        }
    }

    @Test
    void discardsWhatAnEarlierRunHasWrittenInTheSameFormats() throws IOException {
        GateOutputs outputs = new GateOutputs(folder, Map.of(), console);
        outputs.write(Answers.clean(), EnumSet.allOf(GateFormat.class));
        EnumSet<GateFormat> asked = EnumSet.of(GateFormat.GITHUB, GateFormat.JSON, GateFormat.SARIF);

        outputs.discard(asked);

        for (GateFormat format : EnumSet.complementOf(EnumSet.of(GateFormat.GITHUB))) {
            assertThat(Files.exists(folder.resolve(format.fileName())))
                    .as("%s", format)
                    .isEqualTo(!asked.contains(format));
        }
    }

    @Test
    void saysInEveryFormatWhatToDoAndWhatCouldNotBeChecked() throws IOException {
        GateResult answer = Answers.mixed(false);

        for (GateFormat format : GateFormat.values()) {
            assertThat(written(format, answer))
                    .as("%s", format)
                    .contains("MockFactory.createWebSocketMock(WebSocketSession.class)")
                    .contains("mvn mock-factory:migrate -Dphase=1")
                    .contains("BrokenTest")
                    .contains("could not be parsed");
        }
    }

    @Test
    void saysInEveryFormatThatItCouldNotRun() throws IOException {
        GateResult answer = GateResult.unanswered("pom.xml", "The option phase is '9': name one of 1 to 4");

        assertThat(answer.exitCode()).isEqualTo(2);
        for (GateFormat format : GateFormat.values()) {
            assertThat(written(format, answer))
                    .as("%s", format)
                    .contains("pom.xml")
                    .contains("name one of 1 to 4");
        }
    }

    @Test
    void addsToTheSummaryOfTheStep() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "before\n");

        outputs(summary).write(Answers.mixed(false), EnumSet.of(GateFormat.GITHUB));

        assertThat(summary).content().startsWith("before\n## Raw mocks\n");
        assertThat(console.toString(UTF_8)).startsWith("::error file=src/test/java/com/acme/ATest.java,line=3,title=");
    }

    @Test
    void leavesASummaryThatIsFull() throws IOException {
        Path summary = folder.resolve("summary.md");
        Files.writeString(summary, "x".repeat(GitHubSummary.LIMIT - 10));

        outputs(summary).write(Answers.mixed(false), EnumSet.of(GateFormat.GITHUB));

        assertThat(summary).hasSize(GitHubSummary.LIMIT - 10);
    }

    @Test
    void annotatesWithoutASummary() throws IOException {
        List<Path> files =
                new GateOutputs(folder, Map.of(), console).write(Answers.mixed(false), Set.of(GateFormat.GITHUB));

        assertThat(files).isEmpty();
        assertThat(console.toString(UTF_8)).contains("::error ");
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        GateOutputs outputs = new GateOutputs(blocked, Map.of(), console);

        assertThatThrownBy(() -> outputs.write(Answers.clean(), Set.of(GateFormat.JSON)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot write " + blocked.resolve("verify.json") + ": ");
    }

    @Test
    void selectsWhatFitsThePlace() {
        assertThat(GateFormat.selected(null, Map.of())).isEmpty();
        assertThat(GateFormat.selected(null, Map.of("GITHUB_ACTIONS", "true"))).containsExactly(GateFormat.GITHUB);
        assertThat(GateFormat.selected(null, Map.of("GITHUB_ACTIONS", "false"))).isEmpty();
    }

    @Test
    void selectsWhatIsListedAndNothingElse() {
        Map<String, String> github = Map.of("GITHUB_ACTIONS", "true");

        assertThat(GateFormat.selected(List.of(), github)).isEmpty();
        assertThat(GateFormat.selected(List.of("sarif", " json "), github))
                .containsExactly(GateFormat.SARIF, GateFormat.JSON);
    }

    @Test
    void namesAFormatThatDoesNotExist() {
        assertThatThrownBy(() -> GateFormat.selected(List.of("sarif", "html"), Map.of()))
                .hasMessage(
                        "The option formats lists 'html', but knows only: github, gitlab, sarif, checkstyle, junit, json");
    }

    private String written(GateFormat format, GateResult answer) throws IOException {
        Path summary = folder.resolve("summary.md");
        console.reset();
        List<Path> files = outputs(summary).write(answer, EnumSet.of(format));
        return format == GateFormat.GITHUB
                ? console.toString(UTF_8) + Files.readString(summary)
                : Files.readString(files.get(0));
    }

    private GateOutputs outputs(Path summary) {
        return new GateOutputs(folder.resolve("out"), Map.of("GITHUB_STEP_SUMMARY", summary.toString()), console);
    }

    private static List<String> problems(GateFormat format, String text) throws IOException {
        return switch (format) {
            case GITHUB -> throw new IllegalArgumentException("no file");
            case GITLAB -> Schemas.gitlab(text);
            case SARIF -> Schemas.sarif(text);
            case CHECKSTYLE -> Schemas.xml("checkstyle.xsd", text);
            case JUNIT -> Schemas.xml("junit.xsd", text);
            case JSON -> Schemas.ours("verify-1.json", text);
        };
    }

    private static long zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.size();
    }

    /** What a reader of the XML gets for an attribute. */
    static List<String> attributes(String xml, String element, String attribute) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                values.add(reader.getAttributeValue(null, attribute));
            }
        }
        return values;
    }
}
