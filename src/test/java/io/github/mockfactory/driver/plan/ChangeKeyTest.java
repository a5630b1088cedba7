package io.github.mockfactory.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"payment", "web/rest", "/a", "a/", "100%", "50%2F", "%25", "a b", "../a"})
    void isReadAsItIsWritten(String category) {
        ChangeKey key = new ChangeKey(Phase.CRITICAL, category, "src/a/100%2F/ATest.java");

        assertThat(ChangeKey.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void rejectsWhatIsNone() {
        assertThatThrownBy(() -> ChangeKey.parse("1/generic")).hasMessage("'1/generic' is not phase/category/path");
    }
}
