package io.github.mockfactory.gate.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Unchecked;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GitHubAnnotationsTest {

    /** A command, taken apart as the runner of GitHub does it. */
    private record Command(String name, Map<String, String> properties, String message) {

        static Command parse(String line) {
            assertThat(line).startsWith("::");
            int end = line.indexOf("::", 2);
            String head = line.substring(2, end);
            int space = head.indexOf(' ');
            Map<String, String> properties = new LinkedHashMap<>();
            for (String pair : head.substring(space + 1).split(",", -1)) {
                String[] parts = pair.split("=", 2);
                properties.put(parts[0], unescape(parts[1].replace("%3A", ":").replace("%2C", ",")));
            }
            return new Command(head.substring(0, space), properties, unescape(line.substring(end + 2)));
        }

        private static String unescape(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        }
    }

    private static List<Command> commands(GateResult answer) {
        return Answers.text(new GitHubAnnotations(), answer)
                .lines()
                .map(Command::parse)
                .toList();
    }

    private static GateResult answer(int newSites, int unchecked, int absent, boolean strict) {
        return new GateResult(
                Answers.sites(newSites, "fresh"),
                Answers.sites(5, "known"),
                List.of(),
                Collections.nCopies(absent, Answers.known("src/test/java/GoneTest.java")),
                IntStream.range(0, unchecked)
                        .mapToObj(i -> new Unchecked("B" + i + ".java", i, Unchecked.Cause.UNRESOLVED, "why"))
                        .toList(),
                strict);
    }

    @Test
    void annotatesTheLine() {
        GateSite site = Answers.site("src/test/java/com/acme/RoomTest.java", 12, 1);

        assertThat(Answers.text(new GitHubAnnotations(), Answers.of(List.of(site), List.of())))
                .isEqualTo(
                        "::error file=src/test/java/com/acme/RoomTest.java,line=12,col=34,title=New raw mock::"
                                + "raw mock of org.springframework.web.socket.WebSocketSession: run io.github.mockfactory.Phase1Critical"
                                + "%0AWrite in its place: MockFactory.createWebSocketMock(WebSocketSession.class)"
                                + "%0AImports: com.acme.testing.MockFactory"
                                + "%0AOr run: mvn mock-factory:migrate -Dphase=1 -Dfile=src/test/java/com/acme/RoomTest.java\n");
    }

    @Test
    void saysNothingOfKnownSites() {
        assertThat(commands(Answers.clean())).isEmpty();
    }

    @Test
    void escapesWhatWouldEndACommandOrStartAnother() {
        List<Command> commands = commands(Answers.hostile());

        assertThat(commands).hasSize(3);
        assertThat(commands.get(0).properties()).containsEntry("file", Answers.HOSTILE);
        assertThat(commands.get(0).message()).startsWith(Answers.HOSTILE + "\nWrite in its place: " + Answers.HOSTILE);
    }

    @Test
    void showsTenErrorsAndSaysHowManyItDoesNot() {
        List<Command> commands = commands(answer(25, 0, 12, false));

        assertThat(commands)
                .filteredOn(command -> command.name().equals("error"))
                .hasSize(10);
        assertThat(commands)
                .filteredOn(command -> command.name().equals("warning"))
                .hasSize(10);
        assertThat(commands.get(20).name()).isEqualTo("notice");
        assertThat(commands.get(20).message())
                .startsWith(
                        "Not shown, for GitHub shows 10 errors and 10 warnings of a step: 15 new raw mocks, 0 obstacles, "
                                + "2 lines of the baseline without a site.");
    }

    @Test
    void showsExactlyTenWithoutANotice() {
        assertThat(commands(answer(10, 0, 0, false)))
                .hasSize(10)
                .allMatch(command -> command.name().equals("error"));
    }

    @Test
    void keepsRoomForAnObstacle() {
        List<Command> commands = commands(answer(25, 3, 0, false));

        assertThat(commands)
                .filteredOn(command -> command.name().equals("error"))
                .hasSize(10);
        assertThat(commands.get(8).properties()).containsEntry("title", "New raw mock");
        assertThat(commands.get(9).properties())
                .containsEntry("title", "Could not be checked")
                .containsEntry("file", "B0.java");
        assertThat(commands.get(10).message()).contains("16 new raw mocks, 2 obstacles");
    }

    @Test
    void makesAnErrorOfAStaleBaselineOnRequest() {
        List<Command> commands = commands(answer(0, 0, 11, true));

        assertThat(commands)
                .filteredOn(command -> command.name().equals("error"))
                .hasSize(10);
        assertThat(commands.get(10).message()).contains("1 line of the baseline without a site");
    }

    @Test
    void namesTheWayOutOfAStaleLine() {
        KnownSite known = Answers.known("src/test/java/GoneTest.java");

        assertThat(commands(new GateResult(List.of(), List.of(), List.of(), List.of(known), List.of(), false)))
                .singleElement()
                .satisfies(command -> assertThat(command.message()).contains("-Dmockfactory.update=true"));
    }
}
