package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small sorted JSON file of steps that were rolled back. A team may commit it, so that nobody tries them again. */
public final class RollbackFile {

    /** What it is called, wherever it is. */
    public static final String NAME = "rolled-back.json";

    /** Where a team commits it, relative to the root of the repository. */
    public static final String COMMITTED = ".mock-factory/" + NAME;

    private final JsonFile<RolledBack[]> file;

    RollbackFile(Path file) {
        this.file = new JsonFile<>(
                file,
                RolledBack[].class,
                "list of steps that were rolled back",
                "Mend it, or delete it: then those steps are tried again");
    }

    /**
     * What the driver remembers.
     *
     * @param home the folder of its own files
     * @return the file, which need not exist
     */
    public static RollbackFile in(Path home) {
        return new RollbackFile(home.resolve(NAME));
    }

    /**
     * What the team has committed.
     *
     * @param root of its repository
     * @return the file, which need not exist
     */
    public static RollbackFile committedIn(Path root) {
        return new RollbackFile(root.resolve(COMMITTED));
    }

    /**
     * The steps that are not to be tried again, for this machine or for the team.
     *
     * @param home the folder of the driver's own files; null if there is none
     * @param root of the repository
     * @return their ids
     * @throws IOException if a file cannot be read
     */
    public static Set<String> known(@Nullable Path home, Path root) throws IOException {
        Set<String> ids = new TreeSet<>(committedIn(root).ids());
        if (home != null) {
            ids.addAll(in(home).ids());
        }
        return ids;
    }

    /**
     * Reads the file.
     *
     * @return what is in it, by id
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if it is not such a file
     */
    public List<RolledBack> read() throws IOException {
        return file.read().map(List::of).orElse(List.of());
    }

    /**
     * What is in this file or in another one.
     *
     * @param other goes behind this one where both have a step
     * @return sorted
     * @throws IOException if a file cannot be read
     */
    public List<RolledBack> with(RollbackFile other) throws IOException {
        TreeMap<String, RolledBack> all = new TreeMap<>();
        other.read().forEach(each -> all.put(each.step(), each));
        read().forEach(each -> all.put(each.step(), each));
        return List.copyOf(all.values());
    }

    /**
     * The ids in the file.
     *
     * @return of the steps that are not to be tried again
     * @throws IOException if it cannot be read
     */
    public Set<String> ids() throws IOException {
        Set<String> ids = new TreeSet<>();
        read().forEach(each -> ids.add(each.step()));
        return ids;
    }

    /**
     * Adds entries; one with the same id is replaced.
     *
     * @param added what was rolled back
     * @throws IOException if the file cannot be written
     */
    public void add(Collection<RolledBack> added) throws IOException {
        TreeMap<String, RolledBack> all = new TreeMap<>();
        read().forEach(each -> all.put(each.step(), each));
        added.forEach(each -> all.put(each.step(), each));
        write(all.values());
    }

    /**
     * Replaces the file at once: whoever reads it sees the old or the new one.
     *
     * @param entries what it is to hold
     * @throws IOException if the file cannot be written
     */
    public void write(Collection<RolledBack> entries) throws IOException {
        file.write(entries.stream().sorted().toArray(RolledBack[]::new));
    }
}
