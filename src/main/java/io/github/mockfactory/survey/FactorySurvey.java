package io.github.mockfactory.survey;

import io.github.mockfactory.factory.FactoryFinding;
import io.github.mockfactory.factory.FactoryValidator;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockFactory;
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
final class FactorySurvey {

    private final Map<String, SourceFactory> inSource = new TreeMap<>();
    private final Map<String, MockFactory> binary = new TreeMap<>();
    private final Map<String, Set<String>> calls = new TreeMap<>();

    /**
     * A factory whose source is part of the run.
     *
     * @param path      of its file
     * @param sourceSet where it stands
     * @param factory   what it offers
     */
    record SourceFactory(String path, SourceSetKey sourceSet, MockFactory factory) {}

    void add(SourceFactory factory) {
        inSource.put(factory.path(), factory);
    }

    void addBinary(MockFactory factory) {
        binary.putIfAbsent(factory.typeName(), factory);
    }

    void addCall(String factoryType, String method) {
        calls.computeIfAbsent(factoryType, type -> new TreeSet<>()).add(method);
    }

    Collection<SourceFactory> inSource() {
        return inSource.values();
    }

    /** A factory that is only visible as a class file, as far as calls of it show what it offers. */
    @Nullable
    MockFactory binary(String typeName) {
        return binary.get(typeName);
    }

    /** The name of the factory that a file declares; empty if it declares none. */
    String nameIn(SourceFile source) {
        SourceFactory factory = inSource.get(SourcePackages.pathOf(source));
        return factory == null ? "" : factory.factory().typeName();
    }

    /** Validates the factory of a file that is about to get some more methods. */
    List<FactoryFinding> validate(J.CompilationUnit source, List<MissingMethod> missing) {
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
