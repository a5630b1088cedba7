package io.github.mockfactory.benchmark;

import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.config.Environment;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;

/** Parses all files of a generated suite and runs {@code VerifyNoRawMocks}, in a JVM of its own, as the stock plugin does. */
final class DryRunOnce {

    private DryRunOnce() {}

    /**
     * Starts the program.
     *
     * @param arguments the folder of the suite
     */
    public static void main(String[] arguments) throws Exception {
        GeneratedSuite suite = GeneratedSuite.in(Path.of(arguments[0]));
        System.setProperty("maven.multiModuleProjectDirectory", suite.root().toString());
        Time start = Time.start();
        JavaProject project = new JavaProject(
                Tree.randomId(),
                "bench",
                new JavaProject.Publication("bench", suite.module().artifactId(), "1"));
        List<SourceFile> sources = new ArrayList<>();
        for (SourceSet set : suite.module().sourceSets()) {
            List<Path> classPath =
                    set.classPath().stream().map(ClassPathEntry::path).toList();
            JavaSourceSet marker = JavaSourceSet.build(set.name(), classPath);
            try (Stream<Path> files = Files.walk(set.roots().get(0))) {
                List<Path> java =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                JavaParser.fromJavaVersion()
                        .classpath(classPath)
                        .logCompilationWarningsAndErrors(false)
                        .build()
                        .parse(java, suite.root(), new InMemoryExecutionContext())
                        .map(source -> (SourceFile) source.withMarkers(
                                source.getMarkers().add(project).add(marker)))
                        .forEach(sources::add);
            }
        }
        int marked = Environment.builder(new Properties())
                .scanRuntimeClasspath("io.github.mockfactory")
                .build()
                .activateRecipes("io.github.mockfactory.VerifyNoRawMocks")
                .run(new InMemoryLargeSourceSet(sources), new InMemoryExecutionContext())
                .getChangeset()
                .getAllResults()
                .size();
        Time time = Time.since(start);
        System.out.println(new VerifyOnce.Cost(marked == 0 ? 0 : 1, 0, sources.size(), time).print());
    }
}
