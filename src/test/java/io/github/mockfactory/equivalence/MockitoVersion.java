package io.github.mockfactory.equivalence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An older Mockito that the build has copied to {@code target/mockito-versions}. */
enum MockitoVersion {
    V3_SUBCLASS("3.12.4", false),
    V3_INLINE("3.12.4", true),
    V4_INLINE("4.11.0", true);

    private final String number;
    private final boolean inline;

    MockitoVersion(String number, boolean inline) {
        this.number = number;
        this.inline = inline;
    }

    String number() {
        return number;
    }

    /** Mockito and what it needs. */
    List<Path> jars() {
        try (Stream<Path> files = Files.list(Path.of("target", "mockito-versions", number))) {
            return files.filter(file -> inline || !file.getFileName().toString().startsWith("mockito-inline"))
                    .map(Path::toAbsolutePath)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isOfMockito(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("mockito-") || name.startsWith("byte-buddy") || name.startsWith("objenesis");
    }
}
