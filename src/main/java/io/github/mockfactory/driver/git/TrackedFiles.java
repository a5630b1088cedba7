package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The files in a folder that are under version control. */
public final class TrackedFiles {

    private TrackedFiles() {}

    /**
     * Asks git.
     *
     * @param root of a work tree, or any folder
     * @return paths relative to it, with slashes, those in submodules included; none if it is no work tree
     * @throws IOException if git cannot tell
     */
    public static Set<String> in(Path root) throws IOException {
        return Files.exists(root.resolve(".git")) ? Untracked.tracked(GitProgram.in(root), root) : Set.of();
    }
}
