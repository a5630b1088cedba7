package io.github.mockfactory.survey;

import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.Sessions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;

/** The classes of the run, and what is known of how their tests are run. */
final class ClassSurvey implements Sessions.Defaults {

    static final String SPRING_LISTENER = "org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener";

    private final Function<SourceSetKey, SourceSetSurvey> sourceSets;
    private final ClassNames names;
    private final Map<ClassHome, Map<String, ClassFacts>> declared = new LinkedHashMap<>();
    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final Map<String, ClassHome> homes = new HashMap<>();
    private final JupiterDefaults defaults = new JupiterDefaults();
    private final Set<String> calledSetUps = new HashSet<>();

    /** Where a class stands. */
    private record ClassHome(String path, SourceSetKey sourceSet) {}

    ClassSurvey(Function<SourceSetKey, SourceSetSurvey> sourceSets) {
        this.sourceSets = sourceSets;
        this.names = new ClassNames((user, other) -> sourceSets.apply(user).sees(sourceSets.apply(other)));
    }

    void add(ClassFacts facts, String file, SourceSetKey sourceSet) {
        names.add(facts.name(), sourceSet);
        declared.computeIfAbsent(new ClassHome(file, sourceSet), home -> new LinkedHashMap<>())
                .put(facts.name(), facts);
    }

    /** What a source set means by the name of a class, as {@link #sessions()} know it. */
    String meant(String className, SourceSetKey user) {
        return names.meant(className, user);
    }

    /**
     * Notes what a file that is not source code tells JUnit Jupiter.
     *
     * @return whether it tells anything
     */
    boolean addDefaults(SourceFile file) {
        return defaults.add(file);
    }

    /** Notes what the build tool itself says of the test runs of a module. */
    void addDefaults(SourceSetKey sourceSet, String parameters) {
        defaults.add(sourceSet, parameters);
    }

    /** Types prove what a class path has; a module without any may be on it. */
    private Predicate<SourceSetKey> seenBy(ClassHome home) {
        return other -> {
            SourceSetSurvey declaring = sourceSets.apply(other);
            return declaring.packages().isEmpty()
                    || sourceSets.apply(home.sourceSet()).sees(declaring);
        };
    }

    /** Notes a call of a method that runs before each test anyway, as {@code class#method}; the class is empty where it is not known. */
    void addSetUpCall(String call) {
        calledSetUps.add(call);
    }

    boolean contains(String className) {
        return names.contains(className);
    }

    /** The source set of a class; null if the class is not part of the run. */
    @Nullable
    SourceSetSurvey sourceSetOf(String className) {
        ClassHome home = homes.get(className);
        return home == null ? null : sourceSets.apply(home.sourceSet());
    }

    /** What a source set means by the name of a class; null if the class is not part of the run. */
    @Nullable
    ClassFacts facts(String className, SourceSetKey user) {
        return classes.get(meant(className, user));
    }

    /** Tells which sessions govern the classes; call it only after all sources were seen. */
    Sessions sessions() {
        classes.clear();
        homes.clear();
        boolean unique = names.areUnique();
        declared.forEach((home, ofFile) -> ofFile.values().forEach(facts -> {
            ClassFacts meant = unique ? facts : facts.renamed(name -> names.meant(name, home.sourceSet()));
            classes.put(meant.name(), meant);
            homes.put(meant.name(), home);
        }));
        return new Sessions(Map.copyOf(classes), this);
    }

    @Override
    public boolean sharesInstances(String className) {
        ClassHome home = homes.get(className);
        return home != null && defaults.shareInstances(home.path(), home.sourceSet(), seenBy(home));
    }

    @Override
    public boolean detectsExtensions(String className) {
        ClassHome home = homes.get(className);
        return home != null && defaults.detectExtensions(home.path(), home.sourceSet(), seenBy(home));
    }

    @Override
    public boolean maySee(String className, String type) {
        SourceSetSurvey sourceSet = sourceSetOf(className);
        return sourceSet == null || sourceSet.hasOnClassPath(type);
    }

    /** Whether anything but a test engine may call a method that runs before each test. */
    boolean callsSetUp(String className, String method) {
        return calledSetUps.contains(ClassNames.written(className) + "#" + method)
                || calledSetUps.contains("#" + method);
    }

    /** Spring Boot 2 and 3 have a listener that calls Mockito only where it finds annotations of Mockito. */
    boolean meetsSpringListener(String className) {
        return maySee(className, SPRING_LISTENER);
    }
}
