package io.github.mockfactory.decide;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SiteReader;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import io.github.mockfactory.site.session.Engine;
import io.github.mockfactory.site.session.OwnEngine;
import io.github.mockfactory.site.session.SessionMode;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.site.session.SetUps;
import io.github.mockfactory.site.session.SuiteEngine;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteClasses;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of {@code @Mock} fields and parameters. An initialiser runs when the object is made, the engine later:
 * that makes no difference only where no strict session governs the class, an engine does run before each test, each test has
 * an object of its own, and nothing looks at the field in between. A strict session keeps its mocks strict only if they are
 * created while it runs, which takes an engine that Mockito calls in the place of its own.
 */
final class AnnotatedMocks {

    /** What the factory's own engine asks for, whatever it creates. */
    static final MockRequest IN_SESSION = new MockRequest(
            SiteReader.WITH_SETTINGS,
            "java.lang.Object",
            Set.of("java.lang.Object"),
            Category.GENERIC,
            false,
            false,
            false);

    private static final Signature REIFIED_NAMED = signature(ParameterKind.NAME, ParameterKind.REIFIED);
    private static final Signature REIFIED_WITH_SETTINGS = signature(ParameterKind.SETTINGS, ParameterKind.REIFIED);

    private final SuiteFacts suite;
    private final AnnotatedModes modes;
    private final SuiteClasses classes;
    private final Sessions sessions;
    private final SetUps setUps;
    private final SuiteEngine engine;
    private final ReflectionReach reflection;
    private final Function<String, @Nullable AnnotationEngineFeatures> features;

    /**
     * Takes what is known of the classes.
     *
     * @param modes    what is done with annotated mocks in each source set
     * @param features tells by the path of a file what stands beside its factory; null for nothing
     */
    AnnotatedMocks(
            SuiteFacts suite, AnnotatedModes modes, Function<String, @Nullable AnnotationEngineFeatures> features) {
        this.suite = suite;
        this.modes = modes;
        this.classes = suite.classes();
        this.sessions = classes.sessions();
        this.setUps = new SetUps(sessions, classes::callsSetUp);
        this.engine = new SuiteEngine(sessions, classes::meetsSpringListener);
        this.reflection = new ReflectionReach(suite);
        this.features = features;
    }

    private static Signature signature(ParameterKind... parameters) {
        return new Signature(Construction.MOCK, List.of(parameters));
    }

    /** Whether the engine beside the factory, or its extension, is to create the mock. */
    boolean inSession(SurveyedSite site) {
        return mode(site) == AnnotatedMode.SESSION && reader(site).isEmpty() && sessionObstacle(site) == null;
    }

    private AnnotatedMode mode(SurveyedSite site) {
        SurveyedFile file = suite.file(site.path());
        return modes.of(file == null ? null : file.sourceSet());
    }

    /** The file that may look for the annotation of a site by reflection. */
    Optional<String> reader(SurveyedSite site) {
        return reflection.fileFor(site);
    }

    private @Nullable Reason sessionObstacle(SurveyedSite site) {
        AnnotationEngineFeatures beside = features.apply(site.path());
        if (site.form() == Form.MOCK_PARAMETER) {
            boolean resolved = beside != null
                    && beside.parameters()
                    && engine.resolves(suite.classOf(site), site.supertypes(), beside.attributes());
            return resolved ? null : Reason.ANNOTATED_PARAMETER;
        }
        return beside == null
                ? Reason.STRICT_STUBS_SESSION
                : engine.obstacle(suite.classOf(site), site.variable(), site.supertypes(), ownEngine(beside));
    }

    private static OwnEngine ownEngine(AnnotationEngineFeatures beside) {
        return new OwnEngine(beside.attributes(), beside.listens());
    }

    /** Whether the engine beside the factory needs a listener to be called for the class of a field under Spring. */
    boolean needsListener(SurveyedSite site) {
        return site.form() != Form.MOCK_PARAMETER && engine.needsListener(suite.classOf(site));
    }

