package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.Change;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings the workspace into the state that any set of changes leads to. */
final class WorkTree {

    private final Workspace workspace;
    private final FileStates states;

    WorkTree(Workspace workspace, FileStates states) {
        this.workspace = workspace;
        this.states = states;
    }

    /** Writes every file of the plan as it is after some changes. */
    void show(Set<ChangeKey> made) throws IOException {
        // all contents first: to give one may take a formatter, which works in this tree
        for (Map.Entry<String, Optional<byte[]>> file :
                contents(states.paths(), made).entrySet()) {
            workspace.write(file.getKey(), file.getValue());
        }
    }

    /** What some files hold after some changes. */
    Map<String, Optional<byte[]>> contents(Collection<String> paths, Set<ChangeKey> made) {
        Map<String, Optional<byte[]>> contents = new TreeMap<>();
        paths.forEach(path -> contents.put(path, states.after(path, made)));
        return contents;
    }

    /** Whether the workspace is in the state that some changes lead to. */
    Optional<String> firstDifferent(Set<ChangeKey> made) throws IOException {
        for (String path : states.paths()) {
            Path file = workspace.folder().resolve(path);
            Optional<byte[]> expected = states.after(path, made);
            boolean same = expected.isPresent()
                    ? Files.exists(file) && Arrays.equals(Files.readAllBytes(file), expected.get())
                    : !workspace.isCommitted(path);
            if (!same) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    static Set<ChangeKey> with(Set<ChangeKey> made, Collection<Step> steps) {
        Set<ChangeKey> more = new TreeSet<>(made);
        steps.forEach(step -> step.changes().stream().map(Change::key).forEach(more::add));
        return more;
    }
}
