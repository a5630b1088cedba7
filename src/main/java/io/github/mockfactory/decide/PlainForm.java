package io.github.mockfactory.decide;

import io.github.mockfactory.edit.FieldCall;
import io.github.mockfactory.edit.SetUpCall;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SiteKind.Annotated;
import io.github.mockfactory.facts.SiteKind.Annotated.Attributes;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import io.github.mockfactory.site.session.Engine;
import io.github.mockfactory.site.session.SessionMode;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.site.session.SetUpMethodFinder;
import io.github.mockfactory.site.session.SuiteEngine;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteClasses;
import io.github.mockfactory.survey.SuiteFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain form of an annotated field: an initialiser, or an assignment in a method that runs before each test. An initialiser
 * runs when the object is made, the engine later: that makes no difference only where no strict session governs the class, an
 * engine does run before each test, each test has an object of its own, and nothing looks at the field in between.
 */
final class PlainForm {

    private static final Signature NAMED = signature(ParameterKind.TYPE, ParameterKind.NAME);
    private static final Signature WITH_SETTINGS = signature(ParameterKind.TYPE, ParameterKind.SETTINGS);
    private static final Signature REIFIED_NAMED = signature(ParameterKind.NAME, ParameterKind.REIFIED);
    private static final Signature REIFIED_WITH_SETTINGS = signature(ParameterKind.SETTINGS, ParameterKind.REIFIED);

    private final SuiteFacts suite;
    private final SuiteClasses classes;
    private final Sessions sessions;
    private final SetUpMethodFinder setUps;
    private final SuiteEngine engine;

    PlainForm(SuiteFacts suite, SuiteEngine engine) {
        this.suite = suite;
        this.classes = suite.classes();
        this.sessions = classes.sessions();
        this.setUps = new SetUpMethodFinder(sessions, classes::callsSetUp);
        this.engine = engine;
    }

    private static Signature signature(ParameterKind... parameters) {
        return new Signature(Construction.MOCK, List.of(parameters));
    }

    /** What stands in the way; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site, Annotated annotated) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        FieldFacts field = field(site);
        if (owner == null || field == null) {
            return Reason.UNKNOWN_SESSION;
        }
        if (engine.comesLate(owner.name(), site.variable())) {
            return Reason.STATIC_MOCK_SCOPE;
        }
        Reason initialiser = ofInitialiser(owner, field, site);
        if (initialiser == null) {
            return ofDeclaration(site, annotated, field);
        }
        if (setUpMethod(site) == null) {
            return initialiser;
        }
        // the assignment would be warned of that the annotation of the field does not cover
        return field.quiet() ? Reason.OTHER_ANNOTATIONS : ofDeclaration(site, annotated, field);
    }

    /** The method in which a mock must be created that an initialiser would create too early; null if there is none. */
    private @Nullable String setUpMethod(SurveyedSite site) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        FieldFacts field = field(site);
        if (owner == null || field == null || field.isStatic() || field.isFinal() || field.initialised()) {
            return null;
        }
        Reason initialiser = ofInitialiser(owner, field, site);
        boolean early = initialiser == Reason.STRICT_STUBS_SESSION
                || initialiser == Reason.SHARED_INSTANCE
                || initialiser == Reason.INJECT_MOCKS_TIMING;
        return early && site.variable() != null ? setUps.methodFor(owner.name(), site.variable()) : null;
    }

    private @Nullable Reason ofInitialiser(ClassFacts owner, FieldFacts field, SurveyedSite site) {
        Reason session = ofSession(owner, sessions.modeOf(owner.name()));
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

    private @Nullable Reason ofSession(ClassFacts owner, SessionMode session) {
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
    private @Nullable Reason ofDeclaration(SurveyedSite site, Annotated annotated, FieldFacts field) {
        if (field.annotations().size() > 1 || !field.alone()) {
            return Reason.OTHER_ANNOTATIONS;
        }
        if (annotated.attributes() == Attributes.OTHER) {
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
        return sessions.hierarchy(suite.classOf(site)).stream()
                .anyMatch(each -> (extra && each.injects())
                        || each.setUp().injectedTypes().stream()
                                .anyMatch(type ->
                                        type.equals("?") || site.supertypes().contains(type)));
    }

    /** Whether the settings must say the generic type of the field, as the engine says it from Mockito 5.2 on. */
    private boolean needsGenericType(SurveyedSite site) {
        FieldFacts field = field(site);
        SourceSetSurvey sourceSet = classes.sourceSetOf(suite.classOf(site));
        return field != null && sourceSet != null && sourceSet.knowsGenericTypes() && isInjectedByType(site, field);
    }

    private @Nullable FieldFacts field(SurveyedSite site) {
        ClassFacts owner = sessions.facts(suite.classOf(site));
        return owner == null || site.variable() == null ? null : owner.fields().get(site.variable());
    }

    /**
     * A mock with the name that the engine gives it, or with all settings of its annotation. A type with type arguments has no
     * class literal; it is inferred.
     */
    @Nullable
    MockRequest request(SurveyedSite site, Annotated annotated) {
        FieldFacts field = field(site);
        if (field == null || annotated.attributes() == Attributes.OTHER) {
            return null;
        }
        boolean settings = annotated.attributes() == Attributes.SETTINGS || needsGenericType(site);
        Signature signature = field.generic()
                ? (settings ? REIFIED_WITH_SETTINGS : REIFIED_NAMED)
                : (settings ? WITH_SETTINGS : NAMED);
        return new MockRequest(signature, site.typeName(), site.supertypes(), site.category(), false, false, false);
    }

    Decision decide(SurveyedSite site, SiteTarget target) {
        if (site.isKotlin()
                && KotlinVisibility.isQuoted(
                        target.factoryType(), target.method().name())) {
            return Decision.leave(Reason.KOTLIN_SOURCE);
        }
        FieldCall.Names names =
                new FieldCall.Names(target.isHidden(MockitoTypes.MOCKITO), target.isHidden(MockitoTypes.STRICTNESS));
        FieldCall call = new FieldCall(target.call(), needsGenericType(site), names);
        if (call.qualified().stream().anyMatch(target.file().nameUse()::hidesQualified)) {
            return Decision.leave(Reason.NAME_CLASH);
        }
        String method = setUpMethod(site);
        return target.migrate(
                method == null ? call : new SetUpCall(call, method),
                target.call().imports());
    }
}
