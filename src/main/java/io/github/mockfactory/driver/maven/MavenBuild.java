package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.build.DescribedBuild;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.Caller;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.openrewrite.style.NamedStyles;

/** A reactor, once its dependencies are resolved. */
final class MavenBuild implements Build {

    private final MavenSession session;
    private final @Nullable File output;
    private final @Nullable Path description;
    private @Nullable List<SourceModule> modules;

    /**
     * Takes the build.
     *
     * @param session     of Maven
     * @param output      where reports are written; null for the usual folder
     * @param description whose modules are taken in the place of Maven's; null for Maven's
     */
    MavenBuild(MavenSession session, @Nullable File output, @Nullable Path description) {
        this.session = session;
        this.output = output;
        this.description = description;
    }

    @Override
    public String name() {
        return session.getTopLevelProject().getName();
    }

    /** With {@code -pl} the top-level project can be one of the modules. */
    @Override
    public Path started() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    }

    @Override
    public Path top() {
        File build = session.getRequest().getMultiModuleProjectDirectory();
        return build == null ? started() : build.toPath().toAbsolutePath();
    }

    @Override
    public Path file() {
        return description == null
                ? started().resolve("pom.xml")
                : description.toAbsolutePath().normalize();
    }

    @Override
    public Path output() {
        return output != null
                ? output.toPath().toAbsolutePath()
                : Path.of(session.getTopLevelProject().getBuild().getDirectory())
                        .resolve("mock-factory");
    }

    @Override
    public List<SourceModule> modules() throws IOException {
        if (modules == null) {
            modules = description == null
                    ? ReactorModules.of(session.getProjects(), session.getUserProperties())
                    : DescribedBuild.read(description, null).modules();
        }
        return modules;
    }

    @Override
    public Set<ModuleId> allModules() throws IOException {
        Stream<ModuleId> modules = description == null
                ? session.getAllProjects().stream().map(each -> new ModuleId(each.getGroupId(), each.getArtifactId()))
                : modules().stream().map(SourceModule::id);
        return modules.collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Caller caller() {
        return description == null ? Caller.MAVEN : Caller.ofMaven(fileName());
    }

    @Override
    public List<String> styleNames() {
        return configured().names();
    }

    @Override
    public List<NamedStyles> styles() throws IOException {
        return configured().read();
    }

    private ConfiguredStyles configured() {
        return new ConfiguredStyles(session.getTopLevelProject(), session.getUserProperties(), top());
    }
}
