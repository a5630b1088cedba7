package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteClasses;
import io.github.mockfactory.survey.SuiteFacts;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles which factories get an annotation engine. Mockito takes the first that it finds on a class path and no other, so no
 * source set may see two; and the file that names the engine must reach the class path.
 */
final class EngineHomes {

    /** Came with JUnit Jupiter 5.8, as extensions that parameters declare did. */
    private static final String JUPITER_58 = "org.junit.jupiter.api.ClassOrderer";

    private final SuiteFacts suite;
    private final FactoryAssignment factories;
    private final MethodSelection selection;

    EngineHomes(SuiteFacts suite, FactoryAssignment factories, MethodSelection selection) {
        this.suite = suite;
        this.factories = factories;
        this.selection = selection;
    }

    /**
     * What the engine of a factory can do, or could if that were asked for one.
     *
     * @param asked the factories that are to have one if they can
     * @return empty if it cannot have one
     */
    Optional<AnnotationEngineFeatures> of(FactoryHome factory, Collection<FactoryHome> asked) {
        return hasPlace(factory)
                ? beside(factory, asked.stream().filter(this::hasPlace).toList())
                : Optional.empty();
    }

    private Optional<AnnotationEngineFeatures> beside(FactoryHome factory, Collection<FactoryHome> possible) {
        Set<SourceSetKey> keys = foreignEngines(factory);
        possible.stream()
                .filter(other -> !other.equals(factory))
                .forEach(other -> keys.add(other.sourceSet().key()));
        List<SourceSetSurvey> others = keys.stream().map(suite::sourceSet).toList();
        boolean alone = suite.sourceSets().stream()
                .noneMatch(user -> sees(user, factory) && (seesAny(user, others) || seesBinary(user, factory)));
        List<SourceSetSurvey> users = users(factory);
        // an engine gives back what closes its mocks, or it gives nothing back: Mockito calls one of the two
        boolean alike = users.stream().allMatch(EngineHomes::knowsCloseables)
                || users.stream().noneMatch(EngineHomes::knowsCloseables);
        return alone && alike ? Optional.of(features(factory, users)) : Optional.empty();
    }

    /** Those whose Mockito finds the engine, whatever the version that it is compiled with. */
    private List<SourceSetSurvey> users(FactoryHome factory) {
        return suite.sourceSets().stream()
                .filter(user -> user == factory.sourceSet()
                        || (sees(user, factory) && user.hasOnClassPath(MockitoTypes.ANNOTATION_ENGINE)))
                .toList();
    }

    private static boolean knowsCloseables(SourceSetSurvey user) {
        return !user.hasMockitoBefore(3, 4);
    }

    private boolean hasPlace(FactoryHome factory) {
        Path file = factory.engineFile().orElse(null);
        return file != null
                && factory.sourceSet().hasOnClassPath(MockitoTypes.ANNOTATION_ENGINE)
                && isOpened(factory)
                && (exists(factory) || isFree(factory, file));
    }

    private boolean isFree(FactoryHome factory, Path file) {
        return !suite.engineFacts().plugins().containsKey(file)
                && new FactoryEngine(factory.typeName()).types().stream().noneMatch(factory.sourceSet()::declares)
                && suite.build().folders().isResource(factory.sourceSet().key(), file)
                && !suite.engineFacts()
                        .hasUnusualResources(file, factory.sourceSet().key());
    }

    /** Whether an earlier run has made the engine; a class that is only called so is none. */
    private boolean exists(FactoryHome factory) {
        return factory.has(Companion.ENGINE)
                && suite.engineFacts().engines().containsKey(Companion.ENGINE.typeName(factory.typeName()));
    }

    /** In a module of Java, Mockito can make the engine only where Surefire opens the package, as it does for tests. */
    private boolean isOpened(FactoryHome factory) {
        SourceSetSurvey home = factory.sourceSet();
        String packageName = new TypeName(factory.typeName()).packageName();
        return !suite.build().modules().isModular(home.key())
                || home.testedPackages().containsKey(packageName);
    }

    /** The source sets with an engine, or with something that names one, that is not the factory's own. */
    private Set<SourceSetKey> foreignEngines(FactoryHome factory) {
        Set<SourceSetKey> keys = new HashSet<>();
        for (Map.Entry<String, SourceSetKey> engine :
                suite.engineFacts().engines().entrySet()) {
            if (!engine.getKey().equals(Companion.ENGINE.typeName(factory.typeName()))) {
                keys.add(engine.getValue());
            }
        }
        suite.engineFacts().plugins().forEach((path, key) -> {
            if (path.endsWith(AnnotationEngineFiles.ENGINE_FILE)
                    && !path.equals(factory.engineFile().orElse(null))) {
                keys.add(key);
            }
        });
        return keys;
    }

