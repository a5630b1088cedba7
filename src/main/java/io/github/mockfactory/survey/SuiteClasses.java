package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.Sessions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The classes of a run, and what is known of how their tests are run. */
public final class SuiteClasses implements Sessions.Defaults {

    /** What Spring Boot 2 and 3 call Mockito with. */
    public static final String SPRING_LISTENER =
            "org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener";

    private final Function<SourceSetKey, SourceSetSurvey> sourceSets;
    private final ClassNames names;
    private final JupiterDefaults defaults;
    private final SpringListeners springListeners;
    private final Set<String> calledSetUps;
    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final Map<String, ClassHome> homes = new HashMap<>();
    private final Sessions sessions;

    SuiteClasses(
            Function<SourceSetKey, SourceSetSurvey> sourceSets,
            ClassNames names,
            Map<ClassHome, Map<String, ClassFacts>> declared,
            JupiterDefaults defaults,
            SpringListeners springListeners,
            Set<String> calledSetUps) {
        this.sourceSets = sourceSets;
        this.names = names;
        this.defaults = defaults;
        this.springListeners = springListeners;
        this.calledSetUps = Set.copyOf(calledSetUps);
        boolean unique = names.areUnique();
        declared.forEach((home, ofFile) -> ofFile.values().forEach(facts -> {
            ClassFacts meant = unique ? facts : facts.renamed(name -> names.meant(name, home.sourceSet()));
            classes.put(meant.name(), meant);
            homes.put(meant.name(), home);
        }));
        this.sessions = new Sessions(Map.copyOf(classes), this);
    }

    /** What a source set means by the name of a class, as {@link #sessions()} know it. */
    public String meant(String className, SourceSetKey user) {
        return names.meant(className, user);
    }

    /** Types prove what a class path has; a module without any may be on it. */
    private Predicate<SourceSetKey> seenBy(ClassHome home) {
        return other -> {
            SourceSetSurvey declaring = sourceSets.apply(other);
            return declaring.packages().isEmpty()
                    || sourceSets.apply(home.sourceSet()).sees(declaring);
        };
    }

    private Predicate<SourceSetKey> seeing(ClassHome home) {
        return other -> sourceSets.apply(other).sees(sourceSets.apply(home.sourceSet()));
    }

    /** Whether a class is part of the run. */
    public boolean contains(String className) {
        return names.contains(className);
    }

    /** The source set of a class; null if the class is not part of the run. */
    public @Nullable SourceSetSurvey sourceSetOf(String className) {
        ClassHome home = homes.get(className);
        return home == null ? null : sourceSets.apply(home.sourceSet());
    }

    /** What a source set means by the name of a class; null if the class is not part of the run. */
    public @Nullable ClassFacts facts(String className, SourceSetKey user) {
        return classes.get(meant(className, user));
    }

    /** The sessions that govern the classes. */
    public Sessions sessions() {
        return sessions;
    }

    /** Whether Mockito's extension of JUnit Jupiter resolves parameters for a class; not if the class is not part of the run. */
    public boolean usesMockitoExtension(String className) {
        ClassFacts facts = sessions.facts(className);
        return facts != null && facts.usesMockitoExtension();
    }

    @Override
    public boolean sharesInstances(String className) {
        ClassHome home = homes.get(className);
        return home != null && defaults.shareInstances(home.path(), home.sourceSet(), seenBy(home), seeing(home));
    }

    @Override
    public boolean detectsExtensions(String className) {
        ClassHome home = homes.get(className);
        return home != null && defaults.detectExtensions(home.path(), home.sourceSet(), seenBy(home), seeing(home));
    }

    @Override
    public Set<String> springListeners(String className) {
        ClassHome home = homes.get(className);
        Set<String> found = new HashSet<>();
        if (home != null) {
            springListeners
                    .seenBy(home.sourceSet(), seenBy(home))
                    .forEach((source, listeners) -> listeners.stream()
                            .filter(each -> !isCompanion(each))
                            .forEach(each -> found.add(meant(each, source))));
        }
        return found;
    }

    /** What a run has put beside a factory opens mocks only where Spring would have done so before. */
    private boolean isCompanion(String listener) {
        return Companion.LISTENER
                .factoryOf(listener)
                .filter(factory -> contains(Companion.ENGINE.typeName(factory)))
                .isPresent();
    }

    @Override
    public boolean maySee(String className, String type) {
        SourceSetSurvey sourceSet = sourceSetOf(className);
        return sourceSet == null || sourceSet.hasOnClassPath(type);
    }

    /** Whether anything but a test engine may call a method that runs before each test. */
    public boolean callsSetUp(String className, String method) {
        return calledSetUps.contains(ClassNames.written(className) + "#" + method)
                || calledSetUps.contains("#" + method);
    }

    /** Spring Boot 2 and 3 have a listener that calls Mockito only where it finds annotations of Mockito. */
    public boolean meetsSpringListener(String className) {
        return maySee(className, SPRING_LISTENER);
    }
}
