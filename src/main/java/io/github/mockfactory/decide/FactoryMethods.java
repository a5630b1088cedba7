package io.github.mockfactory.decide;

import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The methods that a factory has, and those that it gets. */
final class FactoryMethods {

    private final FactoryHome home;
    private final SortedSet<MissingMethod> additions;
    private final List<FactoryMethod> all;

    private FactoryMethods(FactoryHome home, SortedSet<MissingMethod> additions) {
        this.home = home;
        this.additions = Collections.unmodifiableSortedSet(additions);
        this.all = new ArrayList<>(home.existing().methods());
        additions.forEach(addition -> all.add(addition.asMethod()));
    }

    static FactoryMethods of(FactoryHome home) {
        return new FactoryMethods(home, new TreeSet<>());
    }

    FactoryMethods with(MissingMethod method) {
        SortedSet<MissingMethod> more = new TreeSet<>(additions);
        more.add(method);
        return new FactoryMethods(home, more);
    }

    /** Those that it gets, in the order in which they are written. */
    SortedSet<MissingMethod> additions() {
        return additions;
    }

    MethodChoice choose(MockRequest request, MethodSelection selection) {
        return home.isBinary() ? selection.choose(all, request) : selection.chooseOwn(all, request);
    }

    /** Whether a lambda that a site passes would fit two overloads of a method. */
    boolean tears(MockRequest request, FactoryMethod method) {
        return request.lambda() && home.existing().torn().contains(method.name());
    }

    /** Whether the class has something else of the name and the parameters of a method that it lacks. */
    boolean hasTaken(MissingMethod method) {
        return home.existing().hasTaken(method);
    }

    boolean offers(MissingMethod method) {
        return all.stream()
                .anyMatch(
                        own -> own.name().equals(method.name()) && own.covers().equals(method.signature()));
    }

    /** The names all of whose overloads make a mock and do nothing else. */
    Set<String> makers() {
        Set<String> makers = new HashSet<>();
        all.forEach(method -> makers.add(method.name()));
        all.stream().filter(method -> !method.passThrough()).forEach(method -> makers.remove(method.name()));
        return makers;
    }

    /** The names of all methods that stand in the class or are to be added. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        all.forEach(method -> names.add(method.name()));
        home.existing().taken().forEach(key -> names.add(key.substring(0, key.indexOf('['))));
        return names;
    }

    boolean usesName(String name) {
        return all.stream().anyMatch(method -> method.name().equals(name));
    }
}
