package io.github.mockfactory.gate.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.gate.GateResult;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GitLabCodeQualityTest {

    private static JsonNode report(GateResult answer) throws IOException {
        return new ObjectMapper().readTree(Answers.text(new GitLabCodeQuality(), answer));
    }

    @Test
    void namesEverySiteByAFingerprintOfItsOwn() throws IOException {
        Set<String> fingerprints = new HashSet<>();
        report(Answers.large(25_000))
                .forEach(each -> fingerprints.add(each.path("fingerprint").asText()));

        assertThat(fingerprints).hasSize(50_000);
    }

    @Test
    void tellsEqualLinesAndObstaclesApart() throws IOException {
        Set<String> fingerprints = new HashSet<>();
        JsonNode report = report(Answers.mixed(true));
        report.forEach(each -> fingerprints.add(each.path("fingerprint").asText()));

        assertThat(report).hasSize(8);
        assertThat(fingerprints).hasSize(8);
    }

    @Test
    void keepsTheFingerprintOfASiteThatBecomesKnown() throws IOException {
        var sites = List.of(Answers.site("RoomTest.java", 12, 1));

        assertThat(report(Answers.of(sites, List.of())).at("/0/fingerprint"))
                .isEqualTo(report(Answers.of(List.of(), sites)).at("/0/fingerprint"));
    }

    @Test
    void ratesNewSitesAboveKnownOnes() throws IOException {
        assertThat(report(Answers.mixed(false)))
                .extracting(each -> each.path("severity").asText())
                .containsExactly("major", "major", "critical", "info", "info", "info");
    }

    @Test
    void reportsAnEmptyListWhereNothingIs() throws IOException {
        assertThat(report(Answers.of(List.of(), List.of()))).isEmpty();
    }
}
