package io.github.mockfactory.gate;

import static io.github.mockfactory.gate.Sites.MODULE;
import static io.github.mockfactory.gate.Sites.at;
import static io.github.mockfactory.gate.Sites.baseline;
import static io.github.mockfactory.gate.Sites.compare;
import static io.github.mockfactory.gate.Sites.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.gate.GateResult.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {

    private static final String FILE = ".mock-factory/baseline/app.txt";
    private static final KnownSite A = known("src/test/java/com/acme/ATest.java");
    private static final KnownSite B = known("src/test/java/com/acme/BTest.java");
    private static final KnownSite C = known("src/test/java/com/acme/CTest.java");

    private static String grown(Baseline baseline, KnownSite... sites) {
        Map<String, String> files = Sites.grown(baseline, compare(baseline, at(sites)));
        assertThat(files).containsOnlyKeys(FILE);
        return files.get(FILE);
    }

    @Test
    void isPlainSortedTextWithALineForEachSite() {
        String text = grown(Baseline.of("", Map.of()), C, A, B, A);

        assertThat(text).isEqualTo("""
                # Raw mocks that the gate lets pass: path, class#member, form, mocked type, category.
                # The goal verify with -Dmockfactory.update=true takes out those that are gone. Empty lines stay, for git to merge.

                src/test/java/com/acme/ATest.java com.acme.ATest#opens mock_class com.acme.Room generic

                src/test/java/com/acme/ATest.java com.acme.ATest#opens mock_class com.acme.Room generic

                src/test/java/com/acme/BTest.java com.acme.BTest#opens mock_class com.acme.Room generic

                src/test/java/com/acme/CTest.java com.acme.CTest#opens mock_class com.acme.Room generic
                """);
        assertThat(Baseline.of("", Map.of("app", text)).sites(List.of(MODULE))).containsExactly(A, A, B, C);
    }

    @Test
    void hasNoNumbersThatEveryBranchChanges() {
        GateSite low = at(A, 3);
        GateSite high = at(A, 300);
        Baseline none = Baseline.of("", Map.of());

        assertThat(Sites.grown(none, compare(none, List.of(low))))
                .isEqualTo(Sites.grown(none, compare(none, List.of(high))));
    }

    @Test
    void seesOneFixedAndOneNewInTheSameFile() {
        KnownSite fixed = known(A.path(), "com.acme.ATest#opens", "com.acme.Room");
        KnownSite added = known(A.path(), "com.acme.ATest#closes", "com.acme.Room");

        GateResult result = compare(baseline(fixed), at(added));

        assertThat(result.newSites()).extracting(GateSite::site).containsExactly(added);
        assertThat(result.absent()).containsExactly(fixed);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void countsEqualSites() {
        GateResult result = compare(baseline(A, A), at(A, A, A));

        assertThat(result.unchanged()).hasSize(2);
        assertThat(result.newSites()).hasSize(1);
        assertThat(compare(baseline(A, A), at(A)).absent()).containsExactly(A);
    }

    @Test
    void passesWhatIsKnownWhereverItStandsInItsFile() {
        assertThat(compare(baseline(A, B), List.of(at(B, 99), at(A, 1))).verdict())
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    void onlyShrinksUnlessItIsToldToGrow() {
        Baseline known = baseline(A, B);
        GateResult result = compare(known, at(A, C));

        assertThat(sitesOf(Sites.shrunk(known, result))).containsExactly(A);
        assertThat(sitesOf(Sites.grown(known, result))).containsExactly(A, C);
    }

    @Test
    void shrinksNoFileOfAModuleThatIsNotLookedAt() {
        Baseline known = Baseline.of("", Map.of("aaa", A + "\n", "app", A + "\n" + B + "\n"));

        assertThat(Sites.shrunk(known, compare(known, at(B)))).isEqualTo(Map.of(FILE, B + "\n"));
    }

    private static List<KnownSite> sitesOf(Map<String, String> files) {
        return Baseline.of("", Map.of("app", files.get(FILE))).sites(List.of(MODULE));
    }

    @Test
    void writesNothingWhereNothingChanges() {
        Baseline known = baseline(A, B);

        assertThat(Sites.shrunk(known, compare(known, at(A, B, C)))).isEmpty();
        assertThat(Sites.grown(known, compare(known, at(A, B)))).isEmpty();
    }

    @Test
    void keepsAFileWithoutSites() {
        Baseline known = baseline(A, B);

        String text = Sites.shrunk(known, compare(known, List.of())).get(FILE);

        assertThat(text).isNotBlank().doesNotContain("com.acme").doesNotContain("\n\n");
        assertThat(Baseline.of("", Map.of("app", text)).isMissing()).isFalse();
    }

    @Test
    void keepsLinesThatPeopleHaveWritten() {
        String text = "# ours\n" + C + "\n# of the old client\n" + A + "\n" + B + "\n";
        Baseline known = Baseline.of("", Map.of("app", text));

        assertThat(Sites.shrunk(known, compare(known, at(B, C))))
                .containsEntry(FILE, "# ours\n" + C + "\n# of the old client\n" + B + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void keepsLineBreaks(String lineBreak) {
        String text = "\uFEFF# ours" + lineBreak + lineBreak + A + lineBreak + lineBreak + B + lineBreak;
        Baseline known = Baseline.of("", Map.of("app", text));

        assertThat(known.problems()).isEmpty();
        assertThat(Sites.shrunk(known, compare(known, at(B))))
                .containsEntry(FILE, "# ours" + lineBreak + lineBreak + lineBreak + B + lineBreak);
    }

    @Test
    void namesPathsFromTheFolderThatItStandsIn() {
        KnownSite here = known("examples/chat/src/ATest.java");
        KnownSite besides = known("examples/shared/BTest.java");
        Baseline none = Baseline.of("examples/chat", Map.of());

        Map<String, String> files = Sites.grown(none, compare(none, at(here, besides)));

        assertThat(files).containsOnlyKeys("examples/chat/.mock-factory/baseline/app.txt");
        String text = files.values().iterator().next();
        assertThat(text).contains("\nsrc/ATest.java ").contains("\n../shared/BTest.java ");
        assertThat(Baseline.of("examples/chat", Map.of("app", text)).sites(List.of(MODULE)))
                .containsExactlyInAnyOrder(here, besides);
    }

    @Test
    void leavesModulesOutsideTheRunAlone() {
        String other = BaselineFile.empty("").with(List.of(B)).text();
        Baseline known = Baseline.of(
                "",
                Map.of(
                        "app",
                        Sites.grown(baseline(A), compare(baseline(A), at(A, C))).get(FILE),
                        "other",
                        other));

        GateResult result =
                Comparison.of(known.sites(List.of(MODULE)), List.of()).result(List.of(), false);

        assertThat(result.absent()).containsExactly(A, C);
        assertThat(Sites.shrunk(known, result)).containsOnlyKeys(FILE);
        assertThat(known.names()).containsExactly("app", "other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<<<<<<< HEAD", "=======", ">>>>>>> other branch", "||||||| merged common ancestors", "|||||||"})
    void endsAtTheMarkersOfAConflict(String marker) {
        Baseline known = Baseline.of("", Map.of("app", "# ours\n" + A + "\n" + marker + "\n" + B + "\n"));

        assertThat(known.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.cause()).isEqualTo(Unchecked.Cause.BROKEN_BASELINE);
            assertThat(problem.message()).contains("-Dmockfactory.update=true");
        });
        GateResult result = compare(known, at(A));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThatThrownBy(() -> Sites.shrunk(known, result)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void comesOutRightWhenBothSidesOfAConflictAreKept() {
        KnownSite d = known("src/test/java/com/acme/DTest.java");
        // one branch has fixed A and added D, the other has fixed B
        String merged = "# ours\n\n" + B + "\n\n" + C + "\n\n" + d + "\n" + A + "\n\n" + C + "\n";
        Baseline known = Baseline.of("", Map.of("app", merged));

        assertThat(sitesOf(Sites.shrunk(known, compare(known, at(C, d))))).containsExactlyInAnyOrder(C, d);
    }

    @Test
    void namesALineThatIsNoSite() {
        Baseline known = Baseline.of("", Map.of("app", A + "\nsrc/test/java/com/acme/BTest.java\n"));

        assertThat(known.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains("BTest.java").contains("from git");
        });
    }

    @Test
    void isNamedAfterItsModule() {
        assertThat(Baseline.nameOf("chat-service.txt")).contains("chat-service");
        assertThat(Baseline.nameOf("v1.2.txt")).contains("v1.2");
        assertThat(Baseline.nameOf("README.md")).isEmpty();
        assertThat(Baseline.nameOf(".txt")).isEmpty();
    }

    @Test
    void dependsOnNoOrder() {
        List<KnownSite> sites = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> known("src/test/java/com/acme/T" + i % 60 + "Test.java"))
                .toList());
        String expected = grown(Baseline.of("", Map.of()), sites.toArray(KnownSite[]::new));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(sites, new Random(seed));
            Baseline half = baseline(sites.subList(0, 100).toArray(KnownSite[]::new));

            assertThat(grown(Baseline.of("", Map.of()), sites.toArray(KnownSite[]::new)))
                    .isEqualTo(expected);
            assertThat(grown(half, sites.toArray(KnownSite[]::new))).isEqualTo(expected);
        }
    }
}
