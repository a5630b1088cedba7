package io.github.mockfactory.driver.history;

import io.github.mockfactory.site.TextSites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the past of a repository that has no records of it: for each week the last commit, by the text of its sources. Nothing is
 * checked out, built or parsed; a file that stays the same is read once.
 */
public final class Backfill {

    /** Five years. */
    private static final int MOST_WEEKS = 260;
    /** No source that a person wrote is larger. */
    private static final int MOST_BYTES = 4 << 20;

    private final Path root;
    private final String folder;
    private final String project;
    private final TextSites sites;
    private final Map<ObjectId, TextSites.Count> known = new HashMap<>();

    /**
     * Takes what to read.
     *
     * @param root    of the work tree
     * @param folder  of the build in it, with slashes; empty for the root itself
     * @param project name of the build
     * @param factories simple names of the factories
     */
    public Backfill(Path root, String folder, String project, Collection<String> factories) {
        this.root = root;
        this.folder = folder;
        this.project = project;
        this.sites = new TextSites(factories);
    }

    /**
     * Reads the weeks before an instant.
     *
     * @param before from then on there are records
     * @return a record for each week with mocks, oldest first
     * @throws IOException              if the repository cannot be read
     * @throws IllegalArgumentException if there is none
     */
    public List<RunRecord> weekly(Instant before) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setWorkTree(root.toFile())
                        .findGitDir(root.toFile())
                        .setMustExist(true)
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return List.of();
            }
            List<RunRecord> records = new ArrayList<>();
            for (RevCommit commit : lastOfWeeks(walk, head, before)) {
                records.add(RunRecord.of(Goal.BACKFILL, timeOf(commit), project, commit.name(), false)
                        .with(counts(repository, commit)));
            }
            Collections.reverse(records);
            return withoutBeginning(records);
        } catch (RepositoryNotFoundException e) {
            throw new IllegalArgumentException(
                    "The option backfill reads the past from git, but " + root + " is none", e);
        }
    }

    /** Newest first. */
    private static List<RevCommit> lastOfWeeks(RevWalk walk, ObjectId head, Instant before) throws IOException {
        List<RevCommit> commits = new ArrayList<>();
        Set<String> weeks = new HashSet<>();
        walk.setFirstParent(true);
        walk.markStart(walk.parseCommit(head));
        for (RevCommit commit = walk.next(); commit != null && commits.size() < MOST_WEEKS; commit = walk.next()) {
            Instant time = timeOf(commit);
            LocalDate day = time.atZone(ZoneOffset.UTC).toLocalDate();
            String week = day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            if (time.isBefore(before) && weeks.add(week)) {
                commits.add(commit);
            }
        }
        return commits;
    }

    private static Instant timeOf(RevCommit commit) {
        return Instant.ofEpochSecond(commit.getCommitTime());
    }

    private static List<RunRecord> withoutBeginning(List<RunRecord> records) {
        int first = 0;
        while (first < records.size() && isEmpty(records.get(first).sites())) {
            first++;
        }
        return List.copyOf(records.subList(first, records.size()));
    }

    private static boolean isEmpty(@Nullable SiteCounts counts) {
        return counts == null || counts.sites() + counts.moved() == 0;
    }

    private SiteCounts counts(Repository repository, RevCommit commit) throws IOException {
        int raw = 0;
        int moved = 0;
        int files = 0;
        try (TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            TreeFilter sources = OrTreeFilter.create(PathSuffixFilter.create(".java"), PathSuffixFilter.create(".kt"));
            tree.setFilter(folder.isEmpty() ? sources : AndTreeFilter.create(PathFilter.create(folder), sources));
            while (tree.next()) {
                if ((tree.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    TextSites.Count count = count(repository, tree.getObjectId(0));
                    raw += count.raw();
                    moved += count.moved();
                    files += count.raw() > 0 ? 1 : 0;
                }
            }
        }
        return SiteCounts.ofText(raw, moved, files);
    }

    private TextSites.Count count(Repository repository, ObjectId blob) throws IOException {
        TextSites.Count count = known.get(blob);
        if (count == null) {
            ObjectLoader content = repository.open(blob, Constants.OBJ_BLOB);
            // names of Mockito are ASCII, so every charset of sources that is in use will do
            count = content.getSize() > MOST_BYTES
                    ? new TextSites.Count(0, 0)
                    : sites.in(new String(content.getBytes(), StandardCharsets.ISO_8859_1));
            known.put(blob, count);
        }
        return count;
    }
}
