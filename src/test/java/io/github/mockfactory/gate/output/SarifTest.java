package io.github.mockfactory.gate.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SarifTest {

    private static JsonNode run(GateResult answer) throws IOException {
        return new ObjectMapper()
                .readTree(Answers.text(new Sarif(), answer))
                .path("runs")
                .path(0);
    }

    @Test
    void putsNewSitesFirstAndKeepsToWhatGitHubShows() throws IOException {
        JsonNode run = run(Answers.of(Answers.sites(3_000, "fresh"), Answers.sites(22_000, "known")));

        JsonNode results = run.path("results");
        assertThat(results).hasSize(5_000);
        assertThat(results.path(2_999).path("baselineState").asText()).isEqualTo("new");
        assertThat(results.path(2_999).path("level").asText()).isEqualTo("error");
        assertThat(results.path(3_000).path("baselineState").asText()).isEqualTo("unchanged");
        assertThat(results.path(3_000).path("level").asText()).isEqualTo("note");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("20000 mock sites beyond the 5000 ");
        assertThat(run.at("/properties/unchanged").asInt()).isEqualTo(22_000);
    }

    @Test
    void fingerprintsDoNotCollideAndDoNotMoveWithLines() throws IOException {
        Set<String> fingerprints = new HashSet<>();
        JsonNode results =
                run(Answers.of(Answers.sites(2_000, "fresh"), List.of())).path("results");
        results.forEach(result -> fingerprints.add(
                result.at("/partialFingerprints/primaryLocationLineHash").asText()));
        assertThat(fingerprints).hasSize(2_000);

        GateSite moved = Answers.site("RoomTest.java", 99, 2);
        GateSite before = Answers.site("RoomTest.java", 12, 2);
        assertThat(Fingerprint.of(moved)).isEqualTo(Fingerprint.of(before));
        assertThat(Fingerprint.of(moved)).isNotEqualTo(Fingerprint.of(Answers.site("RoomTest.java", 12, 1)));
    }

    @Test
    void describesTheRulesThatItUses() throws IOException {
        JsonNode run = run(Answers.mixed(false));

        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules)
                .extracting(rule -> rule.path("id").asText())
                .containsExactly("raw-mock", "raw-mock/SPY_FIELD");
        assertThat(rules.path(1).at("/help/text").asText())
                .startsWith(Reason.SPY_FIELD.remedy() + " See SPY_FIELD in docs/reasons.md");
        run.path("results")
                .forEach(result -> assertThat(
                                rules.path(result.path("ruleIndex").asInt()).path("id"))
                        .isEqualTo(result.path("ruleId")));
    }

    @Test
    void tellsWhatCouldNotBeCheckedAsANotification() throws IOException {
        JsonNode invocation = run(Answers.mixed(false)).at("/invocations/0");

        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation.path("exitCode").asInt()).isEqualTo(2);
        assertThat(invocation.at("/toolExecutionNotifications/0/descriptor/id").asText())
                .isEqualTo("unchecked/unparsed");
        assertThat(run(Answers.clean()).at("/invocations/0/executionSuccessful").asBoolean())
                .isTrue();
    }

    @Test
    void listsNoSiteThatIsNotThere() throws IOException {
        assertThat(Answers.text(new Sarif(), Answers.mixed(true))).doesNotContain("GoneTest");
    }

    @Test
    void writesPathsAsUris() throws IOException {
        GateSite site = Answers.site("src/test/java/a b/Größe#1%.java", 1, 1);

        assertThat(run(Answers.of(List.of(site), List.of()))
                        .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("src/test/java/a%20b/Gr%C3%B6%C3%9Fe%231%25.java");
    }
}
