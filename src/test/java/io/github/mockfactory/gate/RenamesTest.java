package io.github.mockfactory.gate;

import static io.github.mockfactory.gate.Sites.MODULE;
import static io.github.mockfactory.gate.Sites.at;
import static io.github.mockfactory.gate.Sites.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.gate.GateResult.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final String OLD = "src/test/java/com/acme/RoomTest.java";
    private static final String NEW = "src/test/java/com/acme/chat/HallTest.java";
    private static final KnownSite SITE = known(OLD, "com.acme.RoomTest$Open#opens", "com.acme.Room");

    private static GateResult compare(KnownSite known, KnownSite now, Map<String, String> oldByNew) {
        return Comparison.of(List.of(known), at(now))
                .with(new Renames(oldByNew))
                .result(List.of(), true);
    }

    @Test
    void tellsARenamedFile() {
        KnownSite now = known(NEW, "com.acme.chat.HallTest$Open#opens", "com.acme.Room");

        GateResult result = compare(SITE, now, Map.of(NEW, OLD));

        assertThat(result.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(result.renamed()).singleElement().satisfies(renamed -> {
            assertThat(renamed.from()).isEqualTo(SITE);
            assertThat(renamed.to().site()).isEqualTo(now);
        });
        assertThat(compare(SITE, now, Map.of()).verdict()).isEqualTo(Verdict.NEW_SITES);
        assertThat(compare(SITE, now, Map.of(NEW, "src/test/java/com/acme/OtherTest.java"))
                        .newSites())
                .hasSize(1);
    }

    @Test
    void tellsARenamedMockedType() {
        KnownSite now = known(OLD, SITE.member(), "com.acme.chat.Hall");

        GateResult result =
                compare(SITE, now, Map.of("src/main/java/com/acme/chat/Hall.java", "src/main/java/com/acme/Room.java"));

        assertThat(result.renamed()).hasSize(1);
        assertThat(compare(
                                SITE,
                                now,
                                Map.of("src/main/java/com/acme/chat/Hall.java", "src/main/java/com/acme/Broom.java"))
                        .newSites())
                .hasSize(1);
    }

    @Test
    void takesNoOtherSiteForARenamedOne() {
        Map<String, String> renames = Map.of(NEW, OLD);

        assertThat(compare(SITE, known(NEW, "com.acme.chat.HallTest$Open#closes", "com.acme.Room"), renames)
                        .newSites())
                .hasSize(1);
        assertThat(compare(SITE, known(NEW, "com.acme.chat.HallTest$Shut#opens", "com.acme.Room"), renames)
                        .newSites())
                .hasSize(1);
        assertThat(compare(SITE, known(NEW, "com.acme.chat.HallTest$Open#opens", "com.acme.Door"), renames)
                        .newSites())
                .hasSize(1);
    }

    @Test
    void countsEqualSitesOfARenamedFile() {
        KnownSite now = known(NEW, "com.acme.chat.HallTest$Open#opens", "com.acme.Room");

        GateResult result = Comparison.of(List.of(SITE, SITE), at(now, now, now))
                .with(new Renames(Map.of(NEW, OLD)))
                .result(List.of(), false);

        assertThat(result.renamed()).hasSize(2);
        assertThat(result.newSites()).hasSize(1);
        assertThat(result.absent()).isEmpty();
    }

    @Test
    void writesTheNewNamesWhenTheBaselineShrinks() {
        KnownSite now = known(NEW, "com.acme.chat.HallTest$Open#opens", "com.acme.Room");
        Baseline baseline = Sites.baseline(SITE);
        GateResult result = compare(SITE, now, Map.of(NEW, OLD));

        Baseline next =
                Baseline.of("", Map.of("app", Sites.shrunk(baseline, result).get(".mock-factory/baseline/app.txt")));

        assertThat(next.sites(List.of(MODULE))).containsExactly(now);
    }
}
