package io.github.mockfactory.driver.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maven hands a default that it cannot work out to a goal as it is written. */
class UnsetParametersTest {

    private static final Pattern SHORT_NAME =
            Pattern.compile("property = \"[\\w.]+\", defaultValue = \"(?<default>\\$\\{\\w+\\})\"");

    @ParameterizedTest
    @ValueSource(strings = {"${JAVA_HOME}/bin/java -version", "${GOLDEN}", "$(git ls-files)", "${testCommand} --more"})
    void keepsWhatBeginsLikeAVariable(String command) {
        assertThat(DriverMojo.blankAsNull(command)).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${testCommand}", "${phase}"})
    void knowsWhatNobodyHasSet(String text) {
        assertThat(DriverMojo.blankAsNull(text)).isNull();
    }

    @Test
    void knowsAllParametersThatHaveAShortNameToo() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/github/mockfactory/driver/maven"))) {
            for (Path source : sources.toList()) {
                SHORT_NAME.matcher(Files.readString(source)).results().forEach(each -> written.add(each.group(1)));
            }
        }
        assertThat(DriverMojo.UNSET).isEqualTo(written);
    }
}
