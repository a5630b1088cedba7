package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one start of Maven came to.
 *
 * @param arguments what it was called with
 * @param exitCode  0 for a build that succeeded
 * @param lines     what it printed
 */
record MavenRun(List<String> arguments, int exitCode, List<String> lines) {

    private static final Pattern COMPILER_WARNING =
            Pattern.compile("\\[WARNING] .*/(?<file>[^/]+\\.java):\\[\\d+,\\d+] (?<message>.*)");

    private static final Pattern GATE =
            Pattern.compile("\\[ERROR] \\S+:\\d+: raw mock of |\\[INFO] Gate: |\\[ERROR] The first ");

    MavenRun succeeds() {
        assertThat(exitCode).as(this::toString).isZero();
        return this;
    }

    MavenRun fails() {
        assertThat(exitCode).as(this::toString).isNotZero();
        return this;
    }

    String log() {
        return String.join("\n", lines);
    }

    /** The errors before Maven's own advice on where to read more. */
    List<String> errors() {
        return lines.stream().filter(line -> line.startsWith("[ERROR]")).toList();
    }

    /** What a gate says of raw mocks, and how it ends, in the same words for goal and recipe. */
    List<String> gate() {
        return lines.stream()
                .filter(line -> GATE.matcher(line).lookingAt())
                .distinct()
                .toList();
    }

    /** What the compiler had to say, without positions: a rewrite may move lines. */
    List<String> compilerWarnings() {
        return lines.stream()
                .map(COMPILER_WARNING::matcher)
                .filter(Matcher::matches)
                .map(warning -> warning.group("file") + ": " + warning.group("message"))
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return "mvn " + String.join(" ", arguments) + "\n" + log();
    }
}
