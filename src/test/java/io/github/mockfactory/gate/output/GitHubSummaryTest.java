package io.github.mockfactory.gate.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GitHubSummaryTest {

    private static String summary(GateResult answer) {
        return Answers.text(new GitHubSummary(GitHubSummary.LIMIT), answer);
    }

    @Test
    void startsWithTheVerdictAndTheFigures() {
        assertThat(summary(Answers.mixed(false))).startsWith("""
                ## Raw mocks

                Not everything could be checked: 1 obstacle. 2 new raw mocks so far.

                | new | unchanged | renamed | absent | not checked |
                |---|---|---|---|---|
                | 2 | 2 | 1 | 2 | 1 |
                """);
        assertThat(summary(Answers.clean())).contains("No new raw mocks.").contains("| 0 | 3 | 0 | 0 | 0 |");
    }

    @Test
    void tellsOfEachNewSiteWhatToWrite() {
        assertThat(summary(Answers.of(List.of(Answers.site("RoomTest.java", 12, 1)), List.of())))
                .endsWith("""

                ### New

                | where | mocked type | write in its place | or run |
                |---|---|---|---|
                | `RoomTest.java:12` | `org.springframework.web.socket.WebSocketSession` | \
                `MockFactory.createWebSocketMock(WebSocketSession.class)` | \
                `mvn mock-factory:migrate -Dphase=1 -Dfile=RoomTest.java` |
                """);
    }

    @Test
    void saysWhyASiteIsLeftWhereNothingReplacesIt() {
        assertThat(summary(Answers.of(List.of(Answers.left("ATest.java", 3)), List.of())))
                .contains("| `raw mock of java.util.List: left for SPY_FIELD. Keep it.` |  |");
    }

    @Test
    void keepsTablesWholeWhateverIsInThem() {
        String summary = summary(Answers.hostile());

        assertThat(summary.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).endsWith("|"))
                .noneSatisfy(line -> assertThat(line).containsAnyOf("<!--", "]]>", "::error", "${{"));
        assertThat(summary.lines().filter(line -> line.contains("Write in"))).isEmpty();
    }

    @Test
    void staysWithinTheLimit() {
        String summary = summary(Answers.large(25_000));

        assertThat(summary.getBytes(UTF_8)).hasSizeLessThan(GitHubSummary.LIMIT).hasSizeGreaterThan(1_000_000);
        assertThat(summary).containsPattern("\\d+ more are not shown: a summary has room for 1,024 KiB\\.\n$");
        long rows = summary.lines().filter(line -> line.contains("/fresh/Room")).count();
        assertThat(summary).contains("\n" + (25_000 - rows) + " more are not shown");
    }

    @Test
    void countsBytesAndNotCharacters() {
        List<GateSite> sites = IntStream.range(0, 5_000)
                .mapToObj(i -> Answers.site("ü".repeat(200) + i + ".java", i, 1))
                .toList();

        assertThat(summary(Answers.of(sites, List.of())).getBytes(UTF_8)).hasSizeLessThan(GitHubSummary.LIMIT);
    }
}
