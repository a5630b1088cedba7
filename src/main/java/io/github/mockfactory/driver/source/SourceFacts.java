package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.Shard;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.facts.FileFacts;
import io.github.mockfactory.facts.FileReader;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.JavaSourceFile;

/**
 * The facts of all files that matter: remembered where nothing that they depend on has changed, read from trees where something
 * has. A file that does not parse has none, and is tried again each time.
 */
final class SourceFacts {

    private final SourceTrees trees;
    private final Map<String, FileFacts> facts = new HashMap<>();
    private final Map<String, SourceFile> broken = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private @Nullable RememberedKeys keys;

    private SourceFacts(SourceTrees trees) {
        this.trees = trees;
    }

    /**
     * Reads from trees what is not remembered, and remembers it; all files if nothing is to be remembered, and then with the set-ups
     * of their mocks if these are asked for.
     */
    static SourceFacts read(Reading reading, boolean setups) {
        SourceFacts found = new SourceFacts(reading.trees());
        FactsFolder folder = reading.memory();
        if (folder == null) {
            found.parse(reading.choice().parsed(), reading, setups);
        } else {
            found.remember(reading, folder, reading.choice()::parsed);
        }
        return found;
    }

    /** The same for some of the files that matter. */
    static SourceFacts readPart(Reading reading, FactsFolder folder, Shard shard) {
        SourceFacts found = new SourceFacts(reading.trees());
        found.remember(reading, folder, () -> shard.in(reading.choice().parsed()));
        return found;
    }

    private void remember(Reading reading, FactsFolder folder, Supplier<Set<String>> wanted) {
        RememberedKeys known = new RememberedKeys(reading, folder);
        keys = known;
        List<Remembered> remembered = new ArrayList<>();
        for (ListedSet listed : reading.listing().sets()) {
            Map<String, String> ofSet = known.of(listed);
            if (!ofSet.isEmpty()) {
                remembered.add(new Remembered(ofSet, folder.open(nameOf(listed), FileFacts.class)));
            }
        }
        remembered.forEach(each -> each.addTo(facts));
        Set<String> missing = new HashSet<>(wanted.get());
        missing.removeAll(facts.keySet());
        parse(missing, reading, false);
        remembered.forEach(each -> each.take(facts, missing));
        known.save();
    }

    private static String nameOf(ListedSet listed) {
        return listed.module().groupId() + "." + listed.module().artifactId() + "-"
                + listed.set().name();
    }

    /** What is remembered of a source set. */
    private record Remembered(Map<String, String> keys, FactStore<FileFacts> store) {

        void addTo(Map<String, FileFacts> facts) {
            Map<String, FileFacts> known = store.getAll(keys.values());
            keys.forEach((path, key) -> {
                FileFacts each = known.get(key);
                if (each != null) {
                    facts.put(path, each);
                }
            });
        }

        void take(Map<String, FileFacts> facts, Set<String> read) {
            keys.forEach((path, key) -> {
                FileFacts each = facts.get(path);
                if (each != null && read.contains(path)) {
                    store.put(key, each);
                }
            });
            store.save();
        }
    }

    private void parse(Set<String> missing, Reading reading, boolean setups) {
        FileReader reader = new FileReader(reading.options(), setups);
        Progress progress = reading.progress();
        read.addAll(missing);
        progress.start("Parsing", missing.size());
        forEach(missing, tree -> {
            String path = tree.getSourcePath().toString().replace(File.separatorChar, '/');
            if (tree instanceof JavaSourceFile source) {
                facts.put(path, reader.read(source));
            } else {
                broken.put(path, tree);
            }
            progress.step(path);
        });
        progress.done();
    }

    /** Visits the trees of some files, each parsed with what it depends on. */
    void forEach(Collection<String> paths, Consumer<SourceFile> action) {
        if (paths.isEmpty()) {
            return;
        }
        Set<String> wanted = new HashSet<>(paths);
        trees.forEach(keys == null ? wanted : keys.withNeeded(wanted), tree -> {
            if (wanted.contains(tree.getSourcePath().toString().replace(File.separatorChar, '/'))) {
                action.accept(tree);
            }
        });
    }

    /** The key of all that the facts of a file depend on; empty if nothing is remembered, or the file does not parse. */
    Optional<String> keyOf(String path) {
        return keys == null || !facts.containsKey(path) ? Optional.empty() : keys.of(path);
    }

    /** Null if the file does not parse. */
    @Nullable
    FileFacts of(String path) {
        return facts.get(path);
    }

    /** Null if the file parses. */
    @Nullable
    SourceFile brokenAt(String path) {
        return broken.get(path);
    }

    Map<String, FileFacts> all() {
        return Collections.unmodifiableMap(facts);
    }

    /** The files whose facts were not remembered. */
    Set<String> read() {
        return read;
    }
}
