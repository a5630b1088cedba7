package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A work tree and a branch of the migration's own. Its commits are what was done: each names its changes in its message, so
 * nothing else has to be believed after a crash.
 */
public final class Workspace implements AutoCloseable {

    private static final int NAMED = 5;

    private final UserRepository user;
    private final OwnRepository own;
    private final History history;
    private final WorkFiles files;
    private final BranchState state;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> rewritten = new TreeSet<>();
    private String tip;
    private @Nullable String published;

    private Workspace(UserRepository user, OwnRepository own, BranchState state) throws IOException {
        this.user = user;
        this.own = own;
        this.history = new History(own.git());
        this.files = new WorkFiles(own, user.home());
        this.state = state;
        this.tip = state.tip();
        this.published = state.published();
        try {
            own.checkOut(state.branch(), tip);
        } catch (IOException e) {
            throw GitFailures.because("Cannot check out " + tip + " in " + folder(), folder(), e);
        }
        List<String> hooks = user.commitHooks();
        if (!hooks.isEmpty()) {
            notes.add("The hooks " + String.join(", ", hooks)
                    + " of your repository are not run for the commits of a migration");
        }
    }

    /**
     * Opens the workspace of a migration, or makes it. A migration goes on where it was left; one whose branch was merged
     * begins anew.
     *
     * @param user   the repository to migrate; its commit that is checked out is the base
     * @param branch short name of the branch that gets the commits
     * @return the workspace, with exactly the content of its last commit
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if the branch belongs to something else, or git would not commit; the message says what
     *                                  to do
     */
    public static Workspace open(UserRepository user, String branch) throws IOException {
        UserBranches branches = user.branches();
        branches.requireName(branch);
        branches.requireFree(branch);
        user.requireIdentity();
        OwnRepository own = OwnRepository.open(user, user.home().resolve("worktree"));
        BranchState.makeRoom(own, branch);
        BranchState state = BranchState.read(user, own, branch);
        if (user.signs()) {
            Commits.requireSignature(own.git(), state.base());
        }
        return new Workspace(user, own, state);
    }

    /**
     * Brings every file to the base, whatever others committed to the branch; {@link #reset()} brings the last commit back.
     *
     * @throws IOException if the disk does not play along
     */
    public void showBase() throws IOException {
        own.reset(base());
    }

    /**
     * Brings every file back to the last commit. What builds have left stays.
     *
     * @throws IOException if the disk does not play along
     */
    public void reset() throws IOException {
        try {
            own.reset(tip);
        } catch (IOException e) {
            throw GitFailures.because("Cannot reset " + folder(), folder(), e);
        }
    }

    /**
     * The work tree.
     *
     * @return its root
     */
    public Path folder() {
        return own.folder();
    }

    /**
     * The branch.
     *
     * @return its short name
     */
    public String branch() {
        return state.branch();
    }

    /**
     * The commit that the migration starts from.
     *
     * @return its id
     */
    public String base() {
        return state.base();
    }

    /**
     * The last commit.
     *
     * @return its id
     */
    public String tip() {
        return tip;
    }

    /**
     * Changes that were on the branch and are no longer, because somebody took their commits off it or reverted them. That was
     * on purpose: they are not to be made again.
     *
     * @return their keys
     */
    public Set<ChangeKey> takenOff() {
        return state.takenOff();
    }

    /**
     * The files that the migration starts from.
     *
     * @return those of the base, as git checks them out
     * @throws IOException if they cannot be listed
     */
    public SourceFiles files() throws IOException {
        return new CommittedFiles(user, own, base(), tip);
    }

