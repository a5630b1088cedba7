package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.site.MockingTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.JupiterParameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;

/** Collects the classes of a run, and what is said of how their tests are run. */
final class ClassSurvey {

    private final Function<SourceSetKey, SourceSetSurvey> sourceSets;
    private final ClassNames names;
    private final Map<ClassHome, Map<String, ClassFacts>> declared = new LinkedHashMap<>();
    private final JupiterDefaults defaults = new JupiterDefaults();
    private final SpringListeners springListeners = new SpringListeners();
    private final Set<String> calledSetUps = new HashSet<>();

    ClassSurvey(Function<SourceSetKey, SourceSetSurvey> sourceSets) {
        this.sourceSets = sourceSets;
        this.names = new ClassNames((user, other) -> sourceSets.apply(user).sees(sourceSets.apply(other)));
    }

    void add(ClassFacts facts, String file, SourceSetKey sourceSet) {
        names.add(facts.name(), sourceSet);
        declared.computeIfAbsent(new ClassHome(file, sourceSet), home -> new LinkedHashMap<>())
                .put(facts.name(), facts);
    }

    /** The simple names of the classes that name an annotation which makes mocks, or another one of them. */
    Set<String> namesOfCarriers() {
        Set<String> carriers = new HashSet<>();
        for (boolean grown = true; grown; ) {
            grown = carriers.addAll(declared.values().stream()
                    .flatMap(ofFile -> ofFile.values().stream())
                    .filter(facts -> facts.mentioned().stream()
                            .anyMatch(each -> MockingTypes.contain(each) || carriers.contains(each)))
                    .map(ClassFacts::name)
                    .toList());
        }
        return carriers.stream().map(each -> new TypeName(each).simple()).collect(Collectors.toSet());
    }

    /** Notes what a file that is not source code tells JUnit Jupiter or Spring, if it tells anything. */
    void addDefaults(SourceFile file) {
        defaults.add(file);
        springListeners.add(file);
    }

    /** Notes what the build tool itself says of the test runs of a module. */
    void addDefaults(SourceSetKey sourceSet, String parameters) {
        defaults.add(sourceSet, parameters);
    }

    /** Notes that code of a source set may set a parameter. */
    void addDefaults(SourceSetKey sourceSet, JupiterParameter parameter) {
        defaults.add(sourceSet, parameter);
    }

    /** Notes a call of a method that runs before each test anyway, as {@code class#method}; the class is empty where it is not known. */
    void addSetUpCall(String call) {
        calledSetUps.add(call);
    }

    /** The classes, once all sources were seen. */
    SuiteClasses classes() {
        return new SuiteClasses(sourceSets, names, declared, defaults, springListeners, calledSetUps);
    }
}
