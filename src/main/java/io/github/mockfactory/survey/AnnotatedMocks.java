package io.github.mockfactory.survey;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import io.github.mockfactory.site.session.ClassFactsReader;
import io.github.mockfactory.site.session.Engine;
import io.github.mockfactory.site.session.SessionComponent;
import io.github.mockfactory.site.session.SessionMode;
import io.github.mockfactory.site.session.Sessions;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of {@code @Mock} fields and parameters. An initialiser runs when the object is made, the engine later:
 * that makes no difference only where no strict session governs the class, an engine does run before each test, each test has
 * an object of its own, and nothing looks at the field in between. A strict session keeps its mocks strict only if they are
 * created while it runs, which takes an extension that runs the session itself.
 */
final class AnnotatedMocks {

    private static final Signature NAMED = signature(ParameterKind.NAME);
    private static final Signature WITH_SETTINGS = signature(ParameterKind.SETTINGS);
    private static final Set<String> IN_INITIALISER = Set.of("name");

    private final AnnotatedMode mode;
    private final Sessions sessions;
    private final Function<String, Survey.@Nullable ClassHome> homes;

    AnnotatedMocks(AnnotatedMode mode, Sessions sessions, Function<String, Survey.@Nullable ClassHome> homes) {
        this.mode = mode;
        this.sessions = sessions;
        this.homes = homes;
    }

    private static Signature signature(ParameterKind last) {
        return new Signature(Construction.MOCK, List.of(ParameterKind.TYPE, last));
    }

    /** Whether the factory's own extension is to create the mock. */
    boolean inSession(SurveyedSite site) {
        if (mode != AnnotatedMode.SESSION) {
            return false;
        }
        ClassFacts owner = sessions.facts(site.className());
        if (owner == null || owner.spring() || sessions.modeOf(owner.name()).engine() != Engine.EXTENSION) {
            return false;
        }
        FieldFacts field = site.variable() == null ? null : owner.fields().get(site.variable());
        boolean fits = site.form() == Form.MOCK_PARAMETER
                ? !owner.oddParameters()
                : field != null && !field.isFinal() && ClassFactsReader.CARRIED_OVER.containsAll(field.attributes());
        return fits && isExchangeable(owner);
    }

    /** All classes of a component must stand in one source set: another one may not see the extension. */
    private boolean isExchangeable(ClassFacts owner) {
        SessionComponent component = sessions.componentOf(owner.name());
        Survey.ClassHome home = homes.apply(owner.name());
        return component.exchangeable()
                && home != null
                && component.declaring().stream()
                        .map(homes)
                        .allMatch(each -> each != null
                                && each.sourceSet().equals(home.sourceSet())
                                && each.path().endsWith(".java"));
    }

    /** The classes on which the extension is written that creates the mock of a site. */
    Set<String> extendedClasses(SurveyedSite site) {
        return sessions.componentOf(site.className()).declaring();
    }

    /** What stands in the way of a rewrite; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        if (mode == AnnotatedMode.KEEP) {
            return Reason.ANNOTATED_MOCK;
        }
        if (inSession(site)) {
            return null;
        }
        if (site.form() == Form.MOCK_PARAMETER) {
            return Reason.ANNOTATED_PARAMETER;
        }
        ClassFacts owner = sessions.facts(site.className());
        FieldFacts field =
                owner == null || site.variable() == null ? null : owner.fields().get(site.variable());
        if (owner == null || field == null) {
            return Reason.UNKNOWN_SESSION;
        }
        Reason session = obstacle(owner, sessions.modeOf(owner.name()));
        return session != null ? session : obstacle(owner, field, site.variable());
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
        if (session.engine() == Engine.UNKNOWN) {
            return Reason.UNKNOWN_SESSION;
        }
        if (session.strict()) {
            return Reason.STRICT_STUBS_SESSION;
        }
        return session.sharedInstance() ? Reason.SHARED_INSTANCE : null;
    }

    private @Nullable Reason obstacle(ClassFacts owner, FieldFacts field, @Nullable String name) {
        if (field.isStatic() || field.isFinal()) {
            return Reason.SHARED_INSTANCE;
        }
        if (field.initialised() || (name != null && sessions.readsEarly(owner.name(), name))) {
            return Reason.INJECT_MOCKS_TIMING;
        }
        if (field.annotations().size() > 1 || !field.alone()) {
            return Reason.OTHER_ANNOTATIONS;
        }
        if (!IN_INITIALISER.containsAll(field.attributes())) {
            return Reason.MOCK_ATTRIBUTES;
        }
        return field.generic() ? Reason.GENERIC_FIELD : null;
    }

    /** What a site asks of a factory: a mock with the name that the engine gives it, or with all settings of its annotation. */
    MockRequest request(SurveyedSite site) {
        return inSession(site)
                ? new MockRequest(
                        WITH_SETTINGS,
                        "java.lang.Object",
                        Set.of("java.lang.Object"),
                        Category.GENERIC,
                        false,
                        false,
                        false)
                : new MockRequest(NAMED, site.typeName(), site.supertypes(), site.category(), false, false, false);
    }
}
