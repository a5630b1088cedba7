package io.github.mockfactory.driver.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** The files that differ between the work tree and the commit where a branch left another. */
final class ChangedFiles {

    private ChangedFiles() {}

    /**
     * Asks git.
     *
     * @param root of the work tree
     * @param ref  of the other branch, or any commit
     * @return paths relative to the root, with slashes; also those that are not committed
     * @throws IOException              if the repository cannot be read
     * @throws IllegalArgumentException if there is no repository, or no such commit in it
     */
    static Set<String> since(Path root, String ref) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .findGitDir(root.toFile())
                        .setMustExist(true)
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            RevCommit base = base(repository, walk, ref);
            Set<String> changed = new TreeSet<>();
            try (DiffFormatter formatter = new DiffFormatter(OutputStream.nullOutputStream());
                    ObjectReader reader = repository.newObjectReader()) {
                formatter.setRepository(repository);
                CanonicalTreeParser before = new CanonicalTreeParser(null, reader, base.getTree());
                for (DiffEntry entry : formatter.scan(before, new FileTreeIterator(repository))) {
                    changed.add(entry.getNewPath());
                }
            }
            return changed;
        } catch (RepositoryNotFoundException e) {
            throw new IllegalArgumentException("The option since needs a git repository, but " + root + " is none", e);
        }
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
