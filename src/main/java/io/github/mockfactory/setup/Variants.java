package io.github.mockfactory.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes on groups which others have one stubbing more or less. */
final class Variants {

    private Variants() {}

    static List<SetupGroup> note(List<SetupGroup> groups) {
        Map<String, Set<String>> ids = new HashMap<>();
        groups.forEach(group -> ids.computeIfAbsent(group.sample().shape(), shape -> new TreeSet<>())
                .add(group.id()));
        Map<String, Set<String>> more = new HashMap<>();
        Map<String, Set<String>> less = new HashMap<>();
        groups.forEach(group -> group.sample().shapesWithOneLess().forEach(shape -> {
            Set<String> shorter = ids.getOrDefault(shape, Set.of());
            shorter.forEach(id -> {
                more.computeIfAbsent(id, key -> new TreeSet<>()).add(group.id());
                less.computeIfAbsent(group.id(), key -> new TreeSet<>()).add(id);
            });
        }));
        return groups.stream()
                .map(group -> with(group, more.get(group.id()), less.get(group.id())))
                .toList();
    }

    private static SetupGroup with(SetupGroup group, @Nullable Set<String> more, @Nullable Set<String> less) {
        List<String> variants = new ArrayList<>(group.variants());
        if (more != null) {
            variants.add("one stub more: " + more.stream().collect(Collectors.joining(", ")));
        }
        if (less != null) {
            variants.add("one stub less: " + less.stream().collect(Collectors.joining(", ")));
        }
        return new SetupGroup(group.id(), group.members(), group.parameters(), group.home(), group.reason(), variants);
    }
}
