package io.github.mockfactory.driver.facts;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where facts are remembered. One line says so if some of them cannot be used. */
public final class FactsFolder {

    private final Path folder;
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
        this.folder = folder;
        this.fresh = fresh;
        this.stamp = stamp;
        this.warnings = warnings;
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
        Path file = folder.resolve(name + ".facts.gz");
        return new FactStore<>(file, type, stamp, fresh, trouble -> warn(file, trouble));
    }

    private void warn(Path file, String trouble) {
        if (!warned) {
            warned = true;
            warnings.accept(
                    "The file " + file + " of what is remembered " + trouble + ". Nothing but time is lost by that");
        }
    }
}
