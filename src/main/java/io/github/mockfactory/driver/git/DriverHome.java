package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the driver's own files in the git folder of the user. */
public final class DriverHome {

    private DriverHome() {}

    /**
     * Makes sure that nothing in it is missing elsewhere.
     *
     * @param user the repository
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if a run was interrupted before its commits were published; the message names the branch
     */
    public static void requirePublished(UserRepository user) throws IOException {
        Path folder = user.home().resolve("worktree");
        if (!Files.exists(folder.resolve(".git/HEAD"))) {
            return;
        }
        OwnRepository own = OwnRepository.open(user, folder);
        History history = new History(own.git());
        String head = user.head();
        for (String branch : own.branches()) {
            String ours = own.read("refs/heads/" + branch);
            String theirs = user.branches().tip(branch);
            String before = own.read(BranchState.publishedRef(branch));
            boolean published = ours == null
                    || history.isAncestor(ours, theirs == null ? head : theirs)
                    || (before != null
                            && (theirs == null
                                    || history.isAncestor(ours, before)
                                    || !history.isAncestor(theirs, ours)));
            if (!published) {
                throw new IllegalArgumentException(
                        "The branch " + branch + " has commits of an interrupted run that your"
                                + " repository does not have yet: mock-factory:migrate brings them there, with the commit checked out that it was started from");
            }
        }
    }

    /**
     * Removes it.
     *
     * @param user the repository
     * @throws IOException if the disk does not play along
     */
    public static void remove(UserRepository user) throws IOException {
        OwnRepository.delete(user.home());
    }
}
