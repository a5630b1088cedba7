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
import io.github.mockfactory.site.session.Engine;
import io.github.mockfactory.site.session.SessionMode;
import io.github.mockfactory.site.session.Sessions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which {@code @Mock} fields can become initialisers. An initialiser runs when the object is made, the engine later:
 * that makes no difference only where no strict session governs the class, an engine does run before each test, each test has
 * an object of its own, and nothing looks at the field in between.
 */
final class AnnotatedMocks {

    private static final Signature NAMED =
            new Signature(Construction.MOCK, List.of(ParameterKind.TYPE, ParameterKind.NAME));
    private static final Set<String> CARRIED_OVER = Set.of("name");

    private final AnnotatedMode mode;
    private final Sessions sessions;

    AnnotatedMocks(AnnotatedMode mode, Sessions sessions) {
        this.mode = mode;
        this.sessions = sessions;
    }

    /** What stands in the way of a rewrite; null for a field that can become an initialiser. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        if (mode == AnnotatedMode.KEEP) {
            return Reason.ANNOTATED_MOCK;
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
        if (session.engine() == Engine.NONE) {
            return Reason.NO_ENGINE;
        }
        if (session.engine() == Engine.UNKNOWN || owner.spring()) {
            return Reason.UNKNOWN_SESSION;
        }
        if (session.strict()) {
            return Reason.STRICT_STUBS_SESSION;
        }
        return session.sharedInstance() ? Reason.SHARED_INSTANCE : null;
    }

    private @Nullable Reason obstacle(ClassFacts owner, FieldFacts field, @Nullable String name) {
        if (field.shared()) {
            return Reason.SHARED_INSTANCE;
        }
        boolean read = sessions.lineage(owner.name()).stream()
                .anyMatch(each -> each.readsBeforeTest().contains(name));
        if (field.initialised() || read) {
            return Reason.INJECT_MOCKS_TIMING;
        }
        if (field.annotations().size() > 1 || !field.alone()) {
            return Reason.OTHER_ANNOTATIONS;
        }
        if (!CARRIED_OVER.containsAll(field.attributes())) {
            return Reason.MOCK_ATTRIBUTES;
        }
        return field.generic() ? Reason.GENERIC_FIELD : null;
    }

    /** What the initialiser of a field asks of a factory: a mock with the name that the engine gives it. */
    static MockRequest request(SurveyedSite site, Category category) {
        return new MockRequest(NAMED, site.typeName(), site.supertypes(), category, false, false, false);
    }
}
