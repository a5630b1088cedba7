package io.github.mockfactory.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    /** The source sets that declare at least one of some types. */
    Set<SourceSetKey> declaring(Stream<String> typeNames) {
        Set<SourceSetKey> found = new HashSet<>();
        typeNames.forEach(name -> found.addAll(declaring.getOrDefault(name, Set.of())));
        return found;
    }

    /** Grows with every addition, so that whoever keeps an answer knows whether it still holds. */
    int additions() {
        return additions;
    }
}
