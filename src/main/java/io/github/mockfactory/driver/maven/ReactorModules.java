package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads the modules of a reactor once their dependencies are resolved. */
final class ReactorModules {

    private ReactorModules() {}

    static List<SourceModule> of(List<MavenProject> projects, Properties userProperties) throws MojoExecutionException {
        List<SourceModule> modules = new ArrayList<>();
        for (MavenProject project : projects) {
            modules.add(module(project, userProperties));
        }
        return modules;
    }

    private static SourceModule module(MavenProject project, Properties userProperties) throws MojoExecutionException {
        MavenProject compiled = project.getExecutionProject() == null ? project : project.getExecutionProject();
        List<Path> main = roots(project, compiled.getCompileSourceRoots());
        List<Path> test = roots(project, compiled.getTestCompileSourceRoots());
        try {
            return new SourceModule(
                    project.getGroupId(),
                    project.getArtifactId(),
                    project.getVersion(),
                    project.getName(),
                    pom(project),
                    charset(project),
                    List.of(
                            new SourceSet(
                                    "main",
                                    main,
                                    new KotlinFolders(project, main).of("compile", "main"),
                                    folders(project.getResources()),
                                    entries(project, project.getCompileClasspathElements()),
                                    Path.of(project.getBuild().getOutputDirectory())),
                            new SourceSet(
                                    "test",
                                    test,
                                    new KotlinFolders(project, test).of("test-compile", "test"),
                                    folders(project.getTestResources()),
                                    entries(project, project.getTestClasspathElements()),
                                    Path.of(project.getBuild().getTestOutputDirectory()))),
                    testParameters(project, userProperties));
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException(
                    "The dependencies of " + project.getArtifactId() + " are not resolved: " + e.getMessage(), e);
        }
    }

    /** The POM that the team writes; flatten-maven-plugin gives the project the one that it generates. */
    static Path pom(MavenProject project) {
        Model written = project.getOriginalModel();
        File file = written == null || written.getPomFile() == null ? project.getFile() : written.getPomFile();
        return file.toPath().toAbsolutePath();
    }

    /** The configuration of what runs tests, as the effective POM has it; Surefire takes a property for its arguments too. */
    private static String testParameters(MavenProject project, Properties userProperties) {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("maven-surefire-plugin", "maven-failsafe-plugin")) {
            Plugin plugin = project.getPlugin("org.apache.maven.plugins:" + name);
            if (plugin != null) {
                text.append(plugin.getConfiguration()).append('\n');
                plugin.getExecutions()
                        .forEach(execution ->
                                text.append(execution.getConfiguration()).append('\n'));
            }
        }
        project.getProperties().forEach((name, value) -> {
            String property = String.valueOf(name);
            if (property.equals("argLine") || property.startsWith("junit.jupiter.")) {
                text.append(property).append(" = ").append(value).append('\n');
            }
        });
        // Surefire hands what was given on the command line, or in .mvn/maven.config, on to the tests
        userProperties.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /** What the build generates is on the class path; an edit of it would be lost. */
    private static List<Path> roots(MavenProject project, List<String> roots) {
        Path output = Path.of(project.getBuild().getDirectory());
        return roots.stream()
                .map(Path::of)
                .filter(root -> !root.startsWith(output))
                .toList();
    }

    private static List<Path> folders(List<Resource> resources) {
        return resources.stream()
                .map(resource -> Path.of(resource.getDirectory()))
                .toList();
    }

    private static List<ClassPathEntry> entries(MavenProject project, List<String> elements) {
        Map<Path, String> coordinates = new HashMap<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getFile() != null) {
                coordinates.put(
                        artifact.getFile().toPath(),
                        artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion());
            }
        }
        return elements.stream()
                .distinct()
                .map(Path::of)
                .map(path -> new ClassPathEntry(path, coordinates.getOrDefault(path, "")))
                .toList();
    }

    private static Charset charset(MavenProject project) throws MojoExecutionException {
        Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        String name = project.getProperties().getProperty("project.build.sourceEncoding");
        if (compiler != null
                && compiler.getConfiguration() instanceof Xpp3Dom configuration
                && configuration.getChild("encoding") != null
                && !configuration.getChild("encoding").getValue().contains("${")) {
            name = configuration.getChild("encoding").getValue();
        }
        try {
            return name == null || name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name.trim());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MojoExecutionException(
                    "The source encoding of " + project.getArtifactId() + " is '" + name
                            + "', which this JDK does not know",
                    e);
        }
    }
}
