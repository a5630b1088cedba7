package io.github.mockfactory.driver.build;

import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.style.NamedStyles;

/** A build of any tool, as a description tells it. */
public final class DescribedBuild implements Build {

    private final Path file;
    private final BuildDescription description;
    private final Path output;
    private boolean isWhole;

    private DescribedBuild(Path file, BuildDescription description, Path output) {
        this.file = file;
        this.description = description;
        this.output = output;
    }

    /**
     * Reads a description.
     *
     * @param file   absolute, or relative to the folder of the process
     * @param output where reports are written; null for where the description says
     * @return the build
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if it is none, or its root is not there; the message names file and fault
     */
    public static DescribedBuild read(Path file, @Nullable Path output) throws IOException {
        BuildDescription description = BuildDescription.read(file);
        Path reports = output != null
                ? output.toAbsolutePath().normalize()
                : Objects.requireNonNullElseGet(
                        description.output(), () -> description.root().resolve("target/mock-factory"));
        return new DescribedBuild(file.toAbsolutePath().normalize(), description, reports);
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public Path started() {
        return description.root();
    }

    @Override
    public Path top() {
        return description.root();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Path output() {
        return output;
    }

    /** Looked at no sooner than they are asked for: what is wrong with them is a goal's to tell, where its reports go. */
    @Override
    public List<SourceModule> modules() {
        if (!isWhole) {
            description.requireWhole(file);
            isWhole = true;
        }
        return description.modules();
    }

    @Override
    public Set<ModuleId> allModules() {
        return modules().stream().map(SourceModule::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Caller caller() {
        return Caller.ofProgram(fileName());
    }

    /** Only rewrite-maven-plugin is told of styles. */
    @Override
    public List<String> styleNames() {
        return List.of();
    }

    @Override
    public List<NamedStyles> styles() {
        return List.of();
    }
}
