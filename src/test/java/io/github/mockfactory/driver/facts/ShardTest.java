package io.github.mockfactory.driver.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void readsAPart() {
        assertThat(Shard.named(" 3/8 ")).isEqualTo(new Shard(3, 8)).hasToString("3/8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/8", "9/8", "3", "3/0", "a/b", "1/10000", "-1/2", ""})
    void refusesWhatIsNoPart(String text) {
        assertThatThrownBy(() -> Shard.named(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shard is '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"10, 3", "3, 8", "0, 2", "1, 1", "45, 8"})
    void putsEachFileIntoOnePart(int files, int of) {
        List<String> paths = IntStream.range(0, files).mapToObj(i -> "p/" + i).toList();
        List<String> found = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int part = 1; part <= of; part++) {
            Set<String> in = new Shard(part, of).in(paths);
            found.addAll(in);
            sizes.add(in.size());
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(sizes).allMatch(size -> size == files / of || size == files / of + 1);
    }

    @Test
    void keepsNeighboursTogether() {
        assertThat(new Shard(1, 2).in(List.of("b/B.java", "a/A.java", "b/A.java", "a/B.java")))
                .containsExactly("a/A.java", "a/B.java");
    }
}
