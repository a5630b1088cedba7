package io.github.mockfactory.driver.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds the folders that kotlin-maven-plugin compiles: those that its configuration lists, or else its defaults. */
final class KotlinFolders {

    private final MavenProject project;
    private final List<Path> javaRoots;

    /**
     * Takes a module.
     *
     * @param javaRoots where its Java sources of one kind stand; Kotlin may stand there too
     */
    KotlinFolders(MavenProject project, List<Path> javaRoots) {
        this.project = project;
        this.javaRoots = List.copyOf(javaRoots);
    }

    /** The folders that one goal compiles; none in a module without Kotlin. */
    List<Path> of(String goal, String sourceSet) {
        Plugin plugin = project.getPlugin("org.jetbrains.kotlin:kotlin-maven-plugin");
        if (plugin == null) {
            return List.of();
        }
        List<Path> configured = plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(goal))
                .map(PluginExecution::getConfiguration)
                .flatMap(KotlinFolders::sourceDirs)
                .map(folder -> project.getBasedir().toPath().resolve(folder).normalize())
                .toList();
        Path usual =
                project.getBasedir().toPath().resolve("src").resolve(sourceSet).resolve("kotlin");
        return (configured.isEmpty() ? Stream.concat(javaRoots.stream(), Stream.of(usual)) : configured.stream())
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    private static Stream<String> sourceDirs(Object configuration) {
        Xpp3Dom folders = configuration instanceof Xpp3Dom execution ? execution.getChild("sourceDirs") : null;
        return folders == null
                ? Stream.empty()
                : Stream.of(folders.getChildren())
                        .map(folder -> folder.getValue().trim());
    }
}
