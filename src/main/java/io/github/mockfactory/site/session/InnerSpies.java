package io.github.mockfactory.site.session;

import java.util.stream.Stream;

/**
 * Spies of inner classes: their constructors alone are given the test. An engine of the suite's own calls them before Mockito's has
 * done anything, so the fields that this would have filled before are still empty then.
 */
final class InnerSpies {

    private final Sessions sessions;

    InnerSpies(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Whether what makes an object of an inner class may look at the annotated fields of the test around it.
     *
     * @param owner the class with the field that is spied on
     * @param type  fully qualified name of the inner class
     * @return false if no test that has the field can be seen so
     */
    boolean mayLookAt(ClassFacts owner, String type) {
        ClassFacts inner = sessions.facts(type);
        return inner == null
                || inner.superclass() != null
                || inner.readsBeforeTest().contains("this")
                || inner.callsBeforeTest().stream().anyMatch(call -> !call.startsWith("new java."))
                || sessions.subclasses(owner.name()).stream()
                        .flatMap(heir -> annotated(heir.name()))
                        .anyMatch(inner.readsBeforeTest()::contains);
    }

    private Stream<String> annotated(String test) {
        return sessions.superclasses(test).stream()
                .flatMap(each -> each.fields().entrySet().stream())
                .filter(field -> !field.getValue().annotations().isEmpty())
                .map(field -> field.getKey());
    }
}
