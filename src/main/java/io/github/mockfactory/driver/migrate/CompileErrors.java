package io.github.mockfactory.driver.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
            Path file = folder.resolve(name).normalize();
            roots.stream()
                    .filter(file::startsWith)
                    .findFirst()
                    .map(root -> root.relativize(file).toString().replace('\\', '/'))
                    .ifPresent(path -> errors.computeIfAbsent(path, each -> new ArrayList<>())
                            .add(error.group("message")));
        });
        return errors;
    }

    /** The files of which the compiler says more in a build than it said in an earlier one. */
    static Set<String> added(Map<String, List<String>> before, Map<String, List<String>> after) {
        Set<String> added = new TreeSet<>();
        after.forEach((path, messages) -> {
            List<String> more = new ArrayList<>(messages);
            before.getOrDefault(path, List.of()).forEach(more::remove);
            if (!more.isEmpty()) {
                added.add(path);
            }
        });
        return added;
    }
}
