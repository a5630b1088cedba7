package io.github.mockfactory;

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
