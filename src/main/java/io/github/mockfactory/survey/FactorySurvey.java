package io.github.mockfactory.survey;

import io.github.mockfactory.factory.FactoryFinding;
import io.github.mockfactory.factory.FactoryValidator;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.facts.FileFacts.CallFacts;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.site.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** The factories that the run has met, in sources and on class paths, and who calls them. */
public final class FactorySurvey {

    private final Map<String, SourceFactory> inSource = new TreeMap<>();
    private final Map<String, MockFactory> binary = new TreeMap<>();
    private final Map<String, Set<String>> calls = new TreeMap<>();

    /**
     * A factory whose source is part of the run.
     *
     * @param path      of its file
     * @param sourceSet where it stands
     * @param factory   what it offers
     * @param accepted  whether a validation finds no error in it
     * @param kind      what the file declares it as
     * @param reachable whether tests of any package can call it
     */
    public record SourceFactory(
            String path,
            SourceSetKey sourceSet,
            MockFactory factory,
            boolean accepted,
            J.ClassDeclaration.Kind.Type kind,
            boolean reachable) {

        /** Whether methods can be added at its end. */
        boolean isExtensible() {
            return kind == J.ClassDeclaration.Kind.Type.Class || kind == J.ClassDeclaration.Kind.Type.Record;
        }
    }

    void add(SourceFactory factory) {
        inSource.put(factory.path(), factory);
    }

    void add(CallFacts found) {
        found.binaries().forEach(factory -> binary.putIfAbsent(factory.typeName(), factory));
        found.ofFactories()
                .forEach((factory, methods) ->
                        calls.computeIfAbsent(factory, type -> new TreeSet<>()).addAll(methods));
    }

    /** Whether a class is a factory whose constructions are what it is for. */
    public boolean accepts(String path, String className) {
        SourceFactory factory = inSource.get(path);
        return factory != null
                && factory.accepted()
                && factory.factory().typeName().equals(className);
    }

    /** Why a construction in the file of a factory is left; null in any other file. */
    public @Nullable Reason obstacle(String path, String className) {
        if (!inSource.containsKey(path)) {
            return null;
        }
        // that of an accepted factory is none, unless the factory is not the one that its source set uses
        return accepts(path, className) ? Reason.AMBIGUOUS_FACTORY : Reason.FACTORY_FILE;
    }

    public Collection<SourceFactory> inSource() {
        return inSource.values();
    }

    /** A factory that is only visible as a class file, as far as calls of it show what it offers. */
    public @Nullable MockFactory binary(String typeName) {
        return binary.get(typeName);
    }

    /** The name of the factory that a file declares; empty if it declares none. */
    public String nameIn(SourceFile source) {
        SourceFactory factory = inSource.get(SourcePackages.pathOf(source));
        return factory == null ? "" : factory.factory().typeName();
    }

    /** Validates the factory of a file that is about to get some more methods. */
    public List<FactoryFinding> validate(J.CompilationUnit source, List<MissingMethod> missing) {
        String typeName = nameIn(source);
        return source.getClasses().stream()
                .filter(declaration -> declaration.getType() != null
                        && declaration.getType().getFullyQualifiedName().equals(typeName))
                .flatMap(declaration ->
                        FactoryValidator.validate(declaration, missing, calls.getOrDefault(typeName, Set.of()))
                                .stream())
                .toList();
    }
}
