package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JDK that is newer than the engine is refused before anything is parsed. */
class EngineJdkTest {

    private static final Set<Integer> PARSERS = Set.of(17, 21, 25);

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_422", "17", "17.0.12", "21.0.4", "22.0.1", "24-ea", "25", "25.0.1+9"})
    void acceptsWhatTheEngineKnows(String version) {
        assertThatCode(() -> EngineJdk.requireParser(version, PARSERS::contains))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "26-ea", "26.0.1", "27-beta+3"})
    void refusesWhatIsNewer(String version) {
        assertThatThrownBy(() -> EngineJdk.requireParser(version, PARSERS::contains))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "This version of OpenRewrite cannot parse Java on JDK " + version.substring(0, 2)
                                + ": it needs the compiler of a JDK that it knows. Run Maven on one of these (JAVA_HOME): 17, 21, 25");
    }

    @Test
    void leavesHostsAloneThatParseElsewhere() {
        assertThatCode(() -> EngineJdk.requireParser("26", feature -> false)).doesNotThrowAnyException();
    }

    @Test
    void knowsTheParsersOfTheEngine() {
        assertThatCode(EngineJdk::requireParser).doesNotThrowAnyException();
    }
}
