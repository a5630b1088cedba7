package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.survey.SuiteFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The annotation engine that an earlier run has put beside a factory.
 *
 * @param factoryType fully qualified name of the factory
 */
public record FactoryEngine(String factoryType) {

    private static final String SUFFIX = "Engine";
    private static final Set<Companion> COMPANIONS = EnumSet.of(
            Companion.ANNOTATION,
            Companion.SPY_ANNOTATION,
            Companion.ENGINE,
            Companion.SPIES,
            Companion.SCOPES,
            Companion.EXTENSION,
            Companion.LISTENER);

    /**
     * Finds the engines of a run.
     *
     * @param suite of all sources
     * @return one for each engine of Mockito with the name and the annotation of one that stands beside a factory
     */
    public static List<FactoryEngine> in(SuiteFacts suite) {
        return suite.engineFacts().engines().keySet().stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> new FactoryEngine(name.substring(0, name.length() - SUFFIX.length())))
                .filter(engine ->
                        engine.name().endsWith(SUFFIX) && suite.classes().contains(engine.annotation()))
                .toList();
    }

    /**
     * Whether a source set has begun with the session form by an annotation that is not part of the run, and so by an engine that
     * is not: in a run on some modules of a build.
     */
    static boolean isElsewhere(SuiteFacts suite, SourceSetKey user) {
        Set<String> annotations = suite.engineFacts().annotationsOf(user);
        return !annotations.isEmpty() && annotations.stream().noneMatch(suite.classes()::contains);
    }

    static Set<String> annotationsIn(SuiteFacts suite) {
        return in(suite).stream()
                .flatMap(engine -> engine.annotations().keySet().stream())
                .collect(Collectors.toSet());
    }

    /**
     * The annotation of the mocks that it creates.
     *
     * @return fully qualified name
     */
    public String annotation() {
        return Companion.ANNOTATION.typeName(factoryType);
    }

    /**
     * The annotations that it reads, and those of Mockito whose place they take.
     *
     * @return fully qualified names
     */
    public Map<String, String> annotations() {
        return Map.of(
                annotation(), MockitoTypes.MOCK, Companion.SPY_ANNOTATION.typeName(factoryType), MockitoTypes.SPY);
    }

    /**
     * The engine itself.
     *
     * @return fully qualified name
     */
    public String name() {
        return Companion.ENGINE.typeName(factoryType);
    }

    /**
     * Everything that goes with it.
     *
     * @return fully qualified names of the annotation, the engine and what helps it
     */
    public Set<String> types() {
        return COMPANIONS.stream().map(each -> each.typeName(factoryType)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a class that goes with it is as it was generated.
     *
     * @param type fully qualified name of the class
     * @param text of its file
     * @return false if it does something else now
     */
    public boolean isGenerated(String type, String text) {
        return COMPANIONS.stream()
                .anyMatch(each -> each.typeName(factoryType).equals(type) && each.isGenerated(text, factoryType));
    }

    /**
     * Whether a resource is there for the engine alone.
     *
     * @param path of the resource, with slashes
     * @param text its content; comments do not count
     * @return false if it says more, or something else
     */
    public boolean owns(String path, String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return (path.endsWith(AnnotationEngineFiles.ENGINE_FILE) && lines.equals(List.of(name())))
                || (path.endsWith(AnnotationEngineFiles.SPRING_FILE)
                        && lines.equals(List.of(AnnotationEngineFiles.springLine(factoryType))));
    }
}
