package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;
import org.openrewrite.style.NamedStyles;

/**
 * The styles that a build activates for rewrite-maven-plugin, so that the driver writes what the recipes write. Checkstyle
 * configurations, which that plugin reads too, are left out: it takes Checkstyle to read one, and its licence is the LGPL.
 */
final class ConfiguredStyles {

    private static final String PLUGIN = "org.openrewrite.maven:rewrite-maven-plugin";

    private final MavenProject project;
    private final Properties properties;
    private final Path buildRoot;

    /**
     * Takes the build.
     *
     * @param project    the top-level project
     * @param properties of the user, such as {@code rewrite.activeStyles}
     * @param buildRoot  where rewrite.yml stands if the build does not say otherwise
     */
    ConfiguredStyles(MavenProject project, Properties properties, Path buildRoot) {
        this.project = project;
        this.properties = properties;
        this.buildRoot = buildRoot;
    }

    /** The names; as everywhere in Maven, what the POM says goes before what the command line says. */
    List<String> names() {
        Stream<String> configured = configuration("activeStyles")
                .map(list -> list.getChildCount() > 0
                        ? Stream.of(list.getChildren()).map(Xpp3Dom::getValue)
                        : Stream.of(list.getValue()))
                .orElseGet(() -> Stream.of(property("rewrite.activeStyles")));
        return configured
                .filter(Objects::nonNull)
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The styles of those names.
     *
     * @return in that order
     * @throws IllegalArgumentException if one is not declared; the message names it and the file
     * @throws IOException              if the file cannot be read
     */
    List<NamedStyles> read() throws IOException {
        List<String> names = names();
        if (names.isEmpty()) {
            return List.of();
        }
        Path file = file();
        List<NamedStyles> declared = declaredIn(file);
        List<NamedStyles> styles = new ArrayList<>();
        for (String name : names) {
            styles.add(declared.stream()
                    .filter(style -> style.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The style " + name + " is active for " + PLUGIN
                            + ", but not declared in " + file + ": declare it there or deactivate it")));
        }
        return styles;
    }

    private List<NamedStyles> declaredIn(Path file) throws IOException {
        Environment.Builder environment =
                Environment.builder(project.getProperties()).scanUserHome();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                environment.load(new YamlResourceLoader(in, file.toUri(), project.getProperties()));
            } catch (RuntimeException | StackOverflowError e) {
                throw new IllegalArgumentException("The file " + file + " cannot be read: " + Failures.messageOf(e), e);
            }
        }
        return environment.build().listStyles();
    }

    private Path file() {
        String location =
                configuration("configLocation").map(Xpp3Dom::getValue).orElse(property("rewrite.configLocation"));
        return location == null
                ? buildRoot.resolve("rewrite.yml")
                : project.getBasedir().toPath().resolve(location);
    }

    private Optional<Xpp3Dom> configuration(String name) {
        Plugin plugin = project.getPlugin(PLUGIN);
        return plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration
                ? Optional.ofNullable(configuration.getChild(name))
                : Optional.empty();
    }

    private @Nullable String property(String name) {
        return properties.getProperty(name, project.getProperties().getProperty(name));
    }
}