    /**
     * What whoever runs the migration should know.
     *
     * @return sentences
     */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!rewritten.isEmpty()) {
            all.add("Builds change files that are committed, which are brought back before the next one: "
                    + String.join(", ", rewritten.stream().limit(NAMED).toList())
                    + (rewritten.size() > NAMED ? " and " + (rewritten.size() - NAMED) + " more" : ""));
        }
        return all;
    }

    /**
     * Makes sure that all commits of the branch are the migration's: tests could end otherwise for those of others.
     *
     * @throws IOException           if the commits cannot be read
     * @throws IllegalStateException if others are among them; the message names them
     */
    public void requireNoOthers() throws IOException {
        List<History.Commit> foreign = history.foreign(tip, base());
        if (!foreign.isEmpty()) {
            throw new IllegalStateException(
                    "The branch " + branch() + " has commits that are not the migration's: "
                            + String.join(
                                    ", ",
                                    foreign.stream().map(History.Commit::words).toList())
                            + ". Merge the branch, move them to one of their own, or name another branch for the migration with -Dmockfactory.branch");
        }
    }

    /**
     * The last commit of somebody else that changed a file on the branch.
     *
     * @param path relative to the root
     * @return in words; empty if there is none
     * @throws IOException if the commits cannot be read
     */
    public Optional<String> lastOther(String path) throws IOException {
        Optional<String> last = Optional.empty();
        for (History.Commit commit : history.foreign(tip, base())) {
            if (new Commits(own.git(), false)
                    .differences(commit.id() + "^", commit.id())
                    .containsKey(path)) {
                last = Optional.of(commit.words());
            }
        }
        return last;
    }

    /**
     * The last commit behind the base that changed a file on the branch, whoever made it.
     *
     * @param path relative to the root
     * @return in words; empty if there is none
     * @throws IOException if the commits cannot be read
     */
    public Optional<String> lastOn(String path) throws IOException {
        return history.lastOn(path, tip, base());
    }

    /**
     * Whether the last commit has some content in a file, as git sees it: filters and attributes may make other bytes of it here.
     *
     * @param path    relative to the root
     * @param content empty if there is to be no such file
     * @return false if it is different
     * @throws IOException if the commit cannot be read
     */
    public boolean holds(String path, Optional<byte[]> content) throws IOException {
        return new Commits(own.git(), false).holds(tip, path, content);
    }

    /**
     * Changes a file that others may have changed too.
     *
     * @param path relative to the root
     * @param from what it would be without them
     * @param to   what it is to become without them
     * @return what it becomes with them
     * @throws IOException if the disk does not play along
     */
    public MergedFile merged(String path, Optional<byte[]> from, Optional<byte[]> to) throws IOException {
        return files.merged(tip, path, from, to);
    }

    /**
     * Writes a file, or deletes it.
     *
     * @param path    relative to the root
     * @param content empty to delete
     * @throws IOException           if the disk does not play along
     * @throws IllegalStateException if the path leads through a symbolic link, so that another file would be written
     */
    public void write(String path, Optional<byte[]> content) throws IOException {
        files.write(path, content);
    }

    /**
     * The files that are under version control here.
     *
     * @return paths relative to the root, those in submodules included
     * @throws IOException if the index cannot be read
     */
    public Set<String> tracked() throws IOException {
        return Untracked.tracked(own);
    }

    /**
     * Deletes what no commit has, whether or not git ignores it: all that builds have left.
     *
     * @param kept paths relative to the root that stay
     * @throws IOException if the disk does not play along
     */
    public void clean(Collection<String> kept) throws IOException {
        try {
            Untracked.delete(own, kept);
        } catch (IOException e) {
            throw Failures.because(
                    "Cannot clear what builds have left in " + folder() + ": delete it by hand, and start again", e);
        }
    }

    /**
     * Brings back what builds have changed or deleted of the files that are committed; {@link #notes()} names them then.
     *
     * @param kept paths relative to the root of files that stay as they are
     * @throws IOException if the disk does not play along
     */
    public void bringBack(Collection<String> kept) throws IOException {
        try {
            rewritten.addAll(Rewritten.bringBack(own, kept));
        } catch (IOException e) {
            throw GitFailures.because("Cannot bring back what builds have changed in " + folder(), folder(), e);
        }
    }

    /**
     * Makes sure that the branch can get changes of some files.
     *
     * @param paths relative to the root
     * @throws IOException              if the index cannot be read
     * @throws IllegalArgumentException if one lies in a submodule; the message says what to do
     */
    public void requireOwn(Collection<String> paths) throws IOException {
        for (String submodule : Submodules.of(own).keySet()) {
            for (String path : paths) {
                if (path.startsWith(submodule + "/")) {
                    throw new IllegalArgumentException(
                            path + " lies in the submodule " + submodule
                                    + ", which has commits of its own: run the migration there, or leave its modules out with -pl");
                }
            }
        }
    }

    /**
     * Whether the last commit has a file.
     *
     * @param path relative to the root
     * @return false if it is new
     * @throws IOException if the commit cannot be read
     */
    public boolean isCommitted(String path) throws IOException {
        return !new Commits(own.git(), false).entries(tip, List.of(path)).isEmpty();
    }

    /**
     * Commits some files, and makes sure that the commit has exactly them, with that content.
     *
     * @param message without the lines that name the changes
     * @param files   what was validated, by the path from the root; empty for a file that is deleted
     * @param made    the changes that the commit makes
     * @param undone  the changes that it takes back
     * @return the id of the commit
     * @throws IOException           if the disk does not play along
     * @throws IllegalStateException if the commit is not what was validated; it is not on the branch then
     */
    public String commit(
            String message,
            Map<String, Optional<byte[]>> files,
            Collection<ChangeKey> made,
            Collection<ChangeKey> undone)
            throws IOException {
        for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        try {
            Commits commits = new Commits(own.git(), user.signs());
            if (!made.isEmpty() && made.iterator().next().isOfFactory()) {
                commits.ignored(files.keySet())
                        .forEach((path, rule) -> notes.add(path + " was added by force, for it is ignored by " + rule));
            }
            String commit = commits.make(tip, History.message(message, made, undone), files);
            own.set("refs/heads/" + branch(), commit);
            tip = commit;
            return commit;
        } catch (IOException e) {
            throw GitFailures.because(
                    "Cannot commit " + String.join(", ", files.keySet()) + " in " + folder(), folder(), e);
        }
    }

    /**
     * The changes that the commits of the branch have made and not taken back.
     *
     * @return their keys
     * @throws IOException if the commits cannot be read
     */
    public Set<ChangeKey> made() throws IOException {
        return history.made(tip, base());
    }

    /**
     * Brings the branch into the user's repository.
     *
     * @return whether it was not there yet as it is
     * @throws IOException           if the disk does not play along
     * @throws IllegalStateException if the branch is no longer where it was, or is checked out; it stays as it is, and nothing
     *                               is lost
     */
    public boolean publish() throws IOException {
        boolean behind = !tip.equals(base()) && !tip.equals(published);
        if (behind) {
            try {
                own.send(tip, base());
                user.branches().move(branch(), published, tip, "from " + UserBranches.shortened(base()));
            } catch (IOException e) {
                throw GitFailures.because(
                        "Cannot bring the branch " + branch() + " into your repository " + user.gitFolder(),
                        user.gitFolder(),
                        e);
            }
            published = tip;
        }
        if (tip.equals(published)) {
            own.set(BranchState.publishedRef(branch()), tip);
        }
        return behind;
    }

    @Override
    public void close() {
        // git has let go of everything
    }
}
