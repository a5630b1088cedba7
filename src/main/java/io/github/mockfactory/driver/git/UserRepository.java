package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.jspecify.annotations.Nullable;

/** The repository of the user. It is read; the only thing that is ever written to it is one branch. */
public final class UserRepository implements AutoCloseable {

    private static final int NAMED = 5;

    private final Repository repository;

    private UserRepository(Repository repository) {
        this.repository = repository;
    }

    /**
     * Opens the repository that a folder is the root of.
     *
     * @param root a folder
     * @return the repository; close it after use
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if there is none
     */
    public static UserRepository open(Path root) throws IOException {
        try {
            return new UserRepository(new FileRepositoryBuilder()
                    .setMustExist(true)
                    .findGitDir(root.toFile())
                    .build());
        } catch (RepositoryNotFoundException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "There is no git repository in " + root
                            + ": a migration is made of commits. Run git init, commit, and try again",
                    e);
        }
    }

    Repository repository() {
        return repository;
    }

    /**
     * The folder in which the driver keeps its own files: inside the git folder, where neither a build nor git cleans up.
     *
     * @return absolute; may not exist yet
     */
    public Path home() {
        return repository.getDirectory().toPath().toAbsolutePath().resolve("mock-factory");
    }

    /**
     * The commit that is checked out.
     *
     * @return its id, whether or not a branch points to it
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if there is no commit yet
     */
    public ObjectId head() throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw new IllegalArgumentException("The repository has no commit yet: commit your sources first");
        }
        return head;
    }

    /**
     * Makes sure that what is on the disk is what is committed.
     *
     * @param outputs folders that builds write; untracked files in them do not count
     * @throws IllegalArgumentException if something is not committed; the message names it
     */
    public void requireClean(Collection<Path> outputs) {
        Set<String> dirty = new TreeSet<>();
        try (Git git = new Git(repository)) {
            Status status = git.status().call();
            dirty.addAll(status.getUncommittedChanges());
            dirty.addAll(status.getConflicting());
            Path root = repository.getWorkTree().toPath().toAbsolutePath();
            for (String path : status.getUntracked()) {
                if (outputs.stream().noneMatch(root.resolve(path)::startsWith)) {
                    dirty.add(path);
                }
            }
        } catch (GitAPIException e) {
            throw new IllegalStateException("Cannot read the state of the work tree: " + e.getMessage(), e);
        }
        if (!dirty.isEmpty()) {
            String named = String.join(", ", dirty.stream().limit(NAMED).toList());
            throw new IllegalArgumentException("The work tree has changes that are not committed: " + named
                    + (dirty.size() > NAMED ? " and " + (dirty.size() - NAMED) + " more" : "")
                    + ". Commit or stash them, and try again");
        }
    }

    /**
     * Where a branch points to.
     *
     * @param branch short name
     * @return null if there is no such branch
     * @throws IOException if it cannot be read
     */
    @Nullable
    ObjectId tip(String branch) throws IOException {
        Ref ref = repository.exactRef(Constants.R_HEADS + branch);
        return ref == null ? null : ref.getObjectId();
    }

    boolean isCheckedOut(String branch) throws IOException {
        return (Constants.R_HEADS + branch).equals(repository.getFullBranch());
    }

    boolean isMerged(ObjectId commit, ObjectId into) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(into));
        }
    }

    void fetch(Path from, String branch, ObjectId tip) throws IOException {
        String ref = Constants.R_HEADS + branch;
        // none of this is saved
        StoredConfig config = repository.getConfig();
        OwnRepository.makeDurable(config);
        // JGit must not tidy up a repository that is not ours
        config.setInt(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTO, 0);
        config.setBoolean(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTODETACH, false);
        try (Git git = new Git(repository)) {
            git.fetch()
                    .setRemote(from.toUri().toString())
                    .setRefSpecs(new RefSpec(ref))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .call();
            // not left to the fetch, which does not fail if it cannot set it
            OwnRepository.set(repository, ref, tip);
        } catch (GitAPIException | JGitInternalException e) {
            throw GitFailures.because(
                    "Cannot bring the branch " + branch + " into your repository " + repository.getDirectory(),
                    repository.getDirectory().toPath(),
                    e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
