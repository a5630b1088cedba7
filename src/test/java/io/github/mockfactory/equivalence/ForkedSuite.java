package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.ForkedJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Compiles a small suite and runs it in a process of its own, with its resources on the class path: Mockito looks for its
 * plugins once, when it starts, and Spring keeps its contexts for as long as the process lives.
 */
final class ForkedSuite {

    /** Under this key the results hold what the suite says itself, in a system property of that name. */
    static final String NOTE = "suite.note";

    private ForkedSuite() {}

    /**
     * Runs the tests of some files.
     *
     * @param files     texts by path; resources stand below {@code src/test/resources}
     * @param folder    any folder; it is made if it does not exist
     * @param classPath where the libraries of the suite are, JUnit's launcher among them
     * @return by the identity of each test or container how it ended, and the note of the suite if it has one
     */
    static SortedMap<String, String> run(Map<String, String> files, Path folder, String classPath) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path results = folder.resolve("results.properties");
        LaunchedSuite.compile(files, classes, classPath);
        String all = String.join(
                File.pathSeparator,
                classes.toString(),
                LaunchedSuite.texts(classes).resolve("src/test/resources").toString(),
                classPath);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        ForkedJvm.command(all, ForkedSuite.class, classes.toString(), results.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("ended in time")
                    .isTrue();
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
        LaunchedSuite.assertTestsRan(byTest);
        return byTest;
    }

    /**
     * The other process.
     *
     * @param arguments the folder of the classes, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Properties results = new Properties();
        results.putAll(LaunchedSuite.launch(Path.of(arguments[0])));
        if (System.getProperty(NOTE) != null) {
            results.setProperty(NOTE, System.getProperty(NOTE));
        }
        try (var writer = Files.newBufferedWriter(Path.of(arguments[1]))) {
            results.store(writer, null);
        }
        System.exit(0);
    }
}
