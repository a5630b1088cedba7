package io.github.mockfactory.driver.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.table.RawMocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final int LARGE = 25_000;

    private static String html(ReportContent content) throws IOException {
        return new String(ReportPage.of(content), StandardCharsets.UTF_8);
    }

    private static JsonNode data(String html) throws IOException {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(html);
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    @Test
    void isSmallWithManySites() throws IOException {
        byte[] page = ReportPage.of(Suites.of(LARGE));

        assertThat(page.length).isLessThan(1_000_000);
    }

    @Test
    void holdsEverySiteOnce() throws IOException {
        ReportContent content = Suites.of(500);
        JsonNode data = data(html(content));

        List<String> rows = new ArrayList<>();
        for (int file = 0; file < data.get("sites").size(); file++) {
            JsonNode inFile = data.get("sites").get(file);
            JsonNode name = data.get("files").get(file);
            for (int i = 0; i < inFile.size(); i += 3) {
                JsonNode type = data.get("types").get(inFile.get(i + 2).asInt());
                JsonNode kind = data.get("kinds").get(inFile.get(i + 1).asInt());
                rows.add(data.get("folders").get(name.get(0).asInt()).asText()
                        + name.get(1).asText() + ":"
                        + inFile.get(i).asInt() + " "
                        + data.get("packages").get(type.get(0).asInt()).asText()
                        + type.get(1).asText() + " "
                        + data.get("category").get(kind.get(1).asInt()).asText() + " "
                        + data.get("phase").get(kind.get(2).asInt()).asText() + " "
                        + data.get("risk").get(name.get(4).asInt()).asText() + " "
                        + (kind.get(3).asInt() < 0
                                ? ""
                                : data.get("reason").get(kind.get(3).asInt()).asText()));
            }
        }

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(content.sites().stream()
                        .map(row -> row.path() + ":" + row.line() + " " + row.mockedType() + " " + row.category() + " "
                                + row.phase() + " " + row.risk() + " " + row.reason())
                        .toList());
    }

    @Test
    void turnsToNothingElse() throws IOException {
        String html = html(Suites.of(50));

        assertThat(html)
                .doesNotContainPattern("(?i)(src|href)=\"(https?:)?//")
                .doesNotContain("@import")
                .contains("Content-Security-Policy\" content=\"default-src 'none';");
    }

    @Test
    void takesNamesForNothingButText() throws IOException {
        String name = "</script><script>alert(1)</script><!--\n\"'&amp;${project}\u2028.java";
        RawMocks.Row row = Suites.row("src/" + name, 1, "com.acme." + name, name, false, "LOW", "SPY_FIELD");
        String html = html(Suites.of(name, List.of(row), 2));

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<!--");
        assertThat(html.split("</script", -1)).hasSize(3);
        JsonNode data = data(html);
        assertThat(data.get("folders").get(0).asText()
                        + data.get("files").get(0).get(1).asText())
                .isEqualTo("src/" + name);
    }

    @Test
    void tellsOfASuiteWithoutSites() throws IOException {
        ReportContent some = Suites.of("empty", List.of(), 0);
        String html = html(new ReportContent(
                "Mock migration plan",
                true,
                some.plan(),
                List.of(),
                path -> "",
                null,
                List.of(),
                History.NONE,
                some.now()));

        assertThat(html)
                .contains("100 %")
                .contains("Nothing stays")
                .contains("No run has left a record yet")
                .contains("<th scope=\"col\">Patch</th>");
    }

    @Test
    void drawsTheBurnDownWithItsEnd() throws IOException {
        String html = html(Suites.of(500));

        assertThat(html)
                .contains("<polyline class=\"curve pace\"")
                .contains("<polyline class=\"curve text\"")
                .containsPattern("<p class=\"figure\">20\\d\\d-\\d\\d-\\d\\d</p>")
                .contains("notes.txt in .mock-factory/history is passed over");
    }
}
