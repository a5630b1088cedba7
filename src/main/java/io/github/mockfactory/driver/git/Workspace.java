package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A work tree and a branch of the migration's own. Its commits are what was done: each names its changes in its message, so
 * nothing else has to be believed after a crash.
 */
public final class Workspace implements AutoCloseable {

    private final UserRepository user;
    private final String branch;
    private final Path folder;
    private final Repository repository;
    private final ObjectId base;

    private Workspace(UserRepository user, String branch, Path folder, Repository repository, ObjectId base) {
        this.user = user;
        this.branch = branch;
        this.folder = folder;
        this.repository = repository;
        this.base = base;
    }

    /**
     * Opens the workspace of a migration, or makes it. A migration goes on where it was left; one whose branch was merged
     * begins anew.
     *
     * @param user   the repository to migrate; its commit that is checked out is the base
     * @param branch short name of the branch that gets the commits
     * @return the workspace, with exactly the content of its last commit
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if the branch belongs to something else; the message says what to do
     */
    public static Workspace open(UserRepository user, String branch) throws IOException {
        if (!Repository.isValidRefName(Constants.R_HEADS + branch)) {
            throw new IllegalArgumentException("The option branch is '" + branch + "', which is no name for a branch");
        }
        if (user.isCheckedOut(branch)) {
            throw new IllegalArgumentException(
                    "The branch " + branch
                            + " is checked out, but the migration writes to it: check out another one, or name another with -Dmockfactory.branch");
        }
        Path folder = user.home().resolve("worktree");
        ObjectId head = user.head();
        Repository repository = OwnRepository.open(user.repository(), folder);
        History history = new History(repository);
        ObjectId tip = repository.resolve(Constants.R_HEADS + branch);
        ObjectId published = user.tip(branch);
        if (published != null && (tip == null || !history.isAncestor(published, tip))) {
            tip = published;
        }
        boolean deleted = published == null && repository.exactRef(publishedRef(branch)) != null;
        if (tip != null && published == null && (deleted || !history.isMigrationOf(tip, head))) {
            tip = null;
        }
        if (tip == null || history.isAncestor(tip, head)) {
            tip = head;
        } else if (!history.isMigrationOf(tip, head)) {
            repository.close();
            throw new IllegalArgumentException(
                    "The branch " + branch + " was not started from the commit that is checked out ("
                            + head.abbreviate(10).name()
                            + "). Merge or delete it, check out the commit that it was started from, or name "
                            + "another branch with -Dmockfactory.branch");
        }
        Workspace workspace = new Workspace(user, branch, folder, repository, head);
        workspace.checkOut(tip);
        return workspace;
    }

    /** Remembers that the branch was once in the user's repository: if it is there no longer, the user has deleted it. */
    private static String publishedRef(String branch) {
        return "refs/mock-factory/published/" + branch;
    }

    private void checkOut(ObjectId tip) throws IOException {
        String ref = Constants.R_HEADS + branch;
        OwnRepository.set(repository, ref, tip);
        OwnRepository.link(repository, ref);
        reset();
    }

    /**
     * Brings every file back to the last commit. What builds have left stays.
     *
     * @throws IOException if the disk does not play along
     */
    public void reset() throws IOException {
        try (Git git = new Git(repository)) {
            git.reset().setMode(ResetType.HARD).call();
            Submodules.checkOut(user.repository(), repository);
        } catch (GitAPIException | JGitInternalException e) {
            throw GitFailures.because("Cannot reset " + folder, folder, e);
        }
    }

    /**
     * The work tree.
     *
     * @return its root
     */
    public Path folder() {
        return folder;
    }

    /**
     * The branch.
     *
     * @return its short name
     */
    public String branch() {
        return branch;
    }

    /**
     * The commit that the migration starts from.
     *
     * @return its id
     */
    public String base() {
        return base.name();
    }

    /**
     * The last commit.
     *
     * @return its id
     * @throws IOException if it cannot be read
     */
    public String tip() throws IOException {
        ObjectId tip = repository.resolve(Constants.HEAD);
        return tip == null ? base.name() : tip.name();
    }

    /**
     * Writes a file, or deletes it.
     *
     * @param path    relative to the root
     * @param content empty to delete
     * @throws IOException if the disk does not play along
     */
    public void write(String path, Optional<byte[]> content) throws IOException {
        Path file = folder.resolve(path);
        if (content.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content.get())) {
            // an unchanged file keeps its time, or builds would compile it again
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content.get());
        } catch (IOException e) {
            throw Failures.because("Cannot write " + file, e);
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
        for (String submodule : Submodules.paths(repository)) {
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
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(repository.resolve(Constants.HEAD));
            try (TreeWalk found = TreeWalk.forPath(repository, path, commit.getTree())) {
                return found != null;
            }
        }
    }

    /**
     * Commits some files as they are now.
     *
     * @param message without the lines that name the changes
     * @param paths   relative to the root; nothing else is committed
     * @param made    the changes that the commit makes
     * @param undone  the changes that it takes back
     * @return the id of the commit
     * @throws IOException if the disk does not play along
     */
    public String commit(
            String message, Collection<String> paths, Collection<ChangeKey> made, Collection<ChangeKey> undone)
            throws IOException {
        try (Git git = new Git(repository)) {
            for (String path : paths) {
                if (Files.exists(folder.resolve(path))) {
                    git.add().addFilepattern(path).call();
                } else {
                    git.rm().addFilepattern(path).setCached(true).call();
                }
            }
            return git.commit()
                    .setMessage(History.message(message, made, undone))
                    .setNoVerify(true)
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException | JGitInternalException e) {
            throw GitFailures.because("Cannot commit " + String.join(", ", paths) + " in " + folder, folder, e);
        }
    }

    /**
     * The changes that the commits of the branch have made and not taken back.
     *
     * @return their keys
     * @throws IOException if the commits cannot be read
     */
    public Set<ChangeKey> made() throws IOException {
        return new History(repository).made(repository.resolve(Constants.HEAD), base);
    }

    /**
     * Brings the branch into the user's repository.
     *
     * @return whether it was not there yet as it is
     * @throws IOException if the disk does not play along
     */
    public boolean publish() throws IOException {
        ObjectId tip = repository.resolve(Constants.HEAD);
        ObjectId published = user.tip(branch);
        if (tip.equals(base) && published == null) {
            return false;
        }
        boolean behind = !tip.equals(published);
        if (behind) {
            user.fetch(folder, branch, tip);
        }
        OwnRepository.set(repository, publishedRef(branch), tip);
        return behind;
    }

    @Override
    public void close() {
        repository.close();
    }
}
