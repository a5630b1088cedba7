package io.github.mockfactory.survey;

import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.ReflectiveUse;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that look for annotations of mocks by reflection, and what they can find. */
final class ReflectiveUses {

    private final List<Place> places = new ArrayList<>();

    private record Place(ReflectiveUse use, String path, SourceSetKey sourceSet) {}

    void add(ReflectiveUse use, String path, SourceSetKey sourceSet) {
        places.add(new Place(use, path, sourceSet));
    }

    /** Tells for each site which file could look for it. */
    Reach reach(Survey survey, Sessions sessions) {
        return new Reach(survey, sessions);
    }

    /** What the files of a survey can find. */
    final class Reach {

        private final Survey survey;
        private final Sessions sessions;

        private Reach(Survey survey, Sessions sessions) {
            this.survey = survey;
            this.sessions = sessions;
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
            SurveyedFile file = survey.file(site.path());
            return places.stream()
                    .filter(place -> place.use.concerns(form))
                    .filter(place -> file == null || sees(file.sourceSet(), place.sourceSet))
                    .filter(place -> isMet(place, survey.classOf(site)))
                    .map(Place::path)
                    .sorted()
                    .findFirst();
        }

        private boolean sees(SourceSetKey user, SourceSetKey other) {
            return user.equals(other) || survey.sourceSet(user).sees(survey.sourceSet(other));
        }

        /** Code that anyone may call can look at anything; that of a base class or an extension knows the objects it is given. */
        private boolean isMet(Place place, String className) {
            ReflectiveUse use = place.use;
            String user = survey.classes().meant(use.className(), place.sourceSet);
            ClassFacts owner = sessions.facts(user);
            if (!use.ofObject() || owner == null) {
                return true;
            }
            boolean base = owner.isAbstract() || sessions.isExtended(owner.name());
            return !(use.registered() || base) || sessions.meets(className, owner.name(), use.registered());
        }
    }
}
