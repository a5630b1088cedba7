package io.github.mockfactory.site.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of a run whose annotated mocks other code opens than what runs their tests: those of an object that holds mocks for
 * a test, given to {@code openMocks} there.
 */
final class OpenedObjects {

    private final Sessions sessions;
    private final Set<String> types = new HashSet<>();
    private final Set<String> withinReach = new HashSet<>();

    OpenedObjects(Sessions sessions, Collection<ClassFacts> classes, Mentions mentions) {
        this.sessions = sessions;
        Set<String> opening = new HashSet<>();
        for (ClassFacts each : classes) {
            types.addAll(each.engineCalls().opened());
            if (each.engineCalls().opened().contains(EngineCalls.ANY)) {
                opening.addAll(mentions.of(each.name()));
            }
        }
        classes.stream()
                .filter(each -> opening.contains(each.name()))
                .forEach(each -> withinReach.addAll(each.mentioned()));
    }

    /**
     * Whether an object of a class may be among them: one of the class itself or of a subclass, or of a superclass as which it is
     * given away. What takes any object may get that of a class which tests nothing from those who name both.
     */
    boolean mayHave(String className) {
        List<ClassFacts> relatives = new ArrayList<>(sessions.subclasses(className));
        boolean tests = relatives.stream()
                .anyMatch(each -> !sessions.testEngines(each.name()).isEmpty());
        boolean given = !tests && relatives.stream().anyMatch(each -> withinReach.contains(each.name()));
        relatives.addAll(sessions.superclasses(className));
        return given || relatives.stream().anyMatch(each -> types.contains(each.name()));
    }
}
