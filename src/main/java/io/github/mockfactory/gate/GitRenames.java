package io.github.mockfactory.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
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
import org.openrewrite.jgit.treewalk.AbstractTreeIterator;
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

    /** Of the baseline, beyond which nobody looks: what was renamed so long ago is in it. */
    private static final int COMMITS = 20;

    private static final TreeFilter SOURCES = OrTreeFilter.create(new TreeFilter[] {
        PathSuffixFilter.create(".java"), PathSuffixFilter.create(".kt"), PathSuffixFilter.create(".groovy")
    });

    private GitRenames() {}

    /**
     * Compares the work tree with the last commits that touched the baseline. The latest may have updated lines of other files
     * alone, as where two branches meet: a line is as old as one of them.
     *
     * @param root     of the work tree
     * @param baseline the folder of the baseline, relative to the root, with slashes
     * @param enough   given what was renamed since each of them, the latest first, until it says that it needs no more; given
     *                 nothing where git does not know, as in a clone without history
     */
    public static void since(Path root, String baseline, Predicate<Renames> enough) {
        try (Repository repository = new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .findGitDir(root.toFile())
                        .setMustExist(true)
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return;
            }
            walk.markStart(walk.parseCommit(head));
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(baseline), TreeFilter.ANY_DIFF));
            RevCommit written = walk.next();
            if (written == null) {
                return;
            }
            Map<String, String> sinceWritten = betweenWorkTreeAnd(written, repository);
            boolean done = enough.test(new Renames(sinceWritten));
            for (int i = 1; i < COMMITS && !done; i++) {
                RevCommit older = walk.next();
                if (older == null) {
                    return;
                }
                done = enough.test(new Renames(chained(between(older, written, repository), sinceWritten)));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("Renamed files are taken for new ones, for git cannot be asked: {}", e.getMessage());
        }
    }

    /** What was renamed in the second step may have been renamed in the first. */
    private static Map<String, String> chained(Map<String, String> first, Map<String, String> second) {
        Map<String, String> oldByNew = new HashMap<>(first);
        oldByNew.keySet().removeAll(second.values());
        second.forEach((now, between) -> oldByNew.put(now, first.getOrDefault(between, between)));
        return oldByNew;
    }

    private static Map<String, String> betweenWorkTreeAnd(RevCommit commit, Repository repository) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            // not left to the formatter, which looks for the content of files on the disk among the objects of git
            ContentSource.Pair contents = new ContentSource.Pair(
                    ContentSource.create(reader), ContentSource.create(new FileTreeIterator(repository)));
            return renamed(
                    repository,
                    new CanonicalTreeParser(null, reader, commit.getTree()),
                    new FileTreeIterator(repository),
                    contents);
        }
    }

    private static Map<String, String> between(RevCommit older, RevCommit newer, Repository repository)
            throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return renamed(
                    repository,
                    new CanonicalTreeParser(null, reader, older.getTree()),
                    new CanonicalTreeParser(null, reader, newer.getTree()),
                    new ContentSource.Pair(ContentSource.create(reader), ContentSource.create(reader)));
        }
    }

    private static Map<String, String> renamed(
            Repository repository, AbstractTreeIterator before, AbstractTreeIterator after, ContentSource.Pair contents)
            throws IOException {
        Map<String, String> oldByNew = new HashMap<>();
        try (DiffFormatter formatter = new DiffFormatter(NullOutputStream.INSTANCE)) {
            formatter.setRepository(repository);
            formatter.setPathFilter(SOURCES);
            RenameDetector detector = new RenameDetector(repository);
            detector.setRenameScore(SCORE);
            detector.setRenameLimit(LIMIT);
            detector.addAll(formatter.scan(before, after));
            for (DiffEntry entry : detector.compute(contents, NullProgressMonitor.INSTANCE)) {
                if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
                    oldByNew.put(entry.getNewPath(), entry.getOldPath());
                }
            }
        }
        return oldByNew;
    }
}
