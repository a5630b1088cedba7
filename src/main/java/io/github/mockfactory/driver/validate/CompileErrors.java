package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the log of a build what does not compile. */
final class CompileErrors {

    /**
     * As Maven prints them, {@code [ERROR] /a/B.java:[3,4] ...}, as javac does, {@code /a/B.java:3: error: ...}, and as Gradle
     * does for Kotlin, {@code e: file:///a/B.kt:3:4 ...}.
     */
    private static final Pattern ERROR =
            Pattern.compile("(?:ERROR\\] *(?:file://)?(?<maven>\\S.*?\\.(?:java|kt)):\\[[\\d, ]*\\]"
                    + "|^(?<javac>\\S.*?\\.(?:java|kt)):\\d+: error:"
                    + "|^e: (?:file://)?(?<kotlin>\\S.*?\\.kts?):\\d+:\\d+)\\s*(?<message>.*)");

    private CompileErrors() {}

    /** What the compiler says, by paths relative to the folder. */
    static SortedMap<String, List<String>> in(Path log, Path folder) throws IOException {
        SortedMap<String, List<String>> errors = new TreeMap<>();
        List<Path> roots = List.of(folder, folder.toRealPath());
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        text.lines().map(ERROR::matcher).filter(Matcher::find).forEach(error -> {
            String name = Stream.of("maven", "javac", "kotlin")
                    .map(error::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            pathOf(name, folder, roots)
                    .ifPresent(path -> errors.computeIfAbsent(path, each -> new ArrayList<>())
                            .add(error.group("message")));
        });
        return errors;
    }

    private static Optional<String> pathOf(String name, Path folder, List<Path> roots) {
        try {
            Path file = folder.resolve(name).normalize();
            return roots.stream()
                    .filter(file::startsWith)
                    .findFirst()
                    .map(root -> root.relativize(file).toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            // what looks like an error of a compiler is something else
            return Optional.empty();
        }
    }
}
