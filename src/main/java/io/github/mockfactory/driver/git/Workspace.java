package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A work tree and a branch of the migration's own. Its commits are what was done: each names its changes in its message, so
 * nothing else has to be believed after a crash.
 */
public final class Workspace implements AutoCloseable {

    private static final String MADE = "Mock-Factory-Change: ";
    private static final String UNDONE = "Mock-Factory-Undone: ";

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
        Repository repository = openRepository(user, folder);
        ObjectId tip = repository.resolve(Constants.R_HEADS + branch);
        ObjectId published = user.tip(branch);
        if (published != null && (tip == null || !isAncestor(repository, published, tip))) {
            tip = published;
        }
        boolean deleted = published == null && repository.exactRef(publishedRef(branch)) != null;
        if (tip != null && published == null && (deleted || !isMigrationOf(repository, tip, head))) {
            tip = null;
        }
        if (tip == null || isAncestor(repository, tip, head)) {
            tip = head;
        } else if (!isMigrationOf(repository, tip, head)) {
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

    private static Repository openRepository(UserRepository user, Path folder) throws IOException {
        Files.createDirectories(folder);
        Repository repository = new FileRepositoryBuilder()
                .setWorkTree(folder.toFile())
                .setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
                .build();
        boolean isNew = !Files.exists(folder.resolve(".git/HEAD"));
        if (isNew) {
            repository.create();
        }
        Path info = Files.createDirectories(folder.resolve(".git/objects/info"));
        Path objects = user.repository().getObjectDatabase() instanceof ObjectDirectory own
                ? own.getDirectory().toPath().toAbsolutePath()
                : user.repository().getDirectory().toPath().toAbsolutePath().resolve("objects");
        Files.writeString(info.resolve("alternates"), objects + "\n");
        StoredConfig config = repository.getConfig();
        StoredConfig theirs = user.repository().getConfig();
        for (String name : List.of("autocrlf", "eol", "filemode", "symlinks", "ignorecase", "precomposeunicode")) {
            String value = theirs.getString("core", null, name);
            if (value != null) {
                config.setString("core", null, name, value);
            }
        }
        for (String name : List.of("name", "email")) {
            String value = theirs.getString("user", null, name);
            if (value != null) {
                config.setString("user", null, name, value);
            }
        }
        config.save();
        repository.close();
        // opened once more, for the place of the borrowed objects is read when a repository is opened
        return new FileRepositoryBuilder()
                .setWorkTree(folder.toFile())
                .setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
                .build();
    }

    private static boolean isAncestor(Repository repository, ObjectId ancestor, ObjectId of) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(ancestor), walk.parseCommit(of));
        }
    }

    /** Whether all commits between are ours. */
    private static boolean isMigrationOf(Repository repository, ObjectId tip, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            for (RevCommit commit = walk.parseCommit(tip); !commit.equals(head); ) {
                if (commit.getParentCount() != 1 || !isOurs(commit)) {
                    return false;
                }
                commit = walk.parseCommit(commit.getParent(0));
            }
            return true;
        }
    }

    private static boolean isOurs(RevCommit commit) {
        return commit.getFullMessage().lines().anyMatch(line -> line.startsWith(MADE) || line.startsWith(UNDONE));
    }

    private void checkOut(ObjectId tip) throws IOException {
        String ref = Constants.R_HEADS + branch;
        set(ref, tip);
        repository.updateRef(Constants.HEAD).link(ref);
        reset();
    }

    /**
     * Brings every file back to the last commit. What builds have left stays.
     *
     * @throws IOException if the disk does not play along
     */
    public void reset() throws IOException {
        try (Git git = new Git(repository)) {
            // a killed run may have left this behind; nobody else writes here
            Files.deleteIfExists(repository.getDirectory().toPath().resolve("index.lock"));
            git.reset().setMode(ResetType.HARD).call();
        } catch (GitAPIException e) {
            throw new IOException("Cannot reset " + folder + ": " + e.getMessage(), e);
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
        Files.createDirectories(file.getParent());
        Files.write(file, content.get());
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
        StringBuilder text = new StringBuilder(message).append("\n\n");
        made.forEach(key -> text.append(MADE).append(key).append('\n'));
        undone.forEach(key -> text.append(UNDONE).append(key).append('\n'));
        try (Git git = new Git(repository)) {
            for (String path : paths) {
                if (Files.exists(folder.resolve(path))) {
                    git.add().addFilepattern(path).call();
                } else {
                    git.rm().addFilepattern(path).setCached(true).call();
                }
            }
            return git.commit()
                    .setMessage(text.toString())
                    .setNoVerify(true)
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IOException("Cannot commit " + String.join(", ", paths) + ": " + e.getMessage(), e);
        }
    }

    /**
     * The changes that the commits of the branch have made and not taken back.
     *
     * @return their keys
     * @throws IOException if the commits cannot be read
     */
    public Set<ChangeKey> made() throws IOException {
        Set<ChangeKey> made = new TreeSet<>();
        for (RevCommit commit : commits()) {
            commit.getFullMessage().lines().forEach(line -> {
                if (line.startsWith(MADE)) {
                    made.add(ChangeKey.parse(line.substring(MADE.length())));
                } else if (line.startsWith(UNDONE)) {
                    made.remove(ChangeKey.parse(line.substring(UNDONE.length())));
                }
            });
        }
        return made;
    }

    /** The commits of the migration, oldest first. */
    private Collection<RevCommit> commits() throws IOException {
        Deque<RevCommit> commits = new ArrayDeque<>();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(repository.resolve(Constants.HEAD));
            while (!commit.equals(base)) {
                commits.addFirst(commit);
                commit = walk.parseCommit(commit.getParent(0));
            }
        }
        return commits;
    }

    /**
     * Brings the branch into the user's repository.
     *
     * @throws IOException if the disk does not play along
     */
    public void publish() throws IOException {
        if (!tip().equals(base.name()) || user.tip(branch) != null) {
            ObjectId published = user.tip(branch);
            if (published == null || !published.name().equals(tip())) {
                user.fetch(folder, branch);
            }
            set(publishedRef(branch), repository.resolve(Constants.HEAD));
        }
    }

    private void set(String ref, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(commit);
        RefUpdate.Result result = update.forceUpdate();
        if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.IO_FAILURE) {
            throw new IOException("Cannot set " + ref + " in " + folder + ": " + result);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
