package io.github.mockfactory.equivalence;

import io.github.mockfactory.recipe.MigrateMockSites;
import io.github.mockfactory.recipe.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;

/** Migrates a small suite in memory. */
final class Migrated {

    private static final List<JavaType.FullyQualified> CLASS_PATH = List.of(
            JavaType.ShallowClass.build("org.mockito.Mockito"),
            JavaType.ShallowClass.build("org.junit.jupiter.api.extension.Extension"));

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
        "spring-core"
    };

    private Migrated() {}

    /**
     * Runs all phases.
     *
     * @param sources        texts by path
     * @param annotatedMocks the setting of that name
     * @return texts by path, those of new files too
     */
    static Map<String, String> of(Map<String, String> sources, String annotatedMocks) {
        return of(sources, annotatedMocks, "5.24.0", JavaParser.dependenciesFromClasspath(JARS));
    }

    /** The same, with an older Mockito. */
    static Map<String, String> of(Map<String, String> sources, String annotatedMocks, MockitoVersion version) {
        List<Path> jars = new ArrayList<>(version.jars());
        JavaParser.dependenciesFromClasspath(JARS).stream()
                .filter(jar -> !MockitoVersion.isOfMockito(jar))
                .forEach(jars::add);
        return of(sources, annotatedMocks, version.number(), jars);
    }

    private static Map<String, String> of(
            Map<String, String> sources, String annotatedMocks, String mockito, List<Path> jars) {
        Settings settings =
                new Settings("acme.testing.MockFactory", null, null, annotatedMocks, null, null, null, null);
        JavaProject project = new JavaProject(Tree.randomId(), "suite", null);
        JavaSourceSet tests = new JavaSourceSet(
                Tree.randomId(), "test", CLASS_PATH, Map.of("org.mockito:mockito-core:" + mockito, CLASS_PATH));
        List<SourceFile> parsed = JavaParser.fromJavaVersion()
                .classpath(jars)
                .build()
                .parse(sources.values().toArray(String[]::new))
                .map(source -> (SourceFile)
                        source.withMarkers(source.getMarkers().add(project).add(tests)))
                .toList();
        Map<String, String> texts = new TreeMap<>();
        parsed.forEach(source -> texts.put(source.getSourcePath().toString(), source.printAll()));
        List<Result> results = new MigrateMockSites(null, null, null, null, settings)
                .run(
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
                texts.put(after.getSourcePath().toString(), after.printAll());
            }
        }
        return texts;
    }
}
