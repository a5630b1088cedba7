package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which factory each source set with sites to migrate uses, and who cannot see it. */
final class FactoryAssignment {

    private final SuiteFacts suite;
    private final Map<SourceSetKey, FactoryFinder.Found> found = new LinkedHashMap<>();
    private final Map<FactoryHome, Set<SourceSetKey>> dependents = new HashMap<>();
    private final Set<SourceSetKey> hidden = new HashSet<>();
    private final Map<String, Boolean> torn = new HashMap<>();

    /**
     * Finds the factories.
     *
     * @param rules tell which sites there are to migrate
     */
    FactoryAssignment(SuiteFacts suite, FactoryFinder finder, SiteRules rules) {
        this.suite = suite;
        Map<String, FactoryHome> homes = new HashMap<>();
        List<FactoryHome> generated = new ArrayList<>();
        for (SourceSetSurvey user : providersFirst(rules)) {
            FactoryFinder.Found of = finder.find(user, generated);
            FactoryHome home = of.home();
            if (home == null) {
                found.put(user.key(), of);
                continue;
            }
            // source sets that see a factory as a class file use the same
            FactoryHome same = homes.computeIfAbsent(String.valueOf(home.path()) + home.typeName(), id -> home);
            found.put(user.key(), FactoryFinder.Found.of(same));
            if (same.origin() == FactoryHome.Origin.GENERATED && !generated.contains(same)) {
                generated.add(same);
            }
            if (of.dependent()) {
                dependents.computeIfAbsent(same, each -> new LinkedHashSet<>()).add(user.key());
            }
        }
        found.forEach((key, of) -> {
            if (of.home() != null && isMissed(of.home(), key)) {
                hidden.add(key);
            }
        });
    }

    /** The source sets with sites to migrate, each after those that it sees, so that it can share their factory. */
    private List<SourceSetSurvey> providersFirst(SiteRules rules) {
        LinkedHashSet<SourceSetSurvey> open = new LinkedHashSet<>();
        for (SurveyedFile file : suite.files()) {
            if (file.sites().stream().anyMatch(site -> rules.obstacle(site) == null)) {
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

    /** Whether other modules use shared classes of a source set, and cannot see the factory. */
    private boolean isMissed(FactoryHome home, SourceSetKey key) {
        SourceSetSurvey shared = suite.sourceSet(key);
        return suite.sourceSets().stream()
                .filter(user -> !user.key().sameModule(key) && user.sees(shared))
                .anyMatch(user -> !isVisible(home, user)
                        || (!home.isBinary()
                                && !suite.sees(user, home.sourceSet(), home.typeName())
                                && user.sees(home.sourceSet())));
    }

    /** Whether a source set sees a factory, or will once it has the dependency that it lacks. */
    boolean isVisible(FactoryHome home, SourceSetSurvey user) {
        return dependentsOf(home).contains(user.key()) || home.isVisibleTo(user);
    }

    /** The source sets that see a factory only through a dependency that their build does not have yet. */
    Set<SourceSetKey> dependentsOf(FactoryHome home) {
        return dependents.getOrDefault(home, Set.of());
    }

    /** What was found for a source set; null if it has nothing to migrate. */
    FactoryFinder.@Nullable Found found(SourceSetKey user) {
        return found.get(user);
    }

    /** The factory that a source set uses; null if there is none. */
    @Nullable
    FactoryHome of(SourceSetKey user) {
        FactoryFinder.Found of = found.get(user);
        return of == null ? null : of.home();
    }

    /** Each factory once. */
    Collection<FactoryHome> all() {
        LinkedHashSet<FactoryHome> distinct = new LinkedHashSet<>();
        found.values().stream()
                .map(FactoryFinder.Found::home)
                .filter(Objects::nonNull)
                .forEach(distinct::add);
        return distinct;
    }

    /** Whether others use the classes of a file, or may use them, without seeing the factory that these would call. */
    boolean isHidden(SurveyedFile file) {
        return (file.open() && hidden.contains(file.sourceSet()))
                || torn.computeIfAbsent(file.path(), path -> isTorn(file));
    }

    /** Whether the jar of a module's tests has the classes of a file, and not the factory. */
    private boolean isTorn(SurveyedFile file) {
        FactoryHome home = of(file.sourceSet());
        return home != null
                && home.sourceSet().key().equals(file.sourceSet())
                && suite.build().testJars().leaveOut(file.sourceSet(), home.typeName())
                && file.sites().stream()
                        .anyMatch(site -> !suite.build().testJars().leaveOut(file.sourceSet(), site.className()));
    }
}
