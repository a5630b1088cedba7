package io.github.mockfactory.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with what they count. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, mock site, 0 mock sites",
        "1, mock site, 1 mock site",
        "2, mock site, 2 mock sites",
        "1, test class, 1 test class",
        "3, test class, 3 test classes",
        "2, factory, 2 factories",
        "2, day, 2 days",
        "2, branch, 2 branches"
    })
    void countsInWords(long count, String noun, String words) {
        assertThat(Amount.of(count, noun)).isEqualTo(words);
    }

    @Test
    void agreesWithTheVerb() {
        assertThat(Amount.are(1, "mock site")).isEqualTo("1 mock site is");
        assertThat(Amount.are(2, "mock site")).isEqualTo("2 mock sites are");
    }

    /** A number that stands right before a plural is wrong for 1. */
    @Test
    void isUsedByEveryMessage() throws IOException {
        Pattern counted = Pattern.compile(
                "(\\{}|%d) (mock )?[a-z]+s\\b|(size|count|sum|length|sites|steps|builds|changedLines)\\(\\)\\s*\\+ \" [a-z ]*?[a-z]{2,}s\\b");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> wrong = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> counted.matcher(read(path)).find())
                    .toList();

            assertThat(wrong).isEmpty();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
