package io.github.mockfactory.decide;

import io.github.mockfactory.edit.FactoryAnnotation;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SiteKind.Annotated;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.OwnEngine;
import io.github.mockfactory.site.session.SuiteEngine;
import io.github.mockfactory.survey.SuiteClasses;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Mock} fields and parameters, those with scoped mocks too, and {@code @Spy} fields. A strict session keeps its mocks strict only if they are created
 * while it runs, which takes an engine that Mockito calls in the place of its own: the annotation stays one, and is the factory's.
 * Where that is not wanted or not possible, there is the {@link PlainForm} of a mock.
 */
final class AnnotatedRules implements KindRules<Annotated> {

    private final SuiteFacts suite;
    private final AnnotatedModes modes;
    private final SuiteEngine engine;
    private final PlainForm plain;
    private final EngineOrder order;
    private final ReflectionReach reflection;
    private final Function<String, @Nullable AnnotationEngineFeatures> features;
    private final IdentityHashMap<SurveyedSite, Optional<Reason>> fields = new IdentityHashMap<>();

    /**
     * Takes what is known of the classes.
     *
     * @param modes    what is done with annotated mocks in each source set
     * @param features tells by the path of a file what stands beside its factory; null for nothing
     */
    AnnotatedRules(
            SuiteFacts suite, AnnotatedModes modes, Function<String, @Nullable AnnotationEngineFeatures> features) {
        SuiteClasses classes = suite.classes();
        this.suite = suite;
        this.modes = modes;
        this.engine = new SuiteEngine(classes.sessions(), classes::meetsSpringListener);
        this.plain = new PlainForm(suite, engine);
        this.order = new EngineOrder(suite, this::ofField);
        this.reflection = new ReflectionReach(suite);
        this.features = features;
    }

    /** Whether the engine beside the factory, or its extension, is to create the mock. */
    boolean inSession(SurveyedSite site) {
        return mode(site) == AnnotatedMode.SESSION
                && reader(site).isEmpty()
                && !isBegunElsewhere(site)
                && sessionObstacle(site) == null;
    }

    private AnnotatedMode mode(SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return modes.of(file == null ? null : file.sourceSet());
    }

    /** The file that may look for the annotation of a site by reflection. */
    Optional<String> reader(SurveyedSite site) {
        return reflection.fileFor(site);
    }

    private boolean isBegunElsewhere(SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return file != null && FactoryEngine.isElsewhere(suite, file.sourceSet());
    }

    private @Nullable Reason sessionObstacle(SurveyedSite site) {
        if (site.form() != Form.MOCK_PARAMETER) {
            return order.obstacle(site);
        }
        AnnotationEngineFeatures beside = features.apply(site.path());
        boolean resolved = beside != null
                && beside.parameters()
                && engine.resolves(suite.classOf(site), site.supertypes(), beside.attributes());
        return resolved ? null : Reason.ANNOTATED_PARAMETER;
    }

    /** Why Mockito's engine must go on filling a field, whatever becomes of other fields. */
    private @Nullable Reason ofField(SurveyedSite site) {
        return fields.computeIfAbsent(site, each -> Optional.ofNullable(findOfField(each)))
                .orElse(null);
    }

    private @Nullable Reason findOfField(SurveyedSite site) {
        if (!(site.kind() instanceof Annotated annotated)) {
            return Reason.OTHER_ANNOTATIONS;
        }
        Reason outside = reader(site).isPresent() ? Reason.READ_BY_REFLECTION : suite.fileObstacle(site);
        if (outside != null) {
            return outside;
        }
        AnnotationEngineFeatures beside = features.apply(site.path());
        if (beside == null) {
            return annotated.construction() == Construction.MOCK
                    ? Reason.STRICT_STUBS_SESSION
                    : leftWithoutEngine(annotated);
        }
        String owner = suite.classOf(site);
        OwnEngine own = new OwnEngine(beside.attributes(), beside.spies(), beside.scopes(), beside.listens());
        return switch (annotated.construction()) {
            case MOCK -> engine.obstacle(owner, site.variable(), site.supertypes(), own);
            case SPY -> engine.spyObstacle(owner, site.variable(), meant(site), own);
            default -> engine.scopeObstacle(owner, site.variable(), own);
        };
    }

    private String meant(SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return file == null ? site.typeName() : suite.classes().meant(site.typeName(), file.sourceSet());
    }

    private static Reason leftWithoutEngine(Annotated annotated) {
        return switch (annotated.construction()) {
            case MOCK -> Reason.ANNOTATED_MOCK;
            case SPY -> Reason.SPY_FIELD;
            default -> Reason.STATIC_MOCK_SCOPE;
        };
    }

    @Override
    public @Nullable EngineUse engineUse(SurveyedSite site, Annotated annotated) {
        boolean parameter = site.form() == Form.MOCK_PARAMETER;
        Construction made = annotated.construction();
        return inSession(site)
                ? new EngineUse(
                        parameter,
                        made == Construction.SPY,
                        made != Construction.SPY && made != Construction.MOCK,
                        !parameter && engine.needsListener(suite.classOf(site)))
                : null;
    }

    @Override
    public @Nullable Reason obstacle(SurveyedSite site, Annotated annotated) {
        AnnotatedMode mode = mode(site);
        if (mode == AnnotatedMode.KEEP) {
            return leftWithoutEngine(annotated);
        }
        if (reader(site).isPresent()) {
            return Reason.READ_BY_REFLECTION;
        }
        if (mode == AnnotatedMode.SESSION && isBegunElsewhere(site)) {
            // what the engine can do is not known, and another form beside it would make two ways of one
            return Reason.FACTORY_UNREADABLE;
        }
        Reason session = mode == AnnotatedMode.SESSION ? sessionObstacle(site) : Reason.STRICT_STUBS_SESSION;
        if (session == null) {
            return null;
        }
        if (site.form() == Form.MOCK_PARAMETER) {
            return Reason.ANNOTATED_PARAMETER;
        }
        if (annotated.construction() != Construction.MOCK) {
            return mode == AnnotatedMode.SESSION ? session : leftWithoutEngine(annotated);
        }
        if (session == Reason.STATIC_MOCK_SCOPE) {
            // an initialiser would be too early as well
            return session;
        }
        Reason ofPlain = plain.obstacle(site, annotated);
        return ofPlain == null || mode == AnnotatedMode.SAFE || features.apply(site.path()) == null ? ofPlain : session;
    }

    @Override
    public @Nullable MockRequest request(SurveyedSite site, Annotated annotated) {
        return inSession(site) ? EngineRequest.OF_ANY_TYPE : plain.request(site, annotated);
    }

    @Override
    public Decision decide(SurveyedSite site, Annotated annotated, SiteTarget target) {
        if (!inSession(site)) {
            return plain.decide(site, target);
        }
        boolean spy = annotated.construction() == Construction.SPY;
        String annotation = (spy ? Companion.SPY_ANNOTATION : Companion.ANNOTATION).typeName(target.factoryType());
        return target.migrate(new FactoryAnnotation(
                spy ? MockitoTypes.SPY : MockitoTypes.MOCK,
                target.factoryType(),
                annotation,
                target.isHidden(annotation)));
    }
}
