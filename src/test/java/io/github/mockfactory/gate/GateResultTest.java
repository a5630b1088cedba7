package io.github.mockfactory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.site.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateResultTest {

    private static final Unchecked BROKEN = new Unchecked("A.java", 0, Unchecked.Cause.UNPARSED, "mend it");

    private static GateSite site(String path, int line, int ordinal) {
        KnownSite site = new KnownSite(path, "A#a", Form.MOCK_CLASS, "B", "generic");
        return new GateSite(
                site,
                ordinal,
                new ModuleId("com.acme", "app"),
                line,
                null,
                Phase.GENERIC,
                Outcome.MIGRATABLE,
                null,
                "raw mock",
                null,
                null);
    }

    private static GateResult result(
            List<GateSite> added, List<KnownSite> absent, List<Unchecked> unchecked, boolean strict) {
        return new GateResult(added, List.of(), List.of(), absent, unchecked, strict);
    }

    @Test
    void endsWithOneOfThreeCodes() {
        List<GateSite> added = List.of(site("A.java", 1, 1));
        List<KnownSite> absent = List.of(site("B.java", 1, 1).site());

        assertThat(result(List.of(), List.of(), List.of(), true).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result(List.of(), List.of(), List.of(), true).exitCode()).isZero();
        assertThat(result(added, absent, List.of(), true).verdict()).isEqualTo(Verdict.NEW_SITES);
        assertThat(result(added, absent, List.of(), true).exitCode()).isEqualTo(1);
        assertThat(result(List.of(), List.of(), List.of(BROKEN), false).verdict())
                .isEqualTo(Verdict.UNCHECKED);
        assertThat(result(added, absent, List.of(BROKEN), true).exitCode()).isEqualTo(2);
    }

    @Test
    void failsForLinesWithoutASiteOnRequestOnly() {
        List<KnownSite> absent = List.of(site("B.java", 1, 1).site());

        assertThat(result(List.of(), absent, List.of(), false).verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result(List.of(), absent, List.of(), true).verdict()).isEqualTo(Verdict.STALE_BASELINE);
        assertThat(result(List.of(), absent, List.of(), true).exitCode()).isEqualTo(1);
    }

    @Test
    void ordersSitesAsTheyStand() {
        GateSite first = site("A.java", 9, 1);
        GateSite second = site("A.java", 10, 2);
        GateSite third = site("B.java", 1, 1);

        assertThat(result(List.of(third, second, first), List.of(), List.of(), false)
                        .newSites())
                .containsExactly(first, second, third);
        assertThat(first.place()).isEqualTo("A.java:9");
        assertThat(site("A.java", 0, 1).place()).isEqualTo("A.java");
    }
}
