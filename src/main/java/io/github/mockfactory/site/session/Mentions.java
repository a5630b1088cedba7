package io.github.mockfactory.site.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes of a run name which others, also by way of what they name. */
final class Mentions {

    private final Map<String, ClassFacts> classes;
    private final Map<String, Set<String>> found = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();

    Mentions(Map<String, ClassFacts> classes) {
        this.classes = classes;
    }

    /**
     * The classes from which a class can be reached.
     *
     * @param type fully qualified
     * @return names, its own among them, and those of classes that load others by names that nobody can tell
     */
    Set<String> of(String type) {
        return found.computeIfAbsent(type, this::find);
    }

    private Set<String> find(String type) {
        if (users.isEmpty()) {
            classes.values()
                    .forEach(user -> user.mentioned()
                            .forEach(each -> users.computeIfAbsent(each, name -> new HashSet<>())
                                    .add(user.name())));
        }
        Set<String> names = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type, MentionReader.ANY));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (names.add(name)) {
                open.addAll(users.getOrDefault(name, Set.of()));
            }
        }
        return names;
    }
}
