package io.github.mockfactory.driver.source;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * A module as its build describes it.
 *
 * @param groupId    first coordinate
 * @param artifactId second coordinate, by which people know the module
 * @param version    third coordinate
 * @param name       the name that the build shows
 * @param buildFile  absolute path of its POM
 * @param charset    in which its sources are written
 * @param sourceSets main before test
 * @param testParameters what the build tells test runs, after inheritance: any text with parameters of JUnit in it
 */
public record SourceModule(
        String groupId,
        String artifactId,
        String version,
        String name,
        Path buildFile,
        Charset charset,
        List<SourceSet> sourceSets,
        String testParameters) {

    /** Keeps a copy of the list. */
    public SourceModule {
        sourceSets = List.copyOf(sourceSets);
    }

    /**
     * Sources that are compiled together.
     *
     * @param name      {@code main} or {@code test}
     * @param roots     absolute folders in which packages start
     * @param kotlin    absolute folders with sources in Kotlin, some of which may be roots too
     * @param resources absolute folders of resources
     * @param classPath what the compiler is given, the output folder of the set itself included
     * @param classes   the absolute output folder
     */
    public record SourceSet(
            String name,
            List<Path> roots,
            List<Path> kotlin,
            List<Path> resources,
            List<ClassPathEntry> classPath,
            Path classes) {

        /** Keeps copies of the lists. */
        public SourceSet {
            roots = List.copyOf(roots);
            kotlin = List.copyOf(kotlin);
            resources = List.copyOf(resources);
            classPath = List.copyOf(classPath);
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
