package io.github.mockfactory.decide;

import io.github.mockfactory.edit.BeansFile;
import io.github.mockfactory.edit.FactoryFile;
import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.BeanMethod;
import io.github.mockfactory.generate.BeansSource;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.FactorySource;
import io.github.mockfactory.generate.GeneratedText;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.style.SourceStyle;
import io.github.mockfactory.survey.SourceSetSurvey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.tree.J;

/** A factory as it will be once the methods that the suite needs are there. */
public final class PlannedFactory {

    /** Where the source of a factory comes from. */
    public enum Origin {
        /** The file is generated. */
        GENERATED,
        /** The file exists and may be extended. */
        SOURCE,
        /** Only a class file is visible: it is used as it is. */
        BINARY
    }

    private final Origin origin;
    private final MockFactory existing;
    private final @Nullable Path path;
    private final SourceSetSurvey sourceSet;
    private final SortedSet<MissingMethod> additions = new TreeSet<>();
    private final SortedSet<BeanMethod> beans = new TreeSet<>();
    private final PlannedEngine engine;
    private final Set<SourceSetKey> dependents = new LinkedHashSet<>();

    PlannedFactory(Origin origin, MockFactory existing, @Nullable Path path, SourceSetSurvey sourceSet) {
        this.origin = origin;
        this.existing = existing;
        this.path = path;
        this.sourceSet = sourceSet;
        this.engine = new PlannedEngine(existing.typeName(), origin == Origin.BINARY ? null : path, sourceSet);
    }

    /**
     * Where the source comes from.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * The file of the factory, relative to the root of the build.
     *
     * @return null for a factory that is only visible as a class file
     */
    public @Nullable Path path() {
        return path;
    }

    /**
     * The fully qualified name of the factory.
     *
     * @return the name
     */
    public String typeName() {
        return existing.typeName();
    }

    /**
     * The methods to generate or to add.
     *
     * @return in the order in which they are written
     */
    public SortedSet<MissingMethod> additions() {
        return additions;
    }

    private SourceStyle style() {
        return sourceSet.style();
    }

    /**
     * Writes the files that do not exist yet: the factory, and what runs sessions with it where that is needed.
     *
     * @return the new files
     */
    public List<NewFile> newFiles() {
        List<NewFile> files = new ArrayList<>();
        if (origin == Origin.GENERATED && path != null && !additions.isEmpty()) {
            files.add(newFile(path, FactorySource.generate(typeName(), additions, style())));
        }
        files.addAll(engine.newFiles());
        if (!beans.isEmpty() && path != null && !sourceSet.declares(Companion.BEANS.typeName(typeName()))) {
            Path file = Companion.BEANS.file(path, typeName());
            files.add(newFile(file, BeansSource.generate(typeName(), beans, style())));
        }
        return files;
    }

    private NewFile newFile(Path file, GeneratedText content) {
        return NewFile.source(file, content, style().charset(), sourceSet.markers());
    }

    /** Whether what the tests of a source set mock can be named beside the factory, and Spring is visible there. */
    boolean standsIn(SourceSetKey user) {
        return origin != Origin.BINARY && sourceSet.key().equals(user);
    }

    public void add(BeanMethod method) {
        beans.add(method);
    }

    /** Whether a file is the class beside the factory that creates the mocks of beans. */
    public boolean createsBeansIn(SourceFile source) {
        return !beans.isEmpty()
                && source instanceof J.CompilationUnit unit
                && SourceSetKey.of(source).equals(sourceSet.key())
                && BeansFile.read(unit, Companion.BEANS.typeName(typeName())).isPresent();
    }

    /** What creates annotated mocks by the factory. */
    PlannedEngine engine() {
        return engine;
    }

    /**
     * Adds what is missing to the file of a factory.
     *
     * @param source the file
     * @return the extended file, or the same file if nothing is missing or it is another file
     */
    public SourceFile extend(SourceFile source) {
        if (createsBeansIn(source) && source instanceof J.CompilationUnit unit) {
            return BeansFile.extend(unit, typeName(), beans, sourceSet.styleOf(unit));
        }
        return origin == Origin.SOURCE
                        && source.getSourcePath().equals(path)
                        && source instanceof J.CompilationUnit unit
                ? FactoryFile.extend(unit, typeName(), additions, sourceSet.styleOf(unit))
                : source;
    }

    /** Lets the tests of a module see the factory through a dependency that its build does not have yet. */
    void addDependent(SourceSetSurvey user) {
        dependents.add(user.key());
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
                .flatMap(project -> sourceSet.publication())
                .map(ModuleDependency::on);
    }

    /** Whether a source set can call a method before anything is generated or edited. */
    boolean hasNow(FactoryMethod method, SourceSetKey user) {
        return origin != Origin.GENERATED
                && !dependents.contains(user)
                && existing.methods().contains(method);
    }

    boolean isVisibleTo(SourceSetSurvey user) {
        if (dependents.contains(user.key())) {
            return true;
        }
        return origin == Origin.BINARY ? user.hasOnClassPath(typeName()) : user.sees(sourceSet);
    }

    public SourceSetSurvey sourceSet() {
        return sourceSet;
    }

    MethodChoice choose(MockRequest request, MethodSelection selection) {
        List<FactoryMethod> methods = methods();
        return origin == Origin.BINARY ? selection.choose(methods, request) : selection.chooseOwn(methods, request);
    }

    /** Whether a lambda that a site passes would fit two overloads of a method. */
    boolean tears(MockRequest request, FactoryMethod method) {
        return request.lambda() && existing.torn().contains(method.name());
    }

    public void add(MissingMethod method) {
        additions.add(method);
    }

    /** Whether the class has something else of the name and the parameters of a method that it lacks. */
    boolean hasTaken(MissingMethod method) {
        return existing.hasTaken(method);
    }

    boolean offers(MissingMethod method) {
        return methods().stream()
                .anyMatch(
                        own -> own.name().equals(method.name()) && own.covers().equals(method.signature()));
    }

    boolean usesName(String name) {
        return methods().stream().anyMatch(method -> method.name().equals(name));
    }

    private List<FactoryMethod> methods() {
        List<FactoryMethod> methods = new ArrayList<>(existing.methods());
        additions.forEach(addition -> methods.add(addition.asMethod()));
        return methods;
    }
}
