package io.github.mockfactory.equivalence;

import io.github.mockfactory.MockitoVersion;
import io.github.mockfactory.recipe.MigrateMockSites;
import io.github.mockfactory.recipe.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Recipe;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.text.PlainTextParser;

/**
 * Migrates a small suite in memory, as a build tool would show it: by its paths, class path and versions.
 *
 * @param annotatedMocks the setting of that name
 * @param mockito        the version of Mockito that the suite is said to have
 * @param jars           what the sources are compiled against
 * @param classPath      fully qualified names of the types that the suite is said to see
 */
record Migrated(String annotatedMocks, String mockito, List<Path> jars, List<String> classPath) {

    private static final String[] JARS = {
        "mockito-core",
        "mockito-junit-jupiter",
        "junit-jupiter-api",
        "apiguardian-api",
        "opentest4j",
        "junit",
        "hamcrest",
        "spring-test",
        "spring-context",
        "spring-beans",
        "spring-aop",
        "spring-core"
    };

    static Migrated in(String annotatedMocks) {
        return new Migrated(
                annotatedMocks,
                "5.24.0",
                JavaParser.dependenciesFromClasspath(JARS),
                List.of("org.mockito.Mockito", "org.junit.jupiter.api.extension.Extension"));
    }

    /** The same, with an older Mockito. */
    Migrated on(MockitoVersion version) {
        List<Path> older = new ArrayList<>(version.jars());
        jars.stream().filter(jar -> !MockitoVersion.isOfMockito(jar)).forEach(older::add);
        return new Migrated(annotatedMocks, version.number(), older, classPath);
    }

    /** The same, compiled against more. */
    Migrated with(Collection<Path> more) {
        return new Migrated(
                annotatedMocks,
                mockito,
                Stream.concat(more.stream(), jars.stream()).toList(),
                classPath);
    }

    /** The same, with more types to see. */
    Migrated seeing(String... types) {
        return new Migrated(
                annotatedMocks,
                mockito,
                jars,
                Stream.concat(classPath.stream(), Stream.of(types)).toList());
    }

    /**
     * Runs all phases.
     *
     * @param files texts by path
     * @return texts by path, those of new files too
     */
    Map<String, String> of(Map<String, String> files) {
        Settings settings =
                new Settings("acme.testing.MockFactory", null, null, annotatedMocks, null, null, null, null);
        return of(files, parse(files), new MigrateMockSites(null, null, null, null, settings));
    }

    /**
     * Runs a recipe on files that were parsed before.
     *
     * @param files  texts by path
     * @param parsed the same files, as {@link #parse} gives them
     * @param recipe with all that it is told
     * @return texts by path, those of new files too
     */
    static Map<String, String> of(Map<String, String> files, List<SourceFile> parsed, Recipe recipe) {
        Map<String, String> texts = new TreeMap<>(files);
        List<Result> results = recipe.run(
                        new InMemoryLargeSourceSet(parsed),
                        new InMemoryExecutionContext(e -> {
                            throw new AssertionError(e);
                        }),
                        1,
                        1)
                .getChangeset()
                .getAllResults();
        for (Result result : results) {
            SourceFile after = result.getAfter();
            if (after != null) {
                texts.put(after.getSourcePath().toString().replace('\\', '/'), after.printAll());
            }
        }
        return texts;
    }

    /** The files as a build tool would show them. */
    List<SourceFile> parse(Map<String, String> files) {
        List<JavaType.FullyQualified> types = classPath.stream()
                .map(type -> (JavaType.FullyQualified) JavaType.ShallowClass.build(type))
                .toList();
        JavaProject project = new JavaProject(Tree.randomId(), "suite", null);
        JavaSourceSet tests =
                new JavaSourceSet(Tree.randomId(), "test", types, Map.of("org.mockito:mockito-core:" + mockito, types));
        Map<Boolean, List<Parser.Input>> inputs = files.entrySet().stream()
                .map(each -> Parser.Input.fromString(Path.of(each.getKey()), each.getValue()))
                .collect(Collectors.partitioningBy(
                        input -> input.getPath().toString().endsWith(".java")));
        JavaParser java = JavaParser.fromJavaVersion().classpath(jars).build();
        return Stream.of(true, false)
                .flatMap(code -> (code ? java : PlainTextParser.builder().build())
                        .parseInputs(inputs.get(code), null, new InMemoryExecutionContext()))
                .map(source -> (SourceFile)
                        source.withMarkers(source.getMarkers().add(project).add(tests)))
                .toList();
    }
}
