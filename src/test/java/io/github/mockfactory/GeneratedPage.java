package io.github.mockfactory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs} that is made from the code: a test fails when the two have drifted apart. */
public final class GeneratedPage {

    private GeneratedPage() {}

    /** Compares a page with its text; with {@code -Ddocs.update=true} it is written instead. */
    public static void assertCurrent(String page, String text) {
        Path file = Path.of("docs", page);
        if (Boolean.getBoolean("docs.update")) {
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(read(page))
                .as("%s is out of date: ./mvnw -B test -Dtest='*ReferenceTest' -Ddocs.update=true rewrites it", file)
                .isEqualTo(text);
    }

    /** The text of a page, with Unix line breaks. */
    public static String read(String page) {
        try {
            return Files.readString(Path.of("docs", page)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
