package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileStates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What files hold after changes and after the team's own formatter went over them. What it made of a file is kept beside the
 * driver's other files: so whoever asks again, in this run or a later one, gets the same bytes without another start of it.
 */
public final class FormattedStates implements FileStates {

    /** Formats files where they are. */
    @FunctionalInterface
    public interface Formatter {

        /**
         * Runs once for all files.
         *
         * @param paths relative to the root of the work tree
         * @throws IOException           if it cannot be started
         * @throws IllegalStateException if it fails; the message names its log
         */
        void format(Collection<String> paths) throws IOException;
    }

    private final FileStates states;
    private final Workspace workspace;
    private final String command;
    private final Formatter formatter;
    private final Path cache;

    /**
     * Takes the formatter.
     *
     * @param states    as the migration leads to them
     * @param workspace where the formatter runs
     * @param command   names it: another one may give something else, as the same may on another base
     * @param formatter goes over the files
     * @param cache     a folder for what it gave
     */
    public FormattedStates(FileStates states, Workspace workspace, String command, Formatter formatter, Path cache) {
        this.states = states;
        this.workspace = workspace;
        this.command = command;
        this.formatter = formatter;
        this.cache = cache;
    }

    @Override
    public Set<String> paths() {
        return states.paths();
    }

    /** The formatter goes over files that changed, and over no others. */
    @Override
    public Optional<byte[]> after(String path, Set<ChangeKey> made) {
        Optional<byte[]> raw = changed(path, made);
        if (raw.isEmpty()) {
            return states.after(path, made);
        }
        Path formatted = cached(path, raw.get());
        try {
            if (!Files.exists(formatted)) {
                format(made);
            }
            return Optional.of(Files.readAllBytes(formatted));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot format " + path + ": " + e.getMessage(), e);
        }
    }

    private Optional<byte[]> changed(String path, Set<ChangeKey> made) {
        Optional<byte[]> original = states.after(path, Set.of());
        return states.after(path, made)
                .filter(content -> original.isEmpty() || !Arrays.equals(content, original.get()));
    }

    /** Every file that these changes lead to is formatted at once: a formatter may take a start of Maven. */
    private void format(Set<ChangeKey> made) throws IOException {
        Map<String, Path> missing = new TreeMap<>();
        for (String path : states.paths()) {
            workspace.write(path, states.after(path, made));
            Optional<byte[]> raw = changed(path, made);
            if (raw.isPresent() && !Files.exists(cached(path, raw.get()))) {
                missing.put(path, cached(path, raw.get()));
            }
        }
        try {
            formatter.format(missing.keySet());
            Files.createDirectories(cache);
            for (Map.Entry<String, Path> each : missing.entrySet()) {
                Path part = Files.createTempFile(cache, "new", null);
                Files.write(part, Files.readAllBytes(workspace.folder().resolve(each.getKey())));
                Files.move(part, each.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            workspace.reset();
            for (String path : missing.keySet()) {
                if (!workspace.isCommitted(path)) {
                    workspace.write(path, Optional.empty());
                }
            }
        }
    }

    private Path cached(String path, byte[] raw) {
        // the settings of a formatter may be among the sources
        return cache.resolve(new ContentHash()
                .add(command)
                .add(workspace.base())
                .add(path)
                .add(raw)
                .end());
    }
}