    private boolean sees(SourceSetSurvey user, FactoryHome factory) {
        return factories.isVisible(factory, user) || user == factory.sourceSet();
    }

    private static boolean seesAny(SourceSetSurvey user, List<SourceSetSurvey> others) {
        return user.hasOnClassPath(MockitoTypes.OWN_CONFIGURATION)
                || others.stream().anyMatch(user::sees);
    }

    /** An engine that is known by the annotation beside it, in a jar or in a module that is not part of the run. */
    private boolean seesBinary(SourceSetSurvey user, FactoryHome factory) {
        String own = Companion.ANNOTATION.typeName(factory.typeName());
        return user.onClassPath(new TypeName(own).inPackage()).stream()
                .filter(name -> !name.equals(own))
                .anyMatch(name -> suite.sourceSets().stream().noneMatch(set -> set.declares(name)));
    }

    private AnnotationEngineFeatures features(FactoryHome factory, List<SourceSetSurvey> users) {
        boolean parameters =
                factory.has(Companion.ENGINE) ? factory.has(Companion.EXTENSION) : canResolveParameters(users);
        return new AnnotationEngineFeatures(
                users.stream().allMatch(EngineHomes::knowsCloseables),
                haveMockitoSince(users, 5, 2),
                attributes(factory, users),
                parameters,
                isNewOrHas(Companion.SPY_ANNOTATION, factory),
                isNewOrHas(Companion.SCOPES, factory)
                        && users.stream().noneMatch(user -> user.hasMockitoBefore(3, 5))
                        && canOpenScopes(factory),
                listens(factory));
    }

    /** An engine that an earlier run has made stays as it is. */
    private static boolean isNewOrHas(Companion companion, FactoryHome factory) {
        return !factory.has(Companion.ENGINE) || factory.has(companion);
    }

    /** Whether the factory has methods for the engine to call, or can get them. */
    private boolean canOpenScopes(FactoryHome factory) {
        FactoryMethods methods = FactoryMethods.of(factory);
        return EngineRequest.WITH_SCOPES.stream().allMatch(request -> {
            MethodChoice choice = methods.choose(request, selection);
            MissingMethod missing = MissingMethod.of(request);
            return choice.isMissing() ? !methods.offers(missing) && !methods.hasTaken(missing) : !choice.isAmbiguous();
        });
    }

    /** A file that tells Spring of other things cannot be extended: which of its lines are whose is not known. */
    private boolean listens(FactoryHome factory) {
        return factory.has(Companion.LISTENER)
                || (factory.sourceSet().hasOnClassPath(SuiteClasses.SPRING_LISTENER)
                        && factory.springFile()
                                .filter(file ->
                                        !suite.engineFacts().springFiles().contains(file))
                                .isPresent());
    }

    /** Everyone who compiles against the annotation must see what it is annotated with, or the compiler warns. */
    private static boolean canResolveParameters(List<SourceSetSurvey> users) {
        return users.stream().allMatch(user -> user.hasOnClassPath(JUPITER_58));
    }

    private static boolean haveMockitoSince(List<SourceSetSurvey> users, int major, int minor) {
        return users.stream().allMatch(user -> user.hasMockitoSince(major, minor));
    }

    /** An annotation that is there already may lack what came with a later Mockito. */
    private Set<String> attributes(FactoryHome factory, List<SourceSetSurvey> users) {
        ClassFacts annotation = factory.has(Companion.ENGINE)
                ? suite.classes()
                        .facts(
                                Companion.ANNOTATION.typeName(factory.typeName()),
                                factory.sourceSet().key())
                : null;
        if (annotation != null) {
            return annotation.methods();
        }
        Set<String> attributes = new HashSet<>(AnnotationEngineFeatures.COMMON_ATTRIBUTES);
        if (haveMockitoSince(users, 4, 7)) {
            attributes.add("strictness");
        }
        if (haveMockitoSince(users, 4, 8)) {
            attributes.add("mockMaker");
        }
        if (haveMockitoSince(users, 5, 3)) {
            attributes.add("withoutAnnotations");
        }
        return attributes;
    }
}
