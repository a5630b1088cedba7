package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.ReflectiveUse;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.survey.ReflectiveUses;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells for each site which file could look for its annotation by reflection. */
final class ReflectionReach {

    private final SuiteFacts suite;
    private final List<ReflectiveUses.Place> places;
    private final Sessions sessions;

    ReflectionReach(SuiteFacts suite) {
        this.suite = suite;
        Set<String> companions = FactoryEngine.in(suite).stream()
                .flatMap(engine -> engine.types().stream())
                .collect(Collectors.toSet());
        // what stands beside a factory leaves what it finds to Mockito, as before the migration
        this.places = suite.reflectiveUses().places().stream()
                .filter(place -> !companions.contains(place.use().className()))
                .toList();
        this.sessions = suite.classes().sessions();
    }

    /**
     * The file that may look for a site.
     *
     * @return the path of the first one; empty if there is none
     */
    Optional<String> fileFor(SurveyedSite site) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Form form = site.form();
        SurveyedFile file = suite.file(site.path());
        return places.stream()
                .filter(place -> place.use().concerns(form))
                .filter(place -> file == null || sees(file.sourceSet(), place.sourceSet()))
                .filter(place -> isMet(place, suite.classOf(site)))
                .map(ReflectiveUses.Place::path)
                .sorted()
                .findFirst();
    }

    private boolean sees(SourceSetKey user, SourceSetKey other) {
        return user.equals(other) || suite.sourceSet(user).sees(suite.sourceSet(other));
    }

    /** Code that anyone may call can look at anything; that of a base class or an extension knows the objects it is given. */
    private boolean isMet(ReflectiveUses.Place place, String className) {
        ReflectiveUse use = place.use();
        String user = suite.classes().meant(use.className(), place.sourceSet());
        ClassFacts owner = sessions.facts(user);
        if (!use.ofObject() || owner == null) {
            return true;
        }
        boolean base = owner.isAbstract() || sessions.isExtended(owner.name());
        return !(use.registered() || base) || sessions.meets(className, owner.name(), use.registered());
    }
}
