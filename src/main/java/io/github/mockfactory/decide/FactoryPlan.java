package io.github.mockfactory.decide;

import io.github.mockfactory.edit.FactoryFile;
import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.FactorySource;
import io.github.mockfactory.generate.GeneratedText;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.setup.SetupContext.FactoryPlace;
import io.github.mockfactory.style.SourceStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.tree.J;

/** A factory as it will be once the methods that the suite needs are there. */
public final class FactoryPlan {

    private final FactoryHome home;
    private final FactoryMethods methods;
    private final @Nullable BeanPlan beans;
    private final @Nullable EnginePlan engine;
    private final Set<SourceSetKey> dependents;

    /**
     * Takes what was decided.
     *
     * @param beans      what overrides beans with mocks from it; null if nothing asks for it
     * @param engine     what creates annotated mocks by it; null if nothing asks for it
     * @param dependents the source sets that see it only through a dependency that their build does not have yet
     */
    FactoryPlan(
            FactoryHome home,
            FactoryMethods methods,
            @Nullable BeanPlan beans,
            @Nullable EnginePlan engine,
            Set<SourceSetKey> dependents) {
        this.home = home;
        this.methods = methods;
        this.beans = beans;
        this.engine = engine;
        this.dependents = dependents;
    }

    /** A factory that nothing is added to. */
    static FactoryPlan asItIs(FactoryHome home) {
        return new FactoryPlan(home, FactoryMethods.of(home), null, null, Set.of());
    }

    FactoryHome home() {
        return home;
    }

    FactoryMethods methods() {
        return methods;
    }

    /** Whether the file is there and may be extended. */
    public boolean isInSource() {
        return home.origin() == FactoryHome.Origin.SOURCE;
    }

    /** Where the source comes from, in a word. */
    public String origin() {
        return home.origin().name().toLowerCase(Locale.ROOT);
    }

    /** The file of the factory, relative to the root of the build; null for a factory that is only visible as a class file. */
    public @Nullable Path path() {
        return home.path();
    }

    /** What tells the factory from those of the same name in other modules, as homes of set-ups name it. */
    public String scope() {
        Path path = path();
        return FactoryPlace.scopeOf(typeName(), path == null ? "" : SourcePackages.pathOf(path));
    }

    /** The fully qualified name of the factory. */
    public String typeName() {
        return home.typeName();
    }

    /** The methods to generate or to add, in the order in which they are written. */
    public SortedSet<MissingMethod> additions() {
        return methods.additions();
    }

    private SourceStyle style() {
        return home.sourceSet().style();
    }

    /** The files that do not exist yet: the factory, and what calls it for annotations where that is needed. */
    public List<NewFile> newFiles() {
        List<NewFile> files = new ArrayList<>();
        Path path = home.path();
        if (home.origin() == FactoryHome.Origin.GENERATED
                && path != null
                && !additions().isEmpty()) {
            files.add(newFile(path, FactorySource.generate(typeName(), additions(), style())));
        }
        if (engine != null) {
            files.addAll(engine.newFiles(home));
        }
        if (beans != null) {
            files.addAll(beans.newFiles(home));
        }
        return files;
    }

    private NewFile newFile(Path file, GeneratedText content) {
        return NewFile.source(file, content, style().charset(), home.sourceSet().markers());
    }

    /**
     * Adds what is missing to the file of a factory.
     *
     * @param source any file
     * @return the extended file, or the same file if nothing is missing or it is another file
     */
    public SourceFile extend(SourceFile source) {
        return isInSource() && source.getSourcePath().equals(home.path()) && source instanceof J.CompilationUnit unit
                ? FactoryFile.extend(
                        unit, typeName(), additions(), home.sourceSet().styleOf(unit))
                : source;
    }

    /**
     * The dependency that a module needs before its tests can call the factory.
     *
     * @param buildFile a file of the run that describes a module, such as its POM
     * @return empty if the module sees the factory by itself, or has no use for it
     */
    public Optional<ModuleDependency> dependencyOf(SourceFile buildFile) {
        return buildFile
                .getMarkers()
                .findFirst(JavaProject.class)
                .filter(project -> dependents.stream()
                        .anyMatch(
                                user -> user.projectId().equals(project.getId().toString())))
                .flatMap(project -> home.sourceSet().publication())
                .map(ModuleDependency::on);
    }

    /** Whether a source set can call a method before anything is generated or edited. */
    boolean hasNow(FactoryMethod method, SourceSetKey user) {
        return home.origin() != FactoryHome.Origin.GENERATED
                && !dependents.contains(user)
                && home.existing().methods().contains(method);
    }
}
