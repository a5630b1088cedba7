package io.github.mockfactory.driver.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Where the files of a code base are read from, and which of them a migration can write. */
public interface SourceFiles {

    /**
     * The name under which a file is read and written. That of a symbolic link is the name of the file that it leads to.
     *
     * @param file absolute, as the build knows it
     * @return relative to the root, with slashes; null if the file is left, for a reason that {@link #left()} gives then
     */
    @Nullable
    String pathOf(Path file);

    /**
     * Reads a file.
     *
     * @param path one that {@link #pathOf} gave
     * @return its bytes
     * @throws IOException if it cannot be read
     */
    byte[] read(String path) throws IOException;

    /**
     * The name under which a new file is made.
     *
     * @param path relative to the root, with slashes
     * @return the same, unless it leads through a symbolic link
     * @throws IllegalArgumentException if it cannot be made there; the message says what to do
     */
    String pathOfNew(String path);

    /**
     * The files that are left.
     *
     * @return why, by file
     */
    SortedMap<String, String> left();
}
