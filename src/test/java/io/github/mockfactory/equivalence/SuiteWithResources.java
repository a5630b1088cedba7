package io.github.mockfactory.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Compiles a suite and runs it on the JUnit Platform in a JVM of its own, with its resources on the class path: Mockito looks
 * for its plugins once, when it starts.
 */
final class SuiteWithResources {

    private SuiteWithResources() {}

    /**
     * Runs the tests of some files.
     *
     * @param files     texts by path, below {@code src/test/java} and {@code src/test/resources}
     * @param folder    an empty folder
     * @param classPath where the libraries of the suite are, JUnit's launcher among them
     * @return by the identity of each test or container how it ended: {@code SUCCESSFUL}, or the class of what was thrown
     */
    static SortedMap<String, String> run(Map<String, String> files, Path folder, String classPath) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(files, folder, classes, classPath);
        Path results = folder.resolve("results");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        classes.toString(),
                        folder.resolve("src/test/resources").toString(),
                        classPath),
                SuiteWithResources.class.getName(),
                classes.toString(),
                results.toString());
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor())
                    .as(() -> "exit of " + command + "\n" + read(log))
                    .isZero();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        SortedMap<String, String> ended = new TreeMap<>();
        for (String line : Files.readAllLines(results)) {
            ended.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
        assertThat(ended.keySet())
                .as("tests that ran")
                .anyMatch(id -> id.contains("[method:") || id.contains("[test:"));
        return ended;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void compile(Map<String, String> files, Path folder, Path classes, String classPath)
            throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", "-nowarn", "-parameters"));
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
            if (each.getKey().endsWith(".java")) {
                arguments.add(file.toString());
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new)))
                .as("exit of javac")
                .isZero();
    }

    /** Runs all test classes of the first folder and writes how they ended to the second file. */
    public static void main(String[] arguments) throws IOException {
        SortedMap<String, String> results = new TreeMap<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClasspathRoots(Set.of(Path.of(arguments[0]))))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                                results.put(
                                        identifier.getUniqueId(),
                                        result.getThrowable()
                                                .map(thrown -> thrown.getClass().getName())
                                                .orElse(result.getStatus().name()));
                            }
                        });
        try (Stream<String> lines = results.entrySet().stream().map(each -> each.getKey() + "\t" + each.getValue())) {
            Files.write(Path.of(arguments[1]), lines.toList(), UTF_8);
        }
    }
}
