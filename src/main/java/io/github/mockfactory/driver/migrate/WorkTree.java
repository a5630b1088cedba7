package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.facts.ContentHash;
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

    /** A hash of what some files hold after some changes. */
    String hashOf(Collection<String> paths, Set<ChangeKey> made) {
        ContentHash hash = new ContentHash();
        contents(paths, made)
                .forEach((path, content) -> hash.add(path)
                        .add(content.isPresent() ? "there" : "gone")
                        .add(content.orElseGet(() -> new byte[0])));
        return hash.end();
    }

    /** Whether the last commit has a file in another state than some changes lead to. */
    boolean isDifferent(String path, Set<ChangeKey> made) throws IOException {
        Optional<byte[]> expected = states.after(path, made);
        boolean same = expected.isPresent() ? shows(path, expected.get()) : !workspace.isCommitted(path);
        return !same && !workspace.holds(path, expected);
    }

    /** Says of a file that it is different, since when, and what may be the reason. */
    String words(String path) throws IOException {
        return "The branch " + workspace.branch()
                + " was made with other settings than these, or with another version, or "
                + "was changed by hand: " + path + " would not be the same. Its last commit there: "
                + workspace.lastOn(path).orElse("none");
    }

    /**
     * Makes sure that a build has left the files of some steps as they were shown to it.
     *
     * @throws IllegalStateException if it has not; the message names one
     */
    void requireShown(Collection<Step> steps, Set<ChangeKey> made) throws IOException {
        for (Step step : steps) {
            for (Map.Entry<String, Optional<byte[]>> file :
                    contents(step.paths(), made).entrySet()) {
                Path place = workspace.folder().resolve(file.getKey());
                boolean left = file.getValue().isPresent()
                        ? shows(file.getKey(), file.getValue().get())
                        : !Files.exists(place);
                if (!left) {
                    throw new IllegalStateException("A build has changed " + file.getKey()
                            + " itself, so what was tested is not what would be committed. If it formats sources, "
                            + "have the driver do that before, with -Dmockfactory.formatCommand; else switch it off "
                            + "for the driver's builds");
                }
            }
        }
    }

    private boolean shows(String path, byte[] content) throws IOException {
        Path file = workspace.folder().resolve(path);
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content);
    }

    static Set<ChangeKey> with(Set<ChangeKey> made, Collection<Step> steps) {
        Set<ChangeKey> more = new TreeSet<>(made);
        steps.forEach(step -> step.changes().stream().map(Change::key).forEach(more::add));
        return more;
    }
}
