package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.MentionGraph;
import io.github.mockfactory.driver.facts.Mentions;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.facts.SurveyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names all that the facts of a file depend on by one key, and tells which other sources a file has to be parsed with. */
final class FactKeys {

    private final Path root;
    private final SourceSigns signs;
    private final Set<String> parsed;
    private final SurveyOptions options;
    private final ClassPathContent content;
    private final List<MentionGraph> graphs = new ArrayList<>();
    private final Map<String, String> byPath = new HashMap<>();

    FactKeys(
            Path root,
            SourceSigns signs,
            List<ListedSet> sets,
            Set<String> parsed,
            SurveyOptions options,
            ClassPathContent content) {
        this.root = root;
        this.signs = signs;
        this.parsed = parsed;
        this.options = options;
        this.content = content;
        sets.forEach(listed -> byPath.putAll(of(listed)));
    }

    /** The key of each file that is parsed. */
    Map<String, String> byPath() {
        return byPath;
    }

    private Map<String, String> of(ListedSet listed) {
        Map<Language, Map<String, Mentions>> byLanguage = new EnumMap<>(Language.class);
        signs.mentionsOf(
                        listed, listed.paths().stream().filter(parsed::contains).toList())
                .forEach((path, mentions) -> byLanguage
                        .computeIfAbsent(Language.of(path), language -> new LinkedHashMap<>())
                        .put(path, mentions));
        if (byLanguage.isEmpty()) {
            return Map.of();
        }
        List<ClassPathEntry> classPath = listed.set().classPath();
        Collection<Mentions> classes = content.classesOn(classPath);
        Set<String> byJars = content.packagesNamedByJars(classPath);
        String surroundings = new ContentHash()
                .add(listed.module().artifactId())
                .add(listed.set().name())
                .add(listed.module().charset().name())
                .add(options.reading())
                .add(content.hashOf(classPath))
                .add(LombokSettings.hashFor(root, listed))
                .end();
        Map<String, String> keys = new HashMap<>();
        byLanguage.forEach((language, mentions) -> {
            // functions of Kotlin are called without the name of the class that they are compiled to, and Groovy
            // imports by itself
            MentionGraph graph = new MentionGraph(mentions, classes, byJars, language == Language.JAVA);
            graphs.add(graph);
            graph.hashes()
                    .forEach((path, hash) -> keys.put(
                            path,
                            new ContentHash()
                                    .add(surroundings)
                                    .add(path)
                                    .add(hash)
                                    .end()));
        });
        return keys;
    }

    /** The compiler must see the same sources with a file, whether all of them are parsed or that file alone. */
    Set<String> withNeeded(Collection<String> paths) {
        Set<String> wanted = new HashSet<>(paths);
        Set<String> found = new HashSet<>();
        graphs.forEach(graph -> found.addAll(graph.withNeeded(wanted)));
        return found;
    }
}
