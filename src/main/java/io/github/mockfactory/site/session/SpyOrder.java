package io.github.mockfactory.site.session;

import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a spy may be created before what Mockito's own engine creates. That works class by class from the lowest one, and in each
 * fills the spies last; an engine of the suite's own keeps to that order, but has done all its work before.
 */
final class SpyOrder {

    private final Sessions sessions;
    private final Predicate<String> springListener;

    SpyOrder(Sessions sessions, Predicate<String> springListener) {
        this.sessions = sessions;
        this.springListener = springListener;
    }

    /**
     * Decides on a field.
     *
     * @param type fully qualified name of its type
     * @return null if nothing could tell
     */
    @Nullable
    Reason obstacle(ClassFacts owner, FieldFacts field, String type) {
        Collection<ClassFacts> subclasses = sessions.subclasses(owner.name());
        if (subclasses.stream().anyMatch(heir -> heir.spring() && springListener.test(heir.name()))) {
            // it calls Mockito only where it finds an annotation like this one
            return Reason.SPRING_TEST_LISTENER;
        }
        if (subclasses.stream().flatMap(heir -> heir.fields().values().stream()).anyMatch(SpyOrder::opensScope)) {
            return Reason.STATIC_MOCK_SCOPE;
        }
        // only the constructor of an inner class is given the test
        return field.runsEarly() && subclasses.stream().anyMatch(heir -> mayLookAt(heir, type))
                ? Reason.INJECT_MOCKS_TIMING
                : null;
    }

    private static boolean opensScope(FieldFacts field) {
        return field.runsEarly() && field.annotations().contains("Mock");
    }

    /** Whether what makes an object of an inner class may look at the annotated fields of the test around it. */
    private boolean mayLookAt(ClassFacts test, String type) {
        ClassFacts inner = sessions.facts(type);
        if (inner == null
                || inner.superclass() != null
                || inner.readsBeforeTest().contains("this")
                || inner.callsBeforeTest().stream().anyMatch(call -> !call.startsWith("new java."))) {
            return true;
        }
        Stream<String> annotated = sessions.superclasses(test.name()).stream()
                .flatMap(each -> each.fields().entrySet().stream())
                .filter(field -> !field.getValue().annotations().isEmpty())
                .map(field -> field.getKey());
        return annotated.anyMatch(inner.readsBeforeTest()::contains);
    }
}
