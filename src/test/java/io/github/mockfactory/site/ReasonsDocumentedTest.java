package io.github.mockfactory.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.GeneratedPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/reasons.md} has one section for each reason. */
class ReasonsDocumentedTest {

    private static final String HEADING = "## ";

    private final Map<String, String> sections = sections();

    @Test
    void hasOneSectionForEachReason() {
        assertThat(sections.keySet())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Reason.values()).map(Reason::name).toArray(String[]::new));
        assertThat(GeneratedPage.read("reasons.md").lines().filter(line -> line.startsWith(HEADING)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void explainsAndHelps(Reason reason) {
        String section = sections.getOrDefault(reason.name(), "");

        assertThat(section).as("an example").contains("```");
        assertThat(unwrapped(section)).contains(unwrapped(reason.explanation())).contains(unwrapped(reason.remedy()));
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        String code = null;
        for (String line : GeneratedPage.read("reasons.md").lines().toList()) {
            if (line.startsWith(HEADING)) {
                code = line.substring(HEADING.length());
            } else if (code != null) {
                sections.merge(code, line, (before, more) -> before + "\n" + more);
            }
        }
        return sections;
    }

    /** Without line breaks and code marks, which the page sets where they read best. */
    private static String unwrapped(String text) {
        return text.replace("`", "").replaceAll("\\s+", " ");
    }
}
