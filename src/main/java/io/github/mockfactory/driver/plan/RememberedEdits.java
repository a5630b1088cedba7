package io.github.mockfactory.driver.plan;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.plan.Candidates.Candidate;
import io.github.mockfactory.driver.plan.PlannedMigration.FileHistory;
import io.github.mockfactory.driver.source.CodeBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The edits of files, remembered: they come out the same as long as a file, all that it sees, the style around it and what was
 * decided about it are the same.
 */
final class RememberedEdits {

    private final CodeBase code;
    private final @Nullable FactStore<Edits> store;
    private final Map<String, List<Inventory.Entry>> sites;

    /**
     * The edits of a file.
     *
     * @param charset   in which the file is written
     * @param byteOrder whether a byte order mark precedes the text
     * @param edits     one upon the other
     */
    record Edits(Charset charset, boolean byteOrder, List<Edit> edits) {

        Edits {
            Objects.requireNonNull(charset);
            edits = List.copyOf(edits);
        }
    }

    /**
     * One of them.
     *
     * @param change by name
     * @param count  of sites that were rewritten
     * @param text   of the file after it
     */
    record Edit(ChangeKey change, int count, String text) {

        Edit {
            Objects.requireNonNull(change);
            Objects.requireNonNull(text);
        }
    }

    RememberedEdits(CodeBase code) {
        this.code = code;
        this.store = code.remembered("edits", Edits.class).orElse(null);
        this.sites = store == null ? Map.of() : code.plan().inventory(Scope.ALL).byFile();
    }

    /** The key of the migration of a file; empty if it is not remembered, because nothing is or the file does not parse. */
    Optional<String> keyOf(String path, List<Candidate> candidates) {
        return keyed(path).map(key -> {
            sites.getOrDefault(path, List.of())
                    .forEach(entry -> key.add(entry.decision().toString()));
            key.add("wanted");
            candidates.forEach(candidate -> key.add(candidate.key() + " " + candidate.sites()));
            return key.end();
        });
    }

    /** The key of what a factory gets, which is told as text. */
    Optional<String> keyOf(String path, String additions) {
        return keyed(path).map(key -> key.add("additions").add(additions).end());
    }

    private Optional<ContentHash> keyed(String path) {
        return store == null ? Optional.empty() : code.keyOf(path).map(key -> new ContentHash().add(key));
    }

    /**
     * What files go through; without changes where there are none.
     *
     * @param keys by path
     * @return by path; what is not remembered is missing
     */
    Map<String, FileHistory> get(Map<String, String> keys) {
        if (store == null) {
            return Map.of();
        }
        Map<String, Edits> known = store.getAll(keys.values());
        Map<String, FileHistory> histories = new TreeMap<>();
        keys.forEach((path, key) -> {
            Edits edits = known.get(key);
            if (edits != null) {
                histories.put(path, history(path, edits));
            }
        });
        return histories;
    }

    private FileHistory history(String path, Edits known) {
        FileContent original = FileContent.of(read(path), known.charset(), known.byteOrder());
        List<Change> changes = new ArrayList<>();
        FileContent before = original;
        for (Edit edit : known.edits()) {
            FileContent after = new FileContent(edit.text(), known.charset(), known.byteOrder());
            changes.add(Change.between(edit.change(), code.moduleOf(path), edit.count(), before, after));
            before = after;
        }
        return new FileHistory(original, changes);
    }

    private byte[] read(String path) {
        try {
            return code.files().read(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /** Remembers what a file that was there goes through. */
    void put(String key, FileHistory history) {
        if (store != null) {
            FileContent original = Objects.requireNonNull(history.original());
            store.put(
                    key,
                    new Edits(
                            original.charset(),
                            original.byteOrder(),
                            history.changes().stream()
                                    .map(change -> new Edit(
                                            change.key(),
                                            change.count(),
                                            change.after().text()))
                                    .toList()));
        }
    }

    void save() {
        if (store != null) {
            store.save();
        }
    }
}
