package io.github.mockfactory.equivalence;

import io.github.mockfactory.recipe.MigrateMockSites;
import io.github.mockfactory.recipe.Settings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.text.PlainTextParser;

/** Migrates a suite in memory in session mode, as a build tool would show it: by its paths, class path and versions. */
final class MigratedFiles {

    private static final String[] JARS = {
        "mockito-core",
        "mockito-junit-jupiter",
        "junit-jupiter-api",
        "apiguardian-api",
        "opentest4j",
        "junit",
        "hamcrest"
    };

    private MigratedFiles() {}

    /**
     * Runs all phases.
     *
     * @param files     texts by path
     * @param mockito   the version of Mockito that the suite is said to have
     * @param classPath fully qualified names of the types that the suite is said to see
     * @return texts by path, those of new files too
     */
    static Map<String, String> of(Map<String, String> files, String mockito, String... classPath) {
        return of(files, JavaParser.dependenciesFromClasspath(JARS), mockito, classPath);
    }

    /**
     * Runs all phases.
     *
     * @param files     texts by path
     * @param jars      what the sources are compiled against
     * @param mockito   the version of Mockito that the suite is said to have
     * @param classPath fully qualified names of the types that the suite is said to see
     * @return texts by path, those of new files too
     */
    static Map<String, String> of(
            Map<String, String> files, Collection<Path> jars, String mockito, String... classPath) {
        Settings settings = new Settings("acme.testing.MockFactory", null, null, "session", null, null, null, null);
        List<JavaType.FullyQualified> types = Stream.of(classPath)
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
        List<SourceFile> parsed = Stream.of(true, false)
                .flatMap(code -> (code ? java : PlainTextParser.builder().build())
                        .parseInputs(inputs.get(code), null, new InMemoryExecutionContext()))
                .map(source -> (SourceFile)
                        source.withMarkers(source.getMarkers().add(project).add(tests)))
                .toList();
        Map<String, String> texts = new TreeMap<>(files);
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
                texts.put(after.getSourcePath().toString().replace('\\', '/'), after.printAll());
            }
        }
        return texts;
    }
}
