package io.github.mockfactory;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An older Mockito that the build has copied to {@code mockito-versions} in its folder. */
public enum MockitoVersion {
    V3_SUBCLASS("3.12.4", false),
    V3_INLINE("3.12.4", true),
    V4_INLINE("4.11.0", true),
    V5_LOW("5.2.0", true),
    /** The first one that asks an enforcer about each mock. */
    V5_ENFORCED("5.10.0", true);

    private final String number;
    private final boolean inline;

    MockitoVersion(String number, boolean inline) {
        this.number = number;
        this.inline = inline;
    }

    /** The number of the version. */
    public String number() {
        return number;
    }

    /** Mockito and what it needs. */
    public List<Path> jars() {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("build.folder", "target"), "mockito-versions", number))) {
            return files.filter(file -> inline || !file.getFileName().toString().startsWith("mockito-inline"))
                    .map(Path::toAbsolutePath)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the tests with this Mockito in the place of theirs. */
    public String classPath() {
        return Stream.concat(
                        jars().stream(),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of)
                                .filter(entry -> !isOfMockito(entry)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether a jar is one of Mockito or of what it needs. */
    public static boolean isOfMockito(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("mockito-") || name.startsWith("byte-buddy") || name.startsWith("objenesis");
    }
}
