package io.github.mockfactory.driver.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TestSelectionTest {

    private static TestResults results(String first, String second) {
        return new TestResults(
                new TreeMap<>(Map.of(":ATest#one", first, ":BTest#two", second)),
                new TreeMap<>(Map.of("ATest", 1.0, "BTest", 2.0)));
    }

    @Test
    void hasNoSelectionOfNone() {
        assertThatThrownBy(() -> TestSelection.of(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(TestSelection.ofAny(Set.of())).isEqualTo(TestSelection.ALL);
        assertThat(TestSelection.ofAny(Set.of("ATest"))).isEqualTo(TestSelection.of(Set.of("ATest")));
    }

    @Test
    void comparesWhatWasSelectedOnly() {
        TestResults before = results("passed", "passed");
        TestResults after = results("failed", "failed");

        assertThat(before.differences(after, TestSelection.of(Set.of("BTest")))).containsOnlyKeys("BTest");
        assertThat(before.differences(after, TestSelection.ALL)).containsOnlyKeys("ATest", "BTest");
    }

    @Test
    void measuresBesideTheSameTests() {
        Measured measured = Measured.of(results("passed", "passed"), Set.of());
        Measured.Memory memory = new Measured.Memory(1000, 1100);

        Measured some = measured.beside(results("passed", "passed"), memory, TestSelection.of(Set.of("BTest")));
        Measured all = measured.beside(results("passed", "passed"), memory, TestSelection.ALL);

        assertThat(some.all()).isFalse();
        assertThat(some.secondsBefore()).isEqualTo(2);
        assertThat(some.memoryBefore()).isZero();
        assertThat(all.all()).isTrue();
        assertThat(all.secondsBefore()).isEqualTo(3);
        assertThat(all.memoryBefore()).isEqualTo(1000);
    }
}
