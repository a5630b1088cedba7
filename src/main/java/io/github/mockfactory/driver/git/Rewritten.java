package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files in a work tree of the driver's own that a commit has, and that builds have changed or deleted there: snapshots that a
 * test writes anew, sources that are generated, what a formatter went over.
 */
final class Rewritten {

    private Rewritten() {}

    /** Brings them back as the index has them, but for some; returns their paths, those in submodules included. */
    static Set<String> bringBack(OwnRepository repository, Collection<String> kept) throws IOException {
        Set<String> brought = new TreeSet<>();
        bringBack(repository.git(), repository.folder(), "", kept, brought);
        return brought;
    }

    private static void bringBack(
            GitProgram git, Path folder, String prefix, Collection<String> kept, Set<String> brought)
            throws IOException {
        // says by its exit code whether there is anything, which the next command says better
        git.run(new byte[0], "update-index", "-q", "--refresh");
        Set<String> changed = new TreeSet<>();
        for (String path : git.require("diff-files", "-z", "--name-only", "--ignore-submodules=all")
                .fields()) {
            if (!kept.contains(prefix + path)) {
                changed.add(path);
            }
        }
        if (!changed.isEmpty()) {
            git.require(Commits.nulTerminated(changed), "checkout-index", "-f", "-u", "-q", "-z", "--stdin");
            changed.forEach(path -> brought.add(prefix + path));
        }
        for (String path : Submodules.of(git).keySet()) {
            Path submodule = folder.resolve(path);
            if (Files.exists(submodule.resolve(".git"))) {
                bringBack(GitProgram.in(submodule), submodule, prefix + path + "/", kept, brought);
            }
        }
    }
}
