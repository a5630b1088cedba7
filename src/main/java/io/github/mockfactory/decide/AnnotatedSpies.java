package io.github.mockfactory.decide;

import io.github.mockfactory.facts.SiteKind.Annotated;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import io.github.mockfactory.site.session.OwnEngine;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.site.session.SuiteEngine;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of {@code @Spy} fields. One without initialiser calls a constructor, which may do anything. So those of one
 * test keep their order: they are moved together, or not at all.
 */
final class AnnotatedSpies {

    private final SuiteFacts suite;
    private final Sessions sessions;
    private final SuiteEngine engine;
    private @Nullable Map<String, List<SurveyedSite>> byClass;

    AnnotatedSpies(SuiteFacts suite, SuiteEngine engine) {
        this.suite = suite;
        this.sessions = suite.classes().sessions();
        this.engine = engine;
    }

    /** Why Mockito's engine must go on creating a spy; null if the suite's own may. */
    @Nullable
    Reason obstacle(SurveyedSite site, OwnEngine own) {
        Reason alone = obstacleAlone(site, own);
        boolean torn = alone == null && constructs(site) && others(site).anyMatch(other -> !goWith(site, other, own));
        return torn ? Reason.SPY_FIELD : alone;
    }

    private @Nullable Reason obstacleAlone(SurveyedSite site, OwnEngine own) {
        SurveyedFile file = suite.file(site.path());
        String type = file == null ? site.typeName() : suite.classes().meant(site.typeName(), file.sourceSet());
        return engine.spyObstacle(suite.classOf(site), site.variable(), type, own);
    }

    private boolean constructs(SurveyedSite site) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        FieldFacts field =
                owner == null || site.variable() == null ? null : owner.fields().get(site.variable());
        return field == null || !field.initialised();
    }

    /** The other spies of the tests that have one, for which a constructor is called too. */
    private Stream<SurveyedSite> others(SurveyedSite site) {
        Set<String> classes = sessions.subclasses(suite.classOf(site)).stream()
                .flatMap(heir -> sessions.superclasses(heir.name()).stream())
                .map(ClassFacts::name)
                .collect(Collectors.toSet());
        return classes.stream()
                .flatMap(name -> spies().getOrDefault(name, List.of()).stream())
                .filter(other -> !other.equals(site) && constructs(other));
    }

    private boolean goWith(SurveyedSite site, SurveyedSite other, OwnEngine own) {
        return other.kind() instanceof Annotated
                && other.path().equals(site.path())
                && other.category().equals(site.category())
                && other.location() == site.location()
                && obstacleAlone(other, own) == null;
    }

    private Map<String, List<SurveyedSite>> spies() {
        if (byClass == null) {
            byClass = suite.sites().stream()
                    .filter(site -> site.form() == Form.SPY_FIELD)
                    .collect(Collectors.groupingBy(suite::classOf, HashMap::new, Collectors.toList()));
        }
        return Objects.requireNonNull(byClass);
    }
}
