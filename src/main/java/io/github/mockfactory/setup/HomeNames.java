package io.github.mockfactory.setup;

import io.github.mockfactory.setup.PlannedHome.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives new homes names that nothing else has where they go. */
final class HomeNames {

    private final Map<String, String> chosen;

    HomeNames(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    List<SetupGroup> name(List<SetupGroup> groups) {
        Map<String, List<SetupGroup>> sameName = groups.stream()
                .filter(group -> isNew(group.home()))
                .collect(Collectors.groupingBy(HomeNames::key, LinkedHashMap::new, Collectors.toList()));
        Map<String, Set<String>> given = new HashMap<>();
        List<SetupGroup> named = new ArrayList<>();
        for (SetupGroup group : groups) {
            PlannedHome home = group.home();
            if (home == null || !isNew(home)) {
                named.add(group);
                continue;
            }
            Set<String> taken = given.computeIfAbsent(place(home), key -> new HashSet<>(taken(home)));
            String name = name(group, home, sameName.getOrDefault(key(group), List.of()), taken);
            named.add(taken.add(name) ? with(group, home.named(name)) : clash(group));
        }
        return named;
    }

    private static boolean isNew(@Nullable PlannedHome home) {
        return home != null && home.kind() != Kind.EXISTING;
    }

    private static String place(PlannedHome home) {
        return home.kind() == Kind.FACTORY
                ? home.factory().scope()
                : home.first().classKey();
    }

    private static String key(SetupGroup group) {
        PlannedHome home = group.home();
        return home == null ? "" : place(home) + "\n" + home.name();
    }

    private static Set<String> taken(PlannedHome home) {
        return home.kind() == Kind.FACTORY
                ? home.factory().taken()
                : home.first()
                        .file()
                        .facts()
                        .namesIn(home.first().setup().place().outermost());
    }

    private String name(SetupGroup group, PlannedHome home, List<SetupGroup> same, Set<String> taken) {
        String wanted = chosen.get(group.id());
        if (wanted != null) {
            return wanted;
        }
        // without parameters it would be called as the method that only makes a mock of the type
        boolean plain = home.kind() == Kind.FACTORY
                && home.parameters().isEmpty()
                && home.name().equals(HomeWords.plainName(home.first().setup()));
        if (same.size() < 2 && !plain && !taken.contains(home.name())) {
            return home.name();
        }
        Set<String> common = new HashSet<>();
        if (same.size() > 1) {
            common.addAll(HomeWords.accessors(same.get(0).sample()));
            same.forEach(each -> common.retainAll(HomeWords.accessors(each.sample())));
        }
        String longer = HomeWords.longerName(home.name(), home.first().setup(), common, group.id());
        boolean twice = same.stream()
                        .filter(each -> HomeWords.longerName(home.name(), each.sample(), common, each.id())
                                .equals(longer))
                        .count()
                > 1;
        return twice || taken.contains(longer) ? home.name() + "_" + group.id() : longer;
    }

    private static SetupGroup with(SetupGroup group, PlannedHome home) {
        return new SetupGroup(group.id(), group.members(), group.parameters(), home, group.reason(), group.variants());
    }

    private static SetupGroup clash(SetupGroup group) {
        return new SetupGroup(
                group.id(), group.members(), group.parameters(), null, SetupReason.NAME_CLASH, group.variants());
    }
}
