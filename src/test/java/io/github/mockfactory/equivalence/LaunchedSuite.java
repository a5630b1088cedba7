package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Compiles a small suite and runs it on the JUnit Platform. */
final class LaunchedSuite {

    private LaunchedSuite() {}

    /**
     * Runs the tests of some sources.
     *
     * @param sources texts by path
     * @param folder  an empty folder
     * @return by the identity of each test or container how it ended: {@code SUCCESSFUL}, or the class of what was thrown
     */
    static SortedMap<String, String> run(Map<String, String> sources, Path folder) throws IOException {
        compile(sources, folder, System.getProperty("java.class.path"));
        SortedMap<String, String> results = launch(folder);
        assertTestsRan(results);
        return results;
    }

    static void assertTestsRan(SortedMap<String, String> results) {
        assertThat(results.keySet())
                .as("tests that ran")
                .anyMatch(id -> id.contains("[method:") || id.contains("[test:"));
    }

    /** Runs the tests of compiled classes. */
    static SortedMap<String, String> launch(Path folder) throws IOException {
        SortedMap<String, String> results = new TreeMap<>();
        Thread thread = Thread.currentThread();
        ClassLoader original = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(folder)}, original)) {
            thread.setContextClassLoader(loader);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(classes(folder, loader))
                    .build();
            LauncherFactory.create().execute(request, new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                    results.put(
                            identifier.getUniqueId(),
                            result.getThrowable()
                                    .map(LaunchedSuite::describe)
                                    .orElse(result.getStatus().name()));
                }
            });
        } finally {
            thread.setContextClassLoader(original);
        }
        return results;
    }

    static void compile(Map<String, String> sources, Path folder, String classPath) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-d", folder.toString(), "-cp", classPath, "-proc:none", "-nowarn", "-parameters"));
        Path texts = Files.createDirectories(texts(folder));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = texts.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            if (source.getKey().endsWith(".java")) {
                arguments.add(file.toString());
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, System.err, arguments.toArray(String[]::new)))
                .as("exit of javac")
                .isZero();
    }

    /** Where the files stand that were compiled into a folder. */
    static Path texts(Path classes) {
        return classes.resolve("texts");
    }

    /** Texts of assertions name objects by their addresses; what a suite itself throws it has made comparable,
     * and what Mockito says of a spy is what the suite shows. */
    private static String describe(Throwable thrown) {
        String name = thrown.getClass().getName();
        String message = String.valueOf(thrown.getMessage());
        boolean own = thrown instanceof IllegalStateException || message.startsWith("Unable to initialize @Spy");
        return own ? name + ": " + message : name;
    }

    private static List<DiscoverySelector> classes(Path folder, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .filter(file -> !file.getFileName().toString().contains("$"))
                    .map(file ->
                            folder.relativize(file).toString().replace('/', '.').replace('\\', '.'))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .map(name -> (DiscoverySelector) selectClass(load(name, loader)))
                    .toList();
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
