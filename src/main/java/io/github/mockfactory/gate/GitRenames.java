package io.github.mockfactory.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openrewrite.jgit.diff.ContentSource;
import org.openrewrite.jgit.diff.DiffEntry;
import org.openrewrite.jgit.diff.DiffFormatter;
import org.openrewrite.jgit.diff.RenameDetector;
import org.openrewrite.jgit.lib.Constants;
import org.openrewrite.jgit.lib.NullProgressMonitor;
import org.openrewrite.jgit.lib.ObjectId;
import org.openrewrite.jgit.lib.ObjectReader;
import org.openrewrite.jgit.lib.Repository;
import org.openrewrite.jgit.revwalk.RevCommit;
import org.openrewrite.jgit.revwalk.RevWalk;
import org.openrewrite.jgit.storage.file.FileRepositoryBuilder;
import org.openrewrite.jgit.treewalk.CanonicalTreeParser;
import org.openrewrite.jgit.treewalk.FileTreeIterator;
import org.openrewrite.jgit.treewalk.filter.AndTreeFilter;
import org.openrewrite.jgit.treewalk.filter.OrTreeFilter;
import org.openrewrite.jgit.treewalk.filter.PathFilter;
import org.openrewrite.jgit.treewalk.filter.PathSuffixFilter;
import org.openrewrite.jgit.treewalk.filter.TreeFilter;
import org.openrewrite.jgit.util.io.NullOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks git which sources were renamed since the baseline was last written: then its lines named files as they were. The engine
 * brings its own JGit, so the recipes see what the goals see.
 */
public final class GitRenames {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    /** As git itself: half of the content. */
    private static final int SCORE = 50;

    /** Files that are compared with each other; a package of that size can be moved at once. */
    private static final int LIMIT = 4_000;

    private GitRenames() {}

    /**
     * Compares the work tree with the last commit that touched the baseline.
     *
     * @param root     of the work tree
     * @param baseline the folder of the baseline, relative to the root, with slashes
     * @return what was renamed; nothing where git does not know, as in a clone without history
     */
    public static Renames since(Path root, String baseline) {
        try (Repository repository = new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .findGitDir(root.toFile())
                        .setMustExist(true)
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return Renames.NONE;
            }
            walk.markStart(walk.parseCommit(head));
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(baseline), TreeFilter.ANY_DIFF));
            RevCommit written = walk.next();
            return written == null ? Renames.NONE : between(repository, written);
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("Renamed files are taken for new ones, for git cannot be asked: {}", e.getMessage());
            return Renames.NONE;
        }
    }

    private static Renames between(Repository repository, RevCommit written) throws IOException {
        Map<String, String> oldByNew = new HashMap<>();
        try (DiffFormatter formatter = new DiffFormatter(NullOutputStream.INSTANCE);
                ObjectReader reader = repository.newObjectReader()) {
            formatter.setRepository(repository);
            formatter.setPathFilter(
                    OrTreeFilter.create(PathSuffixFilter.create(".java"), PathSuffixFilter.create(".kt")));
            RenameDetector detector = new RenameDetector(repository);
            detector.setRenameScore(SCORE);
            detector.setRenameLimit(LIMIT);
            detector.addAll(formatter.scan(
                    new CanonicalTreeParser(null, reader, written.getTree()), new FileTreeIterator(repository)));
            // not left to the formatter, which looks for the content of files on the disk among the objects of git
            ContentSource.Pair contents = new ContentSource.Pair(
                    ContentSource.create(reader), ContentSource.create(new FileTreeIterator(repository)));
            for (DiffEntry entry : detector.compute(contents, NullProgressMonitor.INSTANCE)) {
                if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                    oldByNew.put(entry.getNewPath(), entry.getOldPath());
                }
            }
        }
        return new Renames(oldByNew);
    }
}
