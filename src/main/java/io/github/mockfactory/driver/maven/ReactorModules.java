package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads the modules of a reactor once their dependencies are resolved. */
final class ReactorModules {

    private ReactorModules() {}

    static List<SourceModule> of(List<MavenProject> projects, Properties userProperties) {
        List<SourceModule> modules = new ArrayList<>();
        for (MavenProject project : projects) {
            modules.add(module(project, userProperties));
        }
        return modules;
    }

    private static SourceModule module(MavenProject project, Properties userProperties) {
        MavenProject compiled = project.getExecutionProject() == null ? project : project.getExecutionProject();
        List<Path> main = folders(compiled.getCompileSourceRoots());
        List<Path> test = folders(compiled.getTestCompileSourceRoots());
        try {
            return new SourceModule(
                    project.getGroupId(),
                    project.getArtifactId(),
                    project.getVersion(),
                    project.getName(),
                    pom(project),
                    javaVersion(project),
                    charset(project),
                    List.of(
                            new SourceSet(
                                    "main",
                                    main,
                                    new KotlinFolders(project, main).of("compile", "main"),
                                    resources(project.getResources()),
                                    entries(project, project.getCompileClasspathElements()),
                                    List.of(Path.of(project.getBuild().getOutputDirectory()))),
                            new SourceSet(
                                    "test",
                                    test,
                                    new KotlinFolders(project, test).of("test-compile", "test"),
                                    resources(project.getTestResources()),
                                    entries(project, project.getTestClasspathElements()),
                                    List.of(Path.of(project.getBuild().getTestOutputDirectory())))),
                    List.of(Path.of(project.getBuild().getDirectory())),
                    testParameters(project, userProperties));
        } catch (DependencyResolutionRequiredException e) {
            throw new IllegalStateException(
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
                Stream.concat(
                                Stream.ofNullable(plugin.getConfiguration()),
                                plugin.getExecutions().stream()
                                        .map(PluginExecution::getConfiguration)
                                        .filter(Objects::nonNull))
                        .forEach(configuration -> text.append(configuration)
                                .append('\n')
                                .append(systemProperties(project, configuration))
                                .append('\n'));
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

    /** The file that Surefire can be told to read system properties from. */
    private static String systemProperties(MavenProject project, Object configuration) {
        Xpp3Dom name = configuration instanceof Xpp3Dom dom ? dom.getChild("systemPropertiesFile") : null;
        Path file = name == null || name.getValue() == null
                ? null
                : project.getBasedir().toPath().resolve(name.getValue().trim());
        try {
            return file != null && Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> folders(List<String> names) {
        return names.stream().map(Path::of).toList();
    }

    private static List<Path> resources(List<Resource> resources) {
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

    /** As the compiler is told: a release says more than a source level. */
    private static String javaVersion(MavenProject project) {
        for (String name : List.of("release", "source")) {
            String version = compilerSetting(project, name);
            String level =
                    version != null ? version : project.getProperties().getProperty("maven.compiler." + name, "");
            if (!level.isBlank()) {
                return level.trim();
            }
        }
        return "";
    }

    private static @Nullable String compilerSetting(MavenProject project, String name) {
        Plugin compiler = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        if (compiler == null
                || !(compiler.getConfiguration() instanceof Xpp3Dom configuration)
                || configuration.getChild(name) == null) {
            return null;
        }
        String value = configuration.getChild(name).getValue();
        return value == null || value.contains("${") ? null : value;
    }

    private static Charset charset(MavenProject project) {
        String configured = compilerSetting(project, "encoding");
        String name =
                configured == null ? project.getProperties().getProperty("project.build.sourceEncoding") : configured;
        try {
            return name == null || name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name.trim());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalStateException(
                    "The source encoding of " + project.getArtifactId() + " is '" + name
                            + "', which this JDK does not know",
                    e);
        }
    }
}
