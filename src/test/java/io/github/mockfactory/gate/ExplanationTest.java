package io.github.mockfactory.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final List<GateSite> ALL = List.of(
            site("a/RoomTest.java", 10),
            site("a/RoomTest.java", 20),
            site("a/RoomTest.java", 20),
            site("b/ATest.java", 1));

    private static GateSite site(String path, int line) {
        return Sites.at(Sites.known(path, "A#a", "B"), line);
    }

    private static List<Integer> lines(int line) {
        return Explanation.of(ALL, "a/RoomTest.java", line, Map.of()).sites().stream()
                .map(GateSite::line)
                .toList();
    }

    @Test
    void findsEverySiteOfALine() {
        assertThat(lines(20)).containsExactly(20, 20);
        assertThat(Explanation.of(ALL, "a/RoomTest.java", 20, Map.of()).isExact())
                .isTrue();
    }

    @Test
    void findsTheNearestWhereALineHasNone() {
        assertThat(lines(1)).containsExactly(10);
        assertThat(lines(14)).containsExactly(10);
        assertThat(lines(15)).containsExactly(10, 20, 20);
        assertThat(lines(999)).containsExactly(20, 20);
        assertThat(Explanation.of(ALL, "a/RoomTest.java", 14, Map.of()).isExact())
                .isFalse();
    }

    @Test
    void findsTheInnermostThatSpansALine() {
        GateSite outer = ALL.get(0);
        GateSite other = Sites.at(Sites.known("a/RoomTest.java", "A#b", "B"), 12);
        Map<GateSite.Name, Integer> ends = Map.of(outer.name(), 18, other.name(), 14);
        List<GateSite> sites = List.of(outer, other, site("a/RoomTest.java", 20));

        assertThat(Explanation.of(sites, "a/RoomTest.java", 13, ends)).satisfies(each -> {
            assertThat(each.sites()).containsExactly(other);
            assertThat(each.isExact()).isTrue();
        });
        assertThat(Explanation.of(sites, "a/RoomTest.java", 18, ends).sites()).containsExactly(outer);
        assertThat(Explanation.of(sites, "a/RoomTest.java", 12, ends).sites()).containsExactly(other);
        assertThat(Explanation.of(sites, "a/RoomTest.java", 19, ends).isExact()).isFalse();
    }

    @Test
    void findsAllOfAFile() {
        assertThat(lines(0)).containsExactly(10, 20, 20);
        assertThat(Explanation.of(ALL, "a/RoomTest.java", 0, Map.of()).isExact())
                .isTrue();
    }

    @Test
    void namesTheFileThatWasMeant() {
        assertThatThrownBy(() -> Explanation.of(ALL, "c/RoomTest.java", 10, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no mock site in c/RoomTest.java. Did you mean a/RoomTest.java?");
        assertThatThrownBy(() -> Explanation.of(ALL, "c/Unknown.java", 10, Map.of()))
                .hasMessage(
                        "There is no mock site in c/Unknown.java. Sites are in 2 files of the build; FindRawMocks lists them");
    }
}
