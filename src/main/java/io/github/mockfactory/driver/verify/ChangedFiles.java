package io.github.mockfactory.driver.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/**
 * The files that differ between the work tree and the commit where a branch left another: also those that are not committed,
 * those that git follows though a rule ignores them, and those that it is told not to look at. What is in a submodule counts as changed, for only the submodule's own
 * repository knows.
 */
final class ChangedFiles {

    private final Set<String> paths;
    private final Set<String> submodules;
    private final boolean isBranch;

    private ChangedFiles(Set<String> paths, Set<String> submodules, boolean isBranch) {
        this.paths = paths;
        this.submodules = submodules;
        this.isBranch = isBranch;
    }

    /** Whether there is a commit that the other branch has not; else only what is not committed differs. */
    boolean isBranch() {
        return isBranch;
    }

    /** The files that differ, or may, but for what is in submodules; relative to the root, with slashes. */
    Set<String> paths() {
        return paths;
    }

    /** Whether a file differs, or may; its path is relative to the root, with slashes. */
    boolean contains(String path) {
        return paths.contains(path) || submodules.stream().anyMatch(each -> path.startsWith(each + "/"));
    }

    /**
     * Asks git.
     *
     * @param root of the work tree
     * @param ref  of the other branch, or any commit
     * @return the files
     * @throws IOException              if the repository cannot be read
     * @throws IllegalArgumentException if there is no repository, or no such commit in it
     */
    static ChangedFiles since(Path root, String ref) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .findGitDir(root.toFile())
                        .setMustExist(true)
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            RevCommit base = base(repository, walk, ref);
            IndexDiff status = new IndexDiff(repository, base.getId(), new FileTreeIterator(repository));
            status.diff();
            Set<String> paths = Stream.of(
                            status.getAdded(),
                            status.getChanged(),
                            status.getModified(),
                            status.getUntracked(),
                            status.getConflicting(),
                            status.getRemoved(),
                            status.getMissing(),
                            unwatched(repository))
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            boolean left = !base.getId().equals(repository.resolve(Constants.HEAD));
            return new ChangedFiles(paths, submodules(repository), left);
        } catch (RepositoryNotFoundException e) {
            throw new IllegalArgumentException("The option since needs a git repository, but " + root + " is none", e);
        }
    }

    private static Set<String> submodules(Repository repository) throws IOException {
        return entries(repository, entry -> FileMode.GITLINK.equals(entry.getFileMode()));
    }

    /** Files that somebody has told git not to look at: it does not know whether they differ. */
    private static Set<String> unwatched(Repository repository) throws IOException {
        return entries(repository, entry -> entry.isAssumeValid() || entry.isSkipWorkTree());
    }

    private static Set<String> entries(Repository repository, Predicate<DirCacheEntry> which) throws IOException {
        DirCache index = repository.readDirCache();
        return IntStream.range(0, index.getEntryCount())
                .mapToObj(index::getEntry)
                .filter(which)
                .map(DirCacheEntry::getPathString)
                .collect(Collectors.toSet());
    }

    private static RevCommit base(Repository repository, RevWalk walk, String ref) throws IOException {
        ObjectId other = repository.resolve(ref + "^{commit}");
        ObjectId head = repository.resolve(Constants.HEAD);
        if (other == null || head == null) {
            throw new IllegalArgumentException("There is no commit '" + ref
                    + "' to look since. In a shallow clone fetch it first, as with git fetch origin main");
        }
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(walk.parseCommit(other));
        walk.markStart(walk.parseCommit(head));
        RevCommit base = walk.next();
        if (base == null) {
            throw new IllegalArgumentException(
                    "'" + ref
                            + "' and HEAD have no common commit here. In a shallow clone fetch the history first: git fetch --unshallow");
        }
        return base;
    }
}
