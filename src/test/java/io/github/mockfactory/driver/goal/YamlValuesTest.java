package io.github.mockfactory.driver.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlValuesTest {

    @Test
    void readsListsAndMaps() {
        assertThat(YamlValues.list("fixtures", "[\"*Setup\", 1, true]")).containsExactly("*Setup", "1", "true");
        assertThat(YamlValues.map("components", "{a: [x, y], b: []}")).containsOnlyKeys("a", "b");
        assertThat(YamlValues.list("fixtures", " ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&a [*a]",
                "&a [[*a]]",
                "[&a {b: *a}]",
                "[[one]]",
                "[{one: two}]",
                "[null]",
                "[~]",
                "one",
                "{one: [two]}",
                "[one",
                "[*one]",
                "[one]\n---\n[two]",
                "!!java.io.File [a]",
                "\u0001"
            })
    void refusesWhatIsNoList(String text) {
        assertThatThrownBy(() -> YamlValues.list("fixtures", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The option fixtures is '")
                .satisfies(thrown ->
                        assertThat(thrown.getMessage().replace(text, "")).doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&a {b: *a}", "&a {b: [*a]}", "{b: &a [*a]}", "{[a]: [b]}", "{b: c}", "[b]", "{b: [null]}"})
    void refusesWhatIsNoMap(String text) {
        assertThatThrownBy(() -> YamlValues.map("components", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The option components is '" + text);
    }
}
