package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Tells classes of one name apart. Source sets that do not see each other may declare such: each of them means its own, or the
 * one that it sees.
 */
final class ClassNames {

    private final Map<String, Set<SourceSetKey>> homes = new HashMap<>();
    private final BiPredicate<SourceSetKey, SourceSetKey> sees;

    /**
     * Starts empty.
     *
     * @param sees whether the first source set can use what the second declares
     */
    ClassNames(BiPredicate<SourceSetKey, SourceSetKey> sees) {
        this.sees = sees;
    }

    void add(String name, SourceSetKey home) {
        homes.computeIfAbsent(name, key -> new LinkedHashSet<>(2)).add(home);
    }

    boolean contains(String name) {
        return homes.containsKey(name);
    }

    /** Whether all source sets mean the same by each name. */
    boolean areUnique() {
        return homes.values().stream().allMatch(declaring -> declaring.size() < 2);
    }

    /**
     * What a source set means by a name.
     *
     * @return a name that no other class has; the name itself where that is so, or where it could mean more than one class
     */
    String meant(String name, SourceSetKey user) {
        Set<SourceSetKey> declaring = homes.getOrDefault(name, Set.of());
        if (declaring.size() < 2) {
            return name;
        }
        if (declaring.contains(user)) {
            return of(name, user);
        }
        List<SourceSetKey> seen =
                declaring.stream().filter(home -> sees.test(user, home)).toList();
        List<SourceSetKey> own =
                seen.stream().filter(home -> home.sameModule(user)).toList();
        List<SourceSetKey> nearest = own.isEmpty() ? seen : own;
        return nearest.size() == 1 ? of(name, nearest.get(0)) : name;
    }

    /** The name that the source of a class has for it. */
    static String written(String meant) {
        int end = meant.indexOf('@');
        return end < 0 ? meant : meant.substring(0, end);
    }

    private static String of(String name, SourceSetKey home) {
        return name + "@" + home.projectId() + ":" + home.name();
    }
}
