package io.github.mockfactory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How tests start programs in other processes, which do not live long. */
public final class ForkedJvm {

    private ForkedJvm() {}

    /**
     * A command.
     *
     * @param classPath of the program
     * @param program   the class whose main method runs
     * @param arguments for it
     * @return the command and its arguments
     */
    public static List<String> command(String classPath, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Runs a command to its end.
     *
     * @param command and its arguments
     * @param log     the file that gets what it writes
     * @return the lines that it has written
     * @throws AssertionError if its exit code is not 0; the message has the lines
     */
    public static List<String> lines(List<String> command, Path log) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        assertThat(exit).as("%s", lines).isZero();
        return lines;
    }

    /**
     * A command whose program has the class path of the tests.
     *
     * @param program   the class whose main method runs
     * @param arguments for it
     * @return the command and its arguments
     */
    public static List<String> command(Class<?> program, String... arguments) {
        return command(System.getProperty("java.class.path"), program, arguments);
    }
}
