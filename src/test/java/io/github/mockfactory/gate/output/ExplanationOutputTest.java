package io.github.mockfactory.gate.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.gate.Explanation;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationOutputTest {

    private static final GateSite MIGRATABLE = Answers.site("RoomTest.java", 12, 1);
    private static final GateSite LEFT = Answers.left("ATest.java", 3);

    private static String json(Explanation explanation) throws IOException {
        StringWriter out = new StringWriter();
        ExplanationJson.write(explanation, out);
        return out.toString();
    }

    @Test
    void tellsPeopleWhatToWrite() {
        assertThat(ExplanationText.lines(Explanation.of(List.of(MIGRATABLE), "RoomTest.java", 12, Map.of())))
                .containsExactly(
                        "RoomTest.java:12: raw mock of org.springframework.web.socket.WebSocketSession",
                        "  what     mock_class in com.acme.RoomTest#opens, category websocket",
                        "  becomes  migratable, phase 1 (io.github.mockfactory.Phase1Critical)",
                        "  why      " + MIGRATABLE.message(),
                        "  write    MockFactory.createWebSocketMock(WebSocketSession.class)",
                        "  import   com.acme.testing.MockFactory",
                        "  run      mvn mock-factory:migrate -Dphase=1 -Dfile=RoomTest.java");
    }

    @Test
    void tellsPeopleWhyASiteIsLeft() {
        assertThat(ExplanationText.lines(Explanation.of(List.of(LEFT), "ATest.java", 1, Map.of())))
                .containsExactly(
                        "Line 1 of ATest.java has no mock site. Nearest:",
                        "ATest.java:3: raw mock of java.util.List",
                        "  what     spy_field in com.acme.ATest, category generic",
                        "  becomes  left for SPY_FIELD, phase 4 (io.github.mockfactory.Phase4Generic)",
                        "  why      " + Reason.SPY_FIELD.explanation(),
                        "  do       " + Reason.SPY_FIELD.remedy() + " See docs/reasons.md#spy_field");
    }

    @Test
    void writesWhatTheSchemaAllows() throws IOException {
        for (GateSite site :
                List.of(MIGRATABLE, LEFT, Answers.hostile().newSites().get(0))) {
            Explanation explanation = Explanation.of(List.of(site), site.site().path(), 7, Map.of());

            assertThat(Schemas.ours("explain-1.json", json(explanation))).isEmpty();
        }
        assertThat(Schemas.ours("explain-1.json", "{}")).isNotEmpty();
    }

    @Test
    void pointsToAnchorsThatExist() throws IOException {
        String page = Files.readString(Path.of("docs/reasons.md"));

        for (Reason reason : Reason.values()) {
            assertThat(page).contains("\n## " + reason + "\n");
            assertThat(ExplanationText.documentation(reason))
                    .endsWith("#" + reason.name().toLowerCase());
        }
    }
}
