package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.git.MergedFile;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What files become without some changes. Where others have changed them too, their changes stay; a file in which the two
 * cannot be told apart keeps all, and so does what it needs.
 */
final class TakingBack {

    private final Workspace workspace;
    private final FileStates states;
    private final Map<String, Set<String>> requires;
    private final Map<String, Optional<byte[]>> contents = new TreeMap<>();
    private final SortedMap<String, String> kept = new TreeMap<>();

    TakingBack(Workspace workspace, FileStates states, Map<String, Set<String>> requires) {
        this.workspace = workspace;
        this.states = states;
        this.requires = requires;
    }

    /** Works it out; leaves among the changes those that can be taken back. */
    void of(Set<ChangeKey> undone, Set<ChangeKey> made) throws IOException {
        for (boolean all = false; !all; ) {
            contents.clear();
            Set<ChangeKey> remaining = new TreeSet<>(made);
            remaining.removeAll(undone);
            Set<String> paths = undone.stream().map(ChangeKey::path).collect(Collectors.toCollection(TreeSet::new));
            for (String path : paths) {
                MergedFile merged = workspace.merged(path, states.after(path, made), states.after(path, remaining));
                if (merged.isClean()) {
                    contents.put(path, merged.content());
                } else {
                    kept.put(
                            path,
                            "was changed by others too: "
                                    + workspace.lastOther(path).orElse("by hand"));
                }
            }
            keepWhatIsNeeded(undone, made);
            all = !undone.removeIf(key -> kept.containsKey(key.path()));
        }
    }

    private void keepWhatIsNeeded(Set<ChangeKey> undone, Set<ChangeKey> made) {
        for (ChangeKey key : made) {
            if (kept.containsKey(key.path())) {
                Set<String> needs = requires.getOrDefault(idOf(key), Set.of());
                undone.stream()
                        .filter(each -> needs.contains(idOf(each)))
                        .forEach(each -> kept.putIfAbsent(each.path(), "is needed by " + key.path()));
            }
        }
    }

    private static String idOf(ChangeKey key) {
        return Step.idOf(key.phase(), key.path());
    }

    Optional<byte[]> content(String path) {
        return contents.getOrDefault(path, Optional.empty());
    }

    /** Why files stay as they are. */
    SortedMap<String, String> kept() {
        return kept;
    }
}
