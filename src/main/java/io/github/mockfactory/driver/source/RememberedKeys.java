package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.source.ClassPathContent.NamedPackages;
import io.github.mockfactory.driver.source.SourceChoice.Chosen;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys of the facts of all files. They are remembered too: while nothing at all has changed, nobody works them out. */
final class RememberedKeys {

    private final ClassPathContent content;
    private final SourceSigns signs;
    private final CompiledClasses classes;
    private final FactStore<Run> store;
    private final String inputs;
    private final SourceChoice choice;
    private final Supplier<FactKeys> reader;
    private final Map<String, String> byPath;
    private final boolean known;
    private @Nullable FactKeys read;

    /**
     * What is remembered of a run.
     *
     * @param keys     of the files that are parsed, by path
     * @param compiled those of its source sets, by their places, whose classes were looked at to choose these files
     */
    record Run(Map<String, String> keys, List<Integer> compiled) {}

    RememberedKeys(Reading reading, FactsFolder folder) {
        this.signs = reading.signs();
        this.classes = reading.classes();
        this.choice = reading.choice();
        this.content = new ClassPathContent(classes, folder.open("jars", NamedPackages.class));
        this.store = folder.open("run", Run.class);
        this.inputs = new RunInputs(reading.root(), reading.files(), reading.options(), content)
                .hashOf(reading.listing().sets());
        this.reader = () -> new FactKeys(
                reading.root(), signs, reading.listing().sets(), choice.parsed(), reading.options(), content);
        Optional<Run> run = store.get(inputs);
        run.ifPresent(each -> choice.take(new Chosen(each.keys().keySet(), each.compiled())));
        this.known = run.isPresent();
        this.byPath = run.map(Run::keys).orElseGet(() -> keys().byPath());
    }

    private FactKeys keys() {
        if (read == null) {
            read = reader.get();
        }
        return read;
    }

    /** The keys of those files of a source set that are parsed. */
    Map<String, String> of(ListedSet listed) {
        Map<String, String> keys = new HashMap<>();
        for (String path : listed.paths()) {
            String key = byPath.get(path);
            if (key != null) {
                keys.put(path, key);
            }
        }
        return keys;
    }

    /** The key of a file; empty if it is not parsed. */
    Optional<String> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** What the compiler must see with some files, whether all are parsed or these alone. */
    Set<String> withNeeded(Collection<String> paths) {
        return keys().withNeeded(paths);
    }

    void save() {
        if (!known) {
            content.save();
            signs.save();
            classes.save();
            store.put(inputs, new Run(byPath, choice.chosen().compiled()));
            store.save();
        }
    }
}
