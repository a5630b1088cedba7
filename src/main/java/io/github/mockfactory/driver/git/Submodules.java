package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk;

/**
 * The submodules of a work tree. Builds need their content; a migration of the repository around them cannot commit to them.
 */
final class Submodules {

    private Submodules() {}

    /**
     * Checks out, in a work tree of the driver's own, what the user has of its submodules. Nothing is fetched: a submodule that
     * the user does not have stays empty, as it is for the user's own builds.
     *
     * @param theirs the user's repository
     * @param ours   the driver's, with its work tree as it is to be
     */
    static void checkOut(Repository theirs, Repository ours) throws IOException {
        try (SubmoduleWalk walk = SubmoduleWalk.forIndex(ours)) {
            while (walk.next()) {
                try (Repository source = SubmoduleWalk.getSubmoduleRepository(theirs, walk.getPath())) {
                    if (source != null) {
                        checkOut(source, ours, walk);
                    }
                }
            }
        }
    }

    private static void checkOut(Repository source, Repository parent, SubmoduleWalk walk) throws IOException {
        try (Repository own =
                        OwnRepository.open(source, parent.getWorkTree().toPath().resolve(walk.getPath()));
                Git git = new Git(own)) {
            OwnRepository.detach(own, walk.getObjectId());
            git.reset().setMode(ResetType.HARD).call();
            checkOut(source, own);
        } catch (GitAPIException | JGitInternalException e) {
            throw GitFailures.because(
                    "Cannot check out commit "
                            + walk.getObjectId().abbreviate(10).name() + " of the submodule " + walk.getPath()
                            + ", which git submodule update would bring",
                    parent.getWorkTree().toPath(),
                    e);
        }
    }

    /** Where they stand, relative to the root, whether or not the user has them. */
    static Set<String> paths(Repository repository) throws IOException {
        Set<String> paths = new TreeSet<>();
        try (SubmoduleWalk walk = SubmoduleWalk.forIndex(repository)) {
            while (walk.next()) {
                paths.add(walk.getPath());
            }
        }
        return paths;
    }
}
