package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which factory each source set uses, who cannot see it, and which factories have an annotation engine. */
final class FactoryAssignment {

    private final SuiteFacts suite;
    private final Map<SourceSetKey, FactoryFinder.Found> factories = new LinkedHashMap<>();
    private final Set<SourceSetKey> hidden = new HashSet<>();
    private boolean enginesFound;

    FactoryAssignment(SuiteFacts suite) {
        this.suite = suite;
    }

    /** Finds a factory for each source set with sites to migrate. */
    void assign(FactoryFinder finder, SiteDemands demands) {
        for (SourceSetSurvey user : providersFirst(demands)) {
            factories.put(user.key(), finder.find(user));
        }
        findHidden();
    }

    /** The source sets with sites to migrate, each after those that it sees, so that it can share their factory. */
    private List<SourceSetSurvey> providersFirst(SiteDemands demands) {
        LinkedHashSet<SourceSetSurvey> open = new LinkedHashSet<>();
        for (SurveyedFile file : suite.files()) {
            if (file.sites().stream().anyMatch(site -> demands.obstacle(site) == null)) {
                open.add(suite.sourceSet(file.sourceSet()));
            }
        }
        List<SourceSetSurvey> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            SourceSetSurvey next = open.stream()
                    .filter(set -> open.stream().noneMatch(other -> other != set && set.sees(other)))
                    .findFirst()
                    .orElseGet(() -> open.iterator().next());
            ordered.add(next);
            open.remove(next);
        }
        return ordered;
    }

    /** Source sets whose shared classes other modules use that cannot see the factory. */
    private void findHidden() {
        factories.forEach((key, found) -> {
            PlannedFactory factory = found.factory();
            SourceSetSurvey shared = suite.sourceSet(key);
            boolean missed = factory != null
                    && suite.sourceSets().stream()
                            .filter(user -> !user.key().sameModule(key) && user.sees(shared))
                            .anyMatch(user -> !factory.isVisibleTo(user)
                                    || (factory.origin() != PlannedFactory.Origin.BINARY
                                            && !suite.sees(user, factory.sourceSet(), factory.typeName())
                                            && user.sees(factory.sourceSet())));
            if (missed) {
                hidden.add(key);
            }
        });
    }

    /** Finds the factories that get an engine: those that would be asked for one, if there is a place for it. */
    void findEngines(SiteDemands demands) {
        Set<PlannedFactory> asked = new LinkedHashSet<>();
        for (SurveyedFile file : suite.files()) {
            PlannedFactory factory = of(file.sourceSet());
            if (factory != null && file.sites().stream().anyMatch(demands::inSession)) {
                asked.add(factory);
            }
        }
        new EngineHomes(suite).settle(asked);
        enginesFound = true;
    }

    /** What the engine of a file's factory can do; before that is settled, whatever there is. */
    @Nullable
    AnnotationEngineFeatures features(String path) {
        SurveyedFile file = suite.file(path);
        if (!enginesFound || file == null || found(file.sourceSet()) == null) {
            return AnnotationEngineFeatures.ALL;
        }
        PlannedFactory factory = of(file.sourceSet());
        return factory == null ? null : factory.engine().features();
    }

    /** What was found for a source set; null if it has nothing to migrate. */
    FactoryFinder.@Nullable Found found(SourceSetKey user) {
        return factories.get(user);
    }

    /** The factory that a source set uses; null if there is none. */
    @Nullable
    PlannedFactory of(SourceSetKey user) {
        FactoryFinder.Found found = factories.get(user);
        return found == null ? null : found.factory();
    }

    /** Each factory once. */
    Collection<PlannedFactory> all() {
        LinkedHashSet<PlannedFactory> distinct = new LinkedHashSet<>();
        factories.values().stream()
                .map(FactoryFinder.Found::factory)
                .filter(Objects::nonNull)
                .forEach(distinct::add);
        return distinct;
    }

    /** Whether others use the classes of a file, or may use them, without seeing the factory that these would call. */
    boolean isHidden(SurveyedFile file) {
        return (file.open() && hidden.contains(file.sourceSet())) || isTorn(file);
    }

    /** Whether the jar of a module's tests has the classes of a file, and not the factory. */
    private boolean isTorn(SurveyedFile file) {
        PlannedFactory factory = of(file.sourceSet());
        return factory != null
                && factory.sourceSet().key().equals(file.sourceSet())
                && suite.build().testJars().leaveOut(file.sourceSet(), factory.typeName())
                && file.sites().stream()
                        .anyMatch(site -> !suite.build().testJars().leaveOut(file.sourceSet(), site.className()));
    }
}
