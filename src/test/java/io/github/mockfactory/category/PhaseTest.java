package io.github.mockfactory.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {

    @ParameterizedTest
    @CsvSource({
        "websocket, TEST, CRITICAL",
        "agent, TEST, CRITICAL",
        "database, TEST, CRITICAL",
        "payment, TEST, CRITICAL",
        "generic, TEST, GENERIC",
        "websocket, FIXTURE, FIXTURES",
        "generic, FIXTURE, FIXTURES",
        "database, HELPER, HELPERS",
        "generic, HELPER, HELPERS",
    })
    void followsFromCategoryAndLocation(String category, Location location, Phase phase) {
        Category of = category.equals("generic") ? Category.GENERIC : Category.named(category);

        assertThat(Phase.of(of, location)).isEqualTo(phase);
    }

    @Test
    void isFoundByItsNumber() {
        for (Phase phase : EnumSet.complementOf(EnumSet.of(Phase.FOUNDATION, Phase.SETUPS))) {
            assertThat(phase.hasSites()).isTrue();
            assertThat(Phase.numbered(" " + phase.number() + " ")).isEqualTo(phase);
        }
        assertThatThrownBy(() -> Phase.numbered("5"))
                .hasMessageContaining("'5'")
                .hasMessageContaining("1, 2, 3, 4");
        assertThatThrownBy(() -> Phase.numbered("0")).hasMessageContaining("'0'");
    }

    @Test
    void isFoundWithoutSitesToo() {
        for (Phase phase : Phase.values()) {
            assertThat(Phase.any(" " + phase.number() + " ")).isEqualTo(phase);
        }
        assertThat(Phase.FOUNDATION.hasSites()).isFalse();
        assertThat(Phase.SETUPS.hasSites()).isFalse();
        assertThatThrownBy(() -> Phase.any("6")).hasMessageContaining("'6'").hasMessageContaining("0, 1, 2, 3, 4, 5");
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false, LOW",
        "19, false, false, LOW",
        "20, false, false, MEDIUM",
        "1, false, true, MEDIUM",
        "1, true, false, HIGH",
        "20, true, false, CRITICAL",
        "1, true, true, CRITICAL",
    })
    void risesInRisk(int sites, boolean namedCategory, boolean shared, Risk risk) {
        assertThat(Risk.of(sites, namedCategory, shared)).isEqualTo(risk);
    }

    @Test
    void costsMoreTheHigherTheRisk() {
        assertThat(Risk.values()).extracting(Risk::manualHours).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
}
