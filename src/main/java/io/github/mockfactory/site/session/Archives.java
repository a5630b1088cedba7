package io.github.mockfactory.site.session;

import io.github.mockfactory.site.Arquillian;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The classes that Arquillian may take into a container beside the test itself: its superclasses, and what the class with the
 * deployment names.
 */
final class Archives {

    private final Set<String> names = new HashSet<>();

    Archives(Sessions sessions, Collection<ClassFacts> classes) {
        for (ClassFacts facts : classes) {
            if (facts.mentioned().contains(Arquillian.DEPLOYMENT)) {
                facts.mentioned().stream()
                        .filter(name -> !name.startsWith(facts.name() + "$"))
                        .forEach(names::add);
                sessions.superclasses(facts.name()).stream()
                        .map(ClassFacts::name)
                        .filter(name -> !name.equals(facts.name()))
                        .forEach(names::add);
            }
        }
    }

    boolean contain(String className) {
        return names.contains(className);
    }
}