    /** What stands in the way of a rewrite; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        AnnotatedMode mode = mode(site);
        if (mode == AnnotatedMode.KEEP) {
            return Reason.ANNOTATED_MOCK;
        }
        if (reader(site).isPresent()) {
            return Reason.READ_BY_REFLECTION;
        }
        Reason session = mode == AnnotatedMode.SESSION ? sessionObstacle(site) : Reason.STRICT_STUBS_SESSION;
        if (session == null) {
            return null;
        }
        if (site.form() == Form.MOCK_PARAMETER) {
            return Reason.ANNOTATED_PARAMETER;
        }
        Reason safe = safeObstacle(site);
        return safe == null || mode == AnnotatedMode.SAFE || features.apply(site.path()) == null ? safe : session;
    }

    private @Nullable Reason safeObstacle(SurveyedSite site) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        FieldFacts field = field(site);
        if (owner == null || field == null) {
            return Reason.UNKNOWN_SESSION;
        }
        if (engine.comesLate(owner.name(), site.variable())) {
            return Reason.STATIC_MOCK_SCOPE;
        }
        Reason initialiser = obstacle(owner, field, site);
        return initialiser != null && setUpMethod(site) == null ? initialiser : obstacle(site, field);
    }

    /** The method in which a mock must be created that an initialiser would create too early; null if there is none. */
    @Nullable
    String setUpMethod(SurveyedSite site) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        FieldFacts field = field(site);
        if (owner == null || field == null || field.isStatic() || field.isFinal() || field.initialised()) {
            return null;
        }
        Reason initialiser = obstacle(owner, field, site);
        boolean early = initialiser == Reason.STRICT_STUBS_SESSION
                || initialiser == Reason.SHARED_INSTANCE
                || initialiser == Reason.INJECT_MOCKS_TIMING;
        return early && site.variable() != null ? setUps.methodFor(owner.name(), site.variable()) : null;
    }

    private @Nullable Reason obstacle(ClassFacts owner, FieldFacts field, SurveyedSite site) {
        Reason session = obstacle(owner, sessions.modeOf(owner.name()));
        if (session != null) {
            return session;
        }
        if (field.isStatic() || field.isFinal()) {
            return Reason.SHARED_INSTANCE;
        }
        boolean early = field.initialised()
                || site.variable() == null
                || sessions.readsEarly(owner.name(), site.variable())
                || sessions.preparesBefore(owner.name(), field);
        return early ? Reason.INJECT_MOCKS_TIMING : null;
    }

    private @Nullable Reason obstacle(ClassFacts owner, SessionMode session) {
        if (owner.isAbstract() || sessions.isExtended(owner.name())) {
            return Reason.SUPERCLASS_HOOK;
        }
        if (owner.spring()) {
            return Reason.SPRING_TEST_LISTENER;
        }
        if (session.engine() == Engine.NONE) {
            return Reason.NO_ENGINE;
        }
        if (session.engine() == Engine.UNKNOWN || session.engine() == Engine.UNSEEN) {
            return Reason.UNKNOWN_SESSION;
        }
        if (session.strict()) {
            return Reason.STRICT_STUBS_SESSION;
        }
        return session.sharedInstance() ? Reason.SHARED_INSTANCE : null;
    }

    /** What a declaration says that no call can say, wherever it stands. */
    private @Nullable Reason obstacle(SurveyedSite site, FieldFacts field) {
        if (field.annotations().size() > 1 || !field.alone()) {
            return Reason.OTHER_ANNOTATIONS;
        }
        if (site.request() == null) {
            return Reason.MOCK_ATTRIBUTES;
        }
        SourceSetSurvey sourceSet = classes.sourceSetOf(suite.classOf(site));
        boolean injected = isInjectedByType(site, field);
        boolean inferable = !field.generic() || (!injected && sourceSet != null && sourceSet.knowsGenericTypes());
        boolean known = !injected || (sourceSet != null && sourceSet.knowsMockito());
        return inferable && known ? null : Reason.GENERIC_FIELD;
    }

    /**
     * Whether a field that mocks are injected into could tell by the generic type of a mock whether it fits. An interface
     * that only the mock has is no part of that type.
     */
    private boolean isInjectedByType(SurveyedSite site, FieldFacts field) {
        boolean extra = field.attributes().contains("extraInterfaces");
        return sessions.lineage(suite.classOf(site)).stream()
                .anyMatch(each -> (extra && each.injects())
                        || each.setUp().injectedTypes().stream()
                                .anyMatch(type ->
                                        type.equals("?") || site.supertypes().contains(type)));
    }

    /** Whether the settings must say the generic type of the field, as the engine says it from Mockito 5.2 on. */
    boolean needsGenericType(SurveyedSite site) {
        FieldFacts field = field(site);
        SourceSetSurvey sourceSet = classes.sourceSetOf(suite.classOf(site));
        return field != null && sourceSet != null && sourceSet.knowsGenericTypes() && isInjectedByType(site, field);
    }

    private @Nullable FieldFacts field(SurveyedSite site) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        return owner == null || site.variable() == null ? null : owner.fields().get(site.variable());
    }

    /**
     * What a site asks of a factory: a mock with the name that the engine gives it, or with all settings of its annotation. A
     * type with type arguments has no class literal; it is inferred.
     */
    @Nullable
    MockRequest request(SurveyedSite site) {
        if (inSession(site)) {
            return IN_SESSION;
        }
        FieldFacts field = field(site);
        if (field == null || site.request() == null) {
            return null;
        }
        boolean settings = site.request().signature().equals(SiteReader.WITH_SETTINGS) || needsGenericType(site);
        Signature signature = field.generic()
                ? (settings ? REIFIED_WITH_SETTINGS : REIFIED_NAMED)
                : (settings ? SiteReader.WITH_SETTINGS : SiteReader.NAMED);
        return new MockRequest(signature, site.typeName(), site.supertypes(), site.category(), false, false, false);
    }
}
