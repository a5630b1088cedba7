package io.github.mockfactory.driver.plan;

import java.util.Optional;
import java.util.Set;

/** Knows what a file looks like after any set of changes. */
public interface FileStates {

    /**
     * The files that any change touches.
     *
     * @return paths, relative to the root
     */
    Set<String> paths();

    /**
     * The file after some changes.
     *
     * @param path relative to the root
     * @param made the changes that were made, of this file or others
     * @return its bytes; empty if there is no such file
     */
    Optional<byte[]> after(String path, Set<ChangeKey> made);
}
