package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a migration goes on: what its own repository knows of the branch, and what has become of it in the user's.
 *
 * @param branch    short name
 * @param base      the commit that is checked out
 * @param published where the branch stands in the user's repository; null if it is not there
 * @param tip       the commit to go on from
 * @param takenOff  changes that the branch had once and has no longer
 */
record BranchState(String branch, String base, @Nullable String published, String tip, Set<ChangeKey> takenOff) {

    /** Remembers where the branch was in the user's repository: if it is no longer there, the user has done that. */
    static String publishedRef(String branch) {
        return "refs/mock-factory/published/" + branch;
    }

    /**
     * Forgets branches that the user has no longer, and beside which git can have none of this name.
     *
     * @throws IllegalArgumentException if one has commits that the user's repository never had
     */
    static void makeRoom(OwnRepository own, String branch) throws IOException {
        for (String other : own.branches()) {
            if (!branch.startsWith(other + "/") && !other.startsWith(branch + "/")) {
                continue;
            }
            String ours = own.read("refs/heads/" + other);
            if (ours != null && own.read(publishedRef(other)) == null && new History(own.git()).isOurs(ours)) {
                throw new IllegalArgumentException("An interrupted run has commits for the branch " + other
                        + " that your repository does not have yet, and beside which git can have none called " + branch
                        + ". Run migrate for it, and delete it then, or name another with -Dmockfactory.branch");
            }
            own.drop("refs/heads/" + other);
            own.drop(publishedRef(other));
        }
    }

    static BranchState read(UserRepository user, OwnRepository own, String branch) throws IOException {
        return new Reader(user, own, branch).read();
    }

    private static final class Reader {

        private final History history;
        private final String branch;
        private final String base;
        private final @Nullable String theirs;
        private final @Nullable String ours;
        private final @Nullable String before;

        private Reader(UserRepository user, OwnRepository own, String branch) throws IOException {
            this.history = new History(own.git());
            this.branch = branch;
            this.base = user.head();
            this.theirs = user.branches().tip(branch);
            this.ours = readable(own.read("refs/heads/" + branch));
            this.before = readable(own.read(publishedRef(branch)));
        }

        private @Nullable String readable(@Nullable String commit) throws IOException {
            return commit != null && history.isReadable(base, commit) ? commit : null;
        }

        private BranchState read() throws IOException {
            requireNoneForgotten();
            if (theirs == null) {
                // published once and gone: the user has deleted it
                boolean goesOn = before == null && ours != null && isMigration(ours);
                return state(goesOn && ours != null ? ours : base, Set.of());
            }
            if (history.isAncestor(theirs, base)) {
                requireOurs(theirs);
                return state(base, takenOff(theirs));
            }
            if (!history.isAncestor(base, theirs)) {
                throw new IllegalArgumentException("The branch " + branch
                        + " was not started from the commit that is checked out (" + UserBranches.shortened(base)
                        + "). Merge or delete it, check out the commit that it was started from, or name "
                        + "another branch with -Dmockfactory.branch");
            }
            if (before == null && history.since(base, theirs).stream().noneMatch(History.Commit::isOurs)) {
                throw notOurs();
            }
            boolean unpublished = ours != null
                    && history.isAncestor(theirs, ours)
                    && (before == null || history.isAncestor(before, theirs))
                    // what a build has committed here is nobody's
                    && history.foreign(ours, theirs).isEmpty();
            return state(unpublished && ours != null ? ours : theirs, takenOff(theirs));
        }

        /** What an interrupted run has committed goes on from where it was started only. */
        private void requireNoneForgotten() throws IOException {
            if (ours == null || history.isAncestor(ours, base) || !history.isOurs(ours)) {
                return;
            }
            boolean unpublished = theirs == null
                    ? before == null && !isMigration(ours)
                    : history.isAncestor(theirs, base)
                            && !theirs.equals(ours)
                            && history.isAncestor(theirs, ours)
                            && (before == null || history.isAncestor(before, theirs));
            if (unpublished) {
                throw new IllegalArgumentException("An interrupted run has commits for the branch " + branch
                        + ", up to "
                        + UserBranches.shortened(ours) + ", that were started from another commit than "
                        + UserBranches.shortened(base) + ". Check that one out and run migrate, or name another branch"
                        + " with -Dmockfactory.branch");
            }
        }

        private BranchState state(String tip, Set<ChangeKey> takenOff) {
            return new BranchState(branch, base, theirs, tip, takenOff);
        }

        /** A branch that was merged, or was made where the migration starts, has nothing of its own. */
        private void requireOurs(String tip) throws IOException {
            boolean known = before != null && (history.isAncestor(before, tip) || history.isAncestor(tip, before));
            if (!known && !history.isOurs(tip)) {
                throw notOurs();
            }
        }

        private IllegalArgumentException notOurs() {
            return new IllegalArgumentException(
                    "The branch " + branch
                            + " is there already, and not from a migration: name another with -Dmockfactory.branch, or delete it");
        }

        private boolean isMigration(String tip) throws IOException {
            return history.isAncestor(base, tip) && history.foreign(tip, base).isEmpty();
        }

        private Set<ChangeKey> takenOff(String tip) throws IOException {
            Set<ChangeKey> gone = new TreeSet<>(history.reverted(tip, base));
            if (before != null && !history.isAncestor(before, tip)) {
                gone.addAll(history.made(before, base));
                // rewritten, and perhaps merged: then they lie before the base
                gone.removeAll(history.made(tip, before));
            }
            gone.removeAll(history.made(tip, base));
            return gone;
        }
    }
}
