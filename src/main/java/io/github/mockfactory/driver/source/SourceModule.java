package io.github.mockfactory.driver.source;

import io.github.mockfactory.facts.ModuleId;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module as its build describes it, whatever tool builds it. {@code docs/other-builds.md} has the same in JSON.
 *
 * @param groupId        first coordinate; empty if it has none
 * @param artifactId     second coordinate, by which people know the module
 * @param version        third coordinate; empty if it has none
 * @param name           the name that the build shows
 * @param buildFile      absolute path of its POM or build script; null if there is none
 * @param javaVersion    of the language that its sources are written in, such as {@code 1.8} or {@code 17}; empty if unknown
 * @param charset        in which its sources are written
 * @param sourceSets     main before test
 * @param generated      absolute folders that the build writes: what is in them is not edited, and need not be committed
 * @param testParameters what the build tells test runs, after inheritance: any text with parameters of JUnit in it
 */
public record SourceModule(
        String groupId,
        String artifactId,
        String version,
        String name,
        @Nullable Path buildFile,
        String javaVersion,
        Charset charset,
        List<SourceSet> sourceSets,
        List<Path> generated,
        String testParameters) {

    /** Keeps copies of the lists. A build that shows no name shows the artifact id. */
    public SourceModule {
        name = name.isEmpty() ? artifactId : name;
        sourceSets = List.copyOf(sourceSets);
        generated = List.copyOf(generated);
    }

    /**
     * What tells it from others.
     *
     * @return its coordinates, without the version
     */
    public ModuleId id() {
        return new ModuleId(groupId, artifactId);
    }

    /** Whether the build writes a file or folder; an edit of it would be lost. */
    boolean isGenerated(Path path) {
        return generated.stream().anyMatch(path::startsWith);
    }

    /**
     * Sources that are compiled together.
     *
     * @param name      {@code main} for what is shipped; {@code test}, or what the build calls it, for tests and what they share
     * @param roots     absolute folders in which packages start
     * @param kotlin    absolute folders with sources in Kotlin, some of which may be roots too
     * @param resources absolute folders of resources
     * @param classPath what the compiler is given, the output folders of the set itself included
     * @param classes   the absolute output folders
     */
    public record SourceSet(
            String name,
            List<Path> roots,
            List<Path> kotlin,
            List<Path> resources,
            List<ClassPathEntry> classPath,
            List<Path> classes) {

        /** Keeps copies of the lists. */
        public SourceSet {
            roots = List.copyOf(roots);
            kotlin = List.copyOf(kotlin);
            resources = List.copyOf(resources);
            classPath = List.copyOf(classPath);
            classes = List.copyOf(classes);
        }

        /** Whether it is what is shipped. */
        boolean isMain() {
            return name.equals("main");
        }
    }

    /**
     * A jar or a folder of classes.
     *
     * @param path        absolute
     * @param coordinates {@code group:artifact:version} of a dependency; empty for a folder of the build itself
     */
    public record ClassPathEntry(Path path, String coordinates) {}
}
