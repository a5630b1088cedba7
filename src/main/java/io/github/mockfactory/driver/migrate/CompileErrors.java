package io.github.mockfactory.driver.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the log of a build which files do not compile. */
final class CompileErrors {

    /** As Maven prints them, {@code [ERROR] /a/B.java:[3,4] ...}, and as javac does, {@code /a/B.java:3: error: ...}. */
    private static final Pattern ERROR = Pattern.compile(
            "(?:ERROR\\] *(?<maven>\\S.*?\\.(?:java|kt)):\\[\\d|^(?<javac>\\S.*?\\.(?:java|kt)):\\d+: error:)");

    private CompileErrors() {}

    /** Paths relative to the folder. */
    static Set<String> in(Path log, Path folder) throws IOException {
        Set<String> paths = new TreeSet<>();
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            Matcher error = ERROR.matcher(line);
            if (error.find()) {
                String name = error.group("maven") == null ? error.group("javac") : error.group("maven");
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(folder)) {
                    paths.add(folder.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return paths;
    }
}
