package io.github.mockfactory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.GeneratedPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/mock-setups.md} has one section for each reason. */
class SetupReasonsDocumentedTest {

    private static final String HEADING = "### ";

    @ParameterizedTest
    @EnumSource
    void explainsAndHelps(SetupReason reason) {
        String page = GeneratedPage.read("mock-setups.md");
        int start = page.indexOf("\n" + HEADING + reason.name() + "\n");
        assertThat(start).as("a section").isNotNegative();
        int end = page.indexOf("\n" + HEADING, start + 1);
        String section = page.substring(start, end < 0 ? page.length() : end);

        assertThat(section).as("an example").contains("```");
        assertThat(unwrapped(section)).contains(unwrapped(reason.explanation())).contains(unwrapped(reason.remedy()));
    }

    private static String unwrapped(String text) {
        return text.replace("`", "").replaceAll("\\s+", " ");
    }
}
