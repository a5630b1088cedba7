package io.github.mockfactory.decide;

import io.github.mockfactory.decide.AnnotatedModes.Choice;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SiteKind;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses the form of annotated mocks where that is left open. A source set as a whole gets the session form if that moves a mock
 * which the plain form leaves, or if an earlier run has begun with it: whoever reads its tests has to know one way and not two.
 *
 * <p>Runs that follow each other choose alike. So nothing counts but what the plain form leaves: that is still there after a run
 * that takes the plain form. And neither the phase nor the part of the code base that a run changes bears on the choice.
 */
final class ModeChooser {

    private final SuiteFacts suite;
    private final BeanRules beans;
    private final Map<SourceSetKey, List<SurveyedSite>> annotated = new TreeMap<>(SourceSetKey.BY_NAME);
    private final Map<SourceSetKey, List<SurveyedSite>> left = new TreeMap<>(SourceSetKey.BY_NAME);
    private final Set<SourceSetKey> begun = new TreeSet<>(SourceSetKey.BY_NAME);

    ModeChooser(SuiteFacts suite) {
        this.suite = suite;
        this.beans = new BeanRules(suite);
    }

    /** A choice, and what follows from it. */
    record Chosen(AnnotatedModes modes, Decisions decisions) {}

    Chosen choose() {
        for (SurveyedFile file : suite.files()) {
            file.sites().stream()
                    .filter(site -> site.kind() instanceof SiteKind.Annotated)
                    .forEach(site -> annotated
                            .computeIfAbsent(file.sourceSet(), key -> new ArrayList<>())
                            .add(site));
        }
        Chosen safe = under(Set.of());
        Set<String> annotations = FactoryEngine.annotationsIn(suite);
        annotated.forEach((key, sites) -> {
            left.put(
                    key,
                    sites.stream()
                            .filter(site -> !isMoved(site, safe.decisions()))
                            .toList());
            if (suite.engineFacts().isUser(key, annotations) || FactoryEngine.isElsewhere(suite, key)) {
                begun.add(key);
            }
        });
        Chosen chosen = tryAgain(withoutIdle(hopeful(), safe));
        return new Chosen(chosen.modes().with(choices(chosen, safe.decisions())), chosen.decisions());
    }

    private Chosen under(Collection<SourceSetKey> session) {
        AnnotatedModes modes = AnnotatedModes.sessionIn(session);
        return new Chosen(modes, Decisions.of(suite, modes, beans));
    }

    /** Those that could get the session form, if there is a place for an engine. */
    private Set<SourceSetKey> hopeful() {
        AnnotatedRules session = new AnnotatedRules(
                suite, AnnotatedModes.all(AnnotatedMode.SESSION), path -> AnnotationEngineFeatures.ALL);
        Set<SourceSetKey> hopeful = new TreeSet<>(SourceSetKey.BY_NAME);
        hopeful.addAll(begun);
        left.forEach((key, sites) -> {
            if (sites.stream().anyMatch(session::inSession)) {
                hopeful.add(key);
            }
        });
        return hopeful;
    }

    /** What takes part for nothing goes: it could be what keeps another one from an engine. */
    private Trial withoutIdle(Set<SourceSetKey> hopeful, Chosen safe) {
        Set<SourceSetKey> session = new TreeSet<>(SourceSetKey.BY_NAME);
        session.addAll(hopeful);
        List<SourceSetKey> dropped = new ArrayList<>();
        Chosen chosen = session.isEmpty() ? safe : under(session);
        while (true) {
            Decisions decisions = chosen.decisions();
            List<SourceSetKey> idle = session.stream()
                    .filter(key -> !begun.contains(key) && gain(key, decisions) == 0)
                    .toList();
            if (idle.isEmpty()) {
                return new Trial(session, dropped, chosen);
            }
            List<SourceSetKey> together = new ArrayList<>();
            idle.stream()
                    .filter(key -> together.stream().noneMatch(other -> meet(key, other)))
                    .forEach(together::add);
            together.forEach(session::remove);
            dropped.addAll(together);
            chosen = session.isEmpty() ? safe : under(session);
        }
    }

    private record Trial(Set<SourceSetKey> session, List<SourceSetKey> dropped, Chosen chosen) {}

    /** One that was dropped may have a place for an engine after others were. */
    private Chosen tryAgain(Trial trial) {
        Chosen best = trial.chosen();
        for (SourceSetKey key : trial.dropped()) {
            if (annotated.keySet().stream().anyMatch(other -> !other.equals(key) && meet(key, other))) {
                Set<SourceSetKey> more = new TreeSet<>(SourceSetKey.BY_NAME);
                more.addAll(trial.session());
                more.add(key);
                Chosen better = under(more);
                Decisions before = best.decisions();
                boolean all =
                        trial.session().stream().allMatch(each -> gain(each, better.decisions()) >= gain(each, before));
                if (all && gain(key, better.decisions()) > 0) {
                    trial.session().add(key);
                    best = better;
                }
            }
        }
        return best;
    }

    private int gain(SourceSetKey key, Decisions decisions) {
        return moved(left.getOrDefault(key, List.of()), decisions);
    }

    private static int moved(List<SurveyedSite> sites, Decisions decisions) {
        return (int) sites.stream().filter(site -> isMoved(site, decisions)).count();
    }

    private static boolean isMoved(SurveyedSite site, Decisions decisions) {
        return decisions.decide(site).reason() == null;
    }

    /** Whether the same tests may see the classes of both. */
    private boolean meet(SourceSetKey one, SourceSetKey other) {
        return suite.sourceSets().stream().anyMatch(user -> sees(user, one) && sees(user, other));
    }

    private boolean sees(SourceSetSurvey user, SourceSetKey other) {
        return user.key().equals(other) || user.sees(suite.sourceSet(other));
    }

    private List<Choice> choices(Chosen chosen, Decisions safe) {
        List<Choice> choices = new ArrayList<>();
        annotated.forEach((key, sites) -> choices.add(new Choice(
                key.displayName(),
                chosen.modes().of(key),
                begun.contains(key),
                sites.size(),
                moved(sites, chosen.decisions()),
                moved(sites, safe))));
        return choices;
    }
}
