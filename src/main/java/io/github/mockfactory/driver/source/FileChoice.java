package io.github.mockfactory.driver.source;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the files that must be parsed: those that can name a mock, and those that bear on what becomes of it. */
final class FileChoice {

    private final Set<String> chosen = new LinkedHashSet<>();
    private final Set<String> looking = new HashSet<>();
    private final Map<String, Set<String>> used = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();

    /** Chooses a file if its own text says so. */
    void add(String path, TextSigns signs) {
        if (!signs.declared().isEmpty()) {
            declared.put(path, signs.declared());
        }
        if (!signs.mentioned()) {
            used.put(path, signs.used());
            return;
        }
        chosen.add(path);
        if (signs.looking()) {
            looking.add(path);
        }
    }

    /** The names of annotations in the files that are not chosen, and some other words. */
    Set<String> annotationNames() {
        return used.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Adds the files that name an annotation which carries one that makes mocks: one of a library, or one that a chosen file
     * declares.
     *
     * @param ofLibraries simple names of such annotations on class paths
     */
    void addCarriers(Set<String> ofLibraries) {
        Set<String> carriers = new HashSet<>(ofLibraries);
        chosen.forEach(path -> carriers.addAll(declared.getOrDefault(path, Set.of())));
        for (boolean grown = true; grown; ) {
            List<String> more = used.entrySet().stream()
                    .filter(file -> !chosen.contains(file.getKey()) && !Collections.disjoint(file.getValue(), carriers))
                    .map(Map.Entry::getKey)
                    .toList();
            more.forEach(path -> carriers.addAll(declared.getOrDefault(path, Set.of())));
            grown = chosen.addAll(more);
        }
    }

    /**
     * Adds what the chosen files stand on. Sessions are inherited: what stands above and below a class with mocks decides about
     * them. So does what stands between it and code that looks for its annotations.
     *
     * @param classes     the compiled classes
     * @param pathsByType files by the types that they declare
     */
    void addRelatives(ClassIndex classes, Map<String, String> pathsByType) {
        Set<String> types = typesOf(chosen, pathsByType);
        Set<String> relatives = new HashSet<>(classes.subtypesOf(types));
        relatives.addAll(types);
        relatives.addAll(classes.supertypesOf(relatives));
        Set<String> between = classes.usersOf(typesOf(looking, pathsByType));
        between.retainAll(classes.usedBy(relatives));
        relatives.addAll(between);
        for (String type : relatives) {
            String path = pathsByType.get(type);
            if (path != null) {
                chosen.add(path);
            }
        }
    }

    private static Set<String> typesOf(Collection<String> paths, Map<String, String> pathsByType) {
        return pathsByType.entrySet().stream()
                .filter(entry -> paths.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> paths() {
        return chosen;
    }
}
