package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which source sets of a run declare a type. */
final class DeclaredTypes {

    private final Map<String, Set<SourceSetKey>> declaring = new HashMap<>();
    private int additions;

    void add(Collection<String> typeNames, SourceSetKey sourceSet) {
        additions++;
        typeNames.forEach(
                name -> declaring.computeIfAbsent(name, key -> new HashSet<>(2)).add(sourceSet));
    }

    boolean isIn(SourceSetKey sourceSet, String typeName) {
        return declaring.getOrDefault(typeName, Set.of()).contains(sourceSet);
    }

    /**
     * The other source sets that some types come from. A type that several of them declare comes from the one that another type
     * comes from too, if there is such a one; a type that the module declares itself comes from there. What the source set
     * declares says nothing: class paths have its own output too.
     *
     * @param user      whose class path it is
     * @param typeNames of the class path
     */
    Set<SourceSetKey> behind(SourceSetKey user, Stream<String> typeNames) {
        Set<SourceSetKey> certain = new HashSet<>();
        Set<Set<SourceSetKey>> shared = new HashSet<>();
        typeNames
                .map(name -> nearest(user, declaring.getOrDefault(name, Set.of())))
                .filter(homes -> !homes.isEmpty() && !homes.contains(user))
                .forEach(homes -> {
                    if (homes.size() == 1) {
                        certain.addAll(homes);
                    } else {
                        shared.add(homes);
                    }
                });
        Set<SourceSetKey> found = new HashSet<>(certain);
        shared.stream().filter(homes -> Collections.disjoint(homes, certain)).forEach(found::addAll);
        return found;
    }

    private static Set<SourceSetKey> nearest(SourceSetKey user, Set<SourceSetKey> homes) {
        Set<SourceSetKey> own = homes.stream().filter(user::sameModule).collect(Collectors.toSet());
        return own.isEmpty() ? homes : own;
    }

    /** Grows with every addition, so that whoever keeps an answer knows whether it still holds. */
    int additions() {
        return additions;
    }
}
