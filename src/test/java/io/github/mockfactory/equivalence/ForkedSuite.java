package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Compiles a small suite and runs it in a process of its own: Spring loads factory methods with its own class loader, and keeps
 * its contexts for as long as the process lives.
 */
final class ForkedSuite {

    /** Under this key the results hold what the suite says itself, in a system property of that name. */
    static final String NOTE = "suite.note";

    private static final Pattern MESSAGE = Pattern.compile(": .*", Pattern.DOTALL);

    private ForkedSuite() {}

    /**
     * Runs the tests of some sources.
     *
     * @param sources texts by path
     * @param folder  an empty folder
     * @return by the identity of each test or container how it ended, and the note of the suite
     */
    static SortedMap<String, String> run(Map<String, String> sources, Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path results = folder.resolve("results.properties");
        LaunchedSuite.compile(sources, classes, System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                ForkedSuite.class.getName(),
                classes.toString(),
                results.toString()));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(results)) {
            read.load(reader);
        }
        SortedMap<String, String> byTest = new TreeMap<>();
        read.forEach((test, result) -> byTest.put(test.toString(), result.toString()));
        return byTest;
    }

    /**
     * The other process.
     *
     * @param arguments the folder of the classes, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Properties results = new Properties();
        // messages of Spring name objects by their hash codes
        LaunchedSuite.launch(Path.of(arguments[0]))
                .forEach((test, result) ->
                        results.put(test, MESSAGE.matcher(result).replaceFirst("")));
        results.setProperty(NOTE, System.getProperty(NOTE, ""));
        try (var writer = Files.newBufferedWriter(Path.of(arguments[1]))) {
            results.store(writer, null);
        }
        System.exit(0);
    }
}
