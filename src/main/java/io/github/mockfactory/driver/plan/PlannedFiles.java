package io.github.mockfactory.driver.plan;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.plan.PlannedMigration.FileHistory;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.facts.SourcePackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.ListUtils;

/** What a plan does to each file, as it is remembered or edited anew. A file that could not be written back is set aside. */
final class PlannedFiles {

    private final CodeBase code;
    private final RememberedEdits remembered;
    private final Map<String, FileHistory> histories = new LinkedHashMap<>();
    private final Map<String, String> unwritable = new TreeMap<>();
    private final Set<String> editedAnew = new TreeSet<>();

    PlannedFiles(CodeBase code) {
        this.code = code;
        this.remembered = new RememberedEdits(code);
    }

    RememberedEdits remembered() {
        return remembered;
    }

    /** Edits files, of which those are parsed whose edits are not remembered. */
    void edit(
            Set<String> paths,
            Function<String, Optional<String>> keyOf,
            Function<SourceFile, List<Change>> edit,
            Progress progress) {
        Map<String, String> keys = new TreeMap<>();
        paths.forEach(path -> keyOf.apply(path).ifPresent(key -> keys.put(path, key)));
        Map<String, FileHistory> known = remembered.get(keys);
        known.forEach((path, history) -> {
            add(path, history);
            progress.step(path);
        });
        Set<String> missing = new TreeSet<>(paths);
        missing.removeAll(known.keySet());
        editedAnew.addAll(missing);
        code.forEach(missing, tree -> {
            String path = SourcePackages.pathOf(tree);
            FileHistory history = new FileHistory(FileContent.of(tree), edit.apply(tree));
            String key = keys.get(path);
            if (add(path, history) && key != null) {
                remembered.put(key, history);
            }
            progress.step(path);
        });
    }

    /** Adds a file that a change makes. */
    void add(Change change) {
        histories.put(change.key().path(), new FileHistory(null, List.of(change)));
    }

    /** Adds a file that is there; returns whether it can be written. */
    boolean add(String path, FileHistory history) {
        if (history.changes().isEmpty()) {
            return true;
        }
        if (!isReadAs(path, Objects.requireNonNull(history.original()))) {
            unwritable.put(
                    path, "holds bytes that its charset does not know, so it could not be written back as it was");
            return false;
        }
        histories.put(path, history);
        return true;
    }

    /** Adds a change upon those of its file, which is there if it has none. */
    void append(Change change, FileContent before) {
        String path = change.key().path();
        FileHistory history = histories.get(path);
        if (history != null) {
            histories.put(path, new FileHistory(history.original(), ListUtils.concat(history.changes(), change)));
        } else if (!unwritable.containsKey(path)) {
            add(path, new FileHistory(before, List.of(change)));
        }
    }

    private boolean isReadAs(String path, FileContent content) {
        try {
            return Arrays.equals(code.files().read(path), content.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    void remember() {
        remembered.save();
    }

    Stream<Change> changes() {
        return histories.values().stream().flatMap(history -> history.changes().stream());
    }

    Map<String, FileHistory> histories() {
        return histories;
    }

    /** Why files are set aside, those included that were never read. */
    Map<String, String> unwritable() {
        Map<String, String> all = new TreeMap<>(unwritable);
        all.putAll(code.files().left());
        return all;
    }

    Set<String> editedAnew() {
        return editedAnew;
    }
}
