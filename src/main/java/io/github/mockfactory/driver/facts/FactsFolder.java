package io.github.mockfactory.driver.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where facts are remembered. One line says so if some of them cannot be used. */
public final class FactsFolder {

    /** What the names of its files end in. */
    public static final String ENDING = ".facts.gz";

    private final Path folder;
    private final List<Path> others;
    private final boolean fresh;
    private final String stamp;
    private final Consumer<String> warnings;
    private boolean warned;

    /**
     * Takes the place.
     *
     * @param folder   need not exist
     * @param fresh    whether what is there is passed over, and replaced
     * @param stamp    of the tool that reads the files, in one line: facts of another one are passed over
     * @param warnings is told, in at most one line
     */
    public FactsFolder(Path folder, boolean fresh, String stamp, Consumer<String> warnings) {
        this(folder, List.of(), fresh, stamp, warnings);
    }

    private FactsFolder(Path folder, List<Path> others, boolean fresh, String stamp, Consumer<String> warnings) {
        this.folder = folder;
        this.others = List.copyOf(others);
        this.fresh = fresh;
        this.stamp = stamp;
        this.warnings = warnings;
    }

    /**
     * The same place, with facts that were read elsewhere.
     *
     * @param folders in which they are; nothing is written there
     * @return a folder that has what any of them has
     */
    public FactsFolder with(List<Path> folders) {
        return new FactsFolder(folder, folders, fresh, stamp, warnings);
    }

    /**
     * Opens a file of it.
     *
     * @param name of the file, without its ending
     * @param type of what it holds, a record
     * @param <T>  that type
     * @return with what was remembered
     */
    public <T> FactStore<T> open(String name, Class<T> type) {
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve(name + ENDING));
        others.forEach(other -> files.add(other.resolve(name + ENDING)));
        return new FactStore<>(files, type, stamp, fresh, this::warn);
    }

    private void warn(Path file, String trouble) {
        if (!warned) {
            warned = true;
            warnings.accept(
                    "The file " + file + " of what is remembered " + trouble + ". Nothing but time is lost by that");
        }
    }
}
