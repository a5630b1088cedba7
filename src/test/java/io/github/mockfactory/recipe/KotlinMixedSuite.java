package io.github.mockfactory.recipe;

import io.github.mockfactory.Kotlinc;
import io.github.mockfactory.Suite;
import io.github.mockfactory.table.RawMocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.kotlin.KotlinParser;
import org.openrewrite.text.PlainTextParser;

/**
 * Tests in Kotlin and Java, with a place for an annotation engine. Kotlin sees what is written in Java, not the other way round.
 *
 * @param texts     the sources by path
 * @param directory for the classes that are compiled from Java
 * @param rows      what the last run reported
 */
public record KotlinMixedSuite(Map<String, String> texts, Path directory, List<RawMocks.Row> rows) {

    private static final JavaSourceSet TESTS = new JavaSourceSet(
            Tree.randomId(),
            "test",
            Stream.of(
                            "org.mockito.Mockito",
                            "org.mockito.plugins.AnnotationEngine",
                            "org.junit.jupiter.api.ClassOrderer")
                    .<JavaType.FullyQualified>map(JavaType.ShallowClass::build)
                    .toList(),
            Map.of("org.mockito:mockito-core:5.24.0", List.of()));

    /** A suite before any run. */
    public static KotlinMixedSuite of(Map<String, String> texts, Path directory) {
        return new KotlinMixedSuite(new TreeMap<>(texts), directory, List.of());
    }

    /** A recipe of ours, with what is done with annotated mocks. */
    public static Recipe recipe(String name, String annotatedMocks) {
        return Suite.environment(Map.of("mockfactory.annotatedMocks", annotatedMocks))
                .activateRecipes("io.github.mockfactory." + name);
    }

    /** Parses the suite and runs a recipe on it. */
    public KotlinMixedSuite run(Recipe recipe) {
        List<Path> classPath = new ArrayList<>(JavaParser.dependenciesFromClasspath(Kotlinc.JARS));
        List<Path> jars = List.copyOf(classPath);
        classPath.add(classes());
        List<SourceFile> parsed = Stream.of(
                        parse(JavaParser.fromJavaVersion().classpath(jars).build(), ".java"),
                        parse(KotlinParser.builder().classpath(classPath).build(), ".kt"),
                        parse(PlainTextParser.builder().build(), "AnnotationEngine"))
                .flatMap(each -> each)
                .<SourceFile>map(
                        source -> source.withMarkers(source.getMarkers().computeByType(TESTS, (old, added) -> added)))
                .toList();
        RecipeRun run = recipe.run(
                new InMemoryLargeSourceSet(parsed),
                new InMemoryExecutionContext(e -> {
                    throw new AssertionError(e);
                }),
                1,
                1);
        Map<String, String> result = new TreeMap<>(texts);
        for (Result each : run.getChangeset().getAllResults()) {
            if (each.getAfter() == null) {
                result.remove(each.getBefore().getSourcePath().toString());
            } else {
                result.put(
                        each.getAfter().getSourcePath().toString(),
                        each.getAfter().printAll());
            }
        }
        return new KotlinMixedSuite(result, directory, run.getDataTableRows(RawMocks.class));
    }

    private Path classes() {
        Map<String, String> java = texts.entrySet().stream()
                .filter(each -> each.getKey().endsWith(".java"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try {
            return Kotlinc.compile(java, Files.createTempDirectory(directory, "java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<SourceFile> parse(Parser parser, String ending) {
        List<Parser.Input> inputs = texts.entrySet().stream()
                .filter(source -> source.getKey().endsWith(ending))
                .map(source -> Parser.Input.fromString(Path.of(source.getKey()), source.getValue()))
                .toList();
        return parser.parseInputs(inputs, null, new InMemoryExecutionContext());
    }
}
