package io.github.mockfactory.driver.source;

import io.github.mockfactory.survey.MockMentions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses the files that must be parsed: those that can name a mock, and those that bear on what becomes of it. */
final class FileChoice {

    /** Code that looks for annotations names the package, a class or a method that is called after them. */
    private static final Pattern LOOKING = Pattern.compile("(?<!Mockito)[aA]nnotat");

    private final MockMentions mentions;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Set<String> looking = new HashSet<>();

    FileChoice(MockMentions mentions) {
        this.mentions = mentions;
    }

    /** Chooses a file if its own text says so. */
    void add(String path, String text) {
        if (mentions.in(text)) {
            chosen.add(path);
            if (LOOKING.matcher(text).find()) {
                looking.add(path);
            }
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
