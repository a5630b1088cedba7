package io.github.mockfactory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.config.Environment;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;

/**
 * Measures what all phases add to the cost of a run: parsing a module's tests and running {@code MigrateAllMocks}, over parsing
 * them and running a recipe that does nothing. Both are run in turn on the same trees; the ratio of the medians is printed.
 *
 * <p>Properties: {@code benchmark.sources}, a folder of Java sources; {@code benchmark.classpath}, their class path, or a file
 * that holds it; {@code benchmark.runs}, how often each recipe runs, 7 by default.
 */
@Tag("benchmark")
class RunCostBenchmark {

    private final Path sources =
            Path.of(System.getProperty("benchmark.sources", "examples/chat-service/src/test/java"));
    private final int runs = Integer.getInteger("benchmark.runs", 7);

    @Test
    void ratioOfAllPhasesToNoRecipe() throws IOException {
        List<Path> classPath = classPath();
        long start = System.nanoTime();
        List<SourceFile> parsed = parse(classPath);
        double parsing = seconds(start);
        Recipe all = Environment.builder(new Properties())
                .scanRuntimeClasspath("io.github.mockfactory")
                .build()
                .activateRecipes("io.github.mockfactory.MigrateAllMocks");
        double[] none = new double[runs];
        double[] phases = new double[runs];
        run(all, parsed);
        for (int i = 0; i < runs; i++) {
            none[i] = run(Recipe.noop(), parsed);
            phases[i] = run(all, parsed);
        }
        double ratio = (parsing + median(phases)) / (parsing + median(none));
        System.out.printf(
                "%d files, parsed in %.2f s; no recipe %.3f s, all phases %.3f s (medians of %d runs); ratio %.3f%n",
                parsed.size(), parsing, median(none), median(phases), runs, ratio);
        assertThat(ratio).as("all phases / no recipe, parsing included").isPositive();
    }

    private List<Path> classPath() throws IOException {
        String value = System.getProperty("benchmark.classpath", "");
        String text = Files.isRegularFile(Path.of(value)) && !value.endsWith(".jar")
                ? Files.readString(Path.of(value))
                : value;
        List<Path> entries = new ArrayList<>(Arrays.stream(text.trim().split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList());
        if (entries.isEmpty()) {
            entries.addAll(JavaParser.runtimeClasspath());
        }
        return entries;
    }

    private List<SourceFile> parse(List<Path> classPath) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaProject project = new JavaProject(Tree.randomId(), "benchmark", null);
        JavaSourceSet tests = JavaSourceSet.build("test", classPath);
        return JavaParser.fromJavaVersion()
                .classpath(classPath)
                .logCompilationWarningsAndErrors(false)
                .build()
                .parse(files, null, new InMemoryExecutionContext())
                .map(source -> (SourceFile)
                        source.withMarkers(source.getMarkers().add(project).add(tests)))
                .toList();
    }

    private static double run(Recipe recipe, List<SourceFile> parsed) {
        long start = System.nanoTime();
        recipe.run(new InMemoryLargeSourceSet(parsed), new InMemoryExecutionContext());
        return seconds(start);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
