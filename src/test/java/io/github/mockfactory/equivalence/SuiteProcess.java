package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs a small suite in a JVM of its own, on an older Mockito. */
final class SuiteProcess {

    private SuiteProcess() {}

    /** What runs in the other JVM: the folder of the classes, and the file for the results. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> results = LaunchedSuite.launch(Path.of(arguments[0]));
        List<String> lines = results.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .toList();
        Files.write(Path.of(arguments[1]), lines);
    }

    static SortedMap<String, String> run(Map<String, String> sources, Path folder, MockitoVersion version)
            throws IOException {
        String classPath = version.classPath();
        LaunchedSuite.compile(sources, folder, classPath);
        Path results = folder.resolve("results.txt");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        classPath,
                        SuiteProcess.class.getName(),
                        folder.toString(),
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("ended in time")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
        assertThat(results).as(Files.readString(log)).exists();
        SortedMap<String, String> byTest = new TreeMap<>();
        for (String line : Files.readAllLines(results)) {
            byTest.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
        return byTest;
    }
}
