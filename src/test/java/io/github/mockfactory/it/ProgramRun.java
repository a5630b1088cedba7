package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one start of a program came to.
 *
 * @param command  as it was typed
 * @param exitCode of the process
 * @param output   both streams, as they came
 */
record ProgramRun(List<String> command, int exitCode, String output) {

    private static final Path ARTIFACT = Path.of(System.getProperty("project.artifact"));

    /** Our own program, as the build has packed it. */
    static final Path JAR =
            ARTIFACT.resolveSibling(ARTIFACT.getFileName().toString().replaceFirst("\\.jar$", "-cli.jar"));

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    static ProgramRun ours(Path folder, String... arguments) {
        return ours(folder, Map.of(), arguments);
    }

    static ProgramRun ours(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return of(folder, environment, command);
    }

    static ProgramRun of(Path folder, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // the server that runs these tests is not the one that they are about
        builder.environment().keySet().removeAll(List.of("CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ProgramRun(List.copyOf(command), process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    ProgramRun endsWith(int expected) {
        assertThat(exitCode).as(this::toString).isEqualTo(expected);
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", command) + "\n" + output;
    }
}
