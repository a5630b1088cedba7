package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What the commits of a migration say: each names in its message the changes that it makes and takes back. */
final class History {

    private static final String MADE = "Mock-Factory-Change: ";
    private static final String UNDONE = "Mock-Factory-Undone: ";

    private final Repository repository;

    History(Repository repository) {
        this.repository = repository;
    }

    /** A message that names the changes. */
    static String message(String text, Collection<ChangeKey> made, Collection<ChangeKey> undone) {
        StringBuilder message = new StringBuilder(text).append("\n\n");
        made.forEach(key -> message.append(MADE).append(key).append('\n'));
        undone.forEach(key -> message.append(UNDONE).append(key).append('\n'));
        return message.toString();
    }

    boolean isAncestor(ObjectId ancestor, ObjectId of) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(ancestor), walk.parseCommit(of));
        }
    }

    /** Whether all commits between are those of a migration. */
    boolean isMigrationOf(ObjectId tip, ObjectId head) throws IOException {
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

    /** The changes that the commits after the base have made and not taken back. */
    Set<ChangeKey> made(ObjectId tip, ObjectId base) throws IOException {
        Set<ChangeKey> made = new TreeSet<>();
        for (RevCommit commit : commits(tip, base)) {
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

    /** Oldest first. */
    private Collection<RevCommit> commits(ObjectId tip, ObjectId base) throws IOException {
        Deque<RevCommit> commits = new ArrayDeque<>();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(tip);
            while (!commit.equals(base)) {
                commits.addFirst(commit);
                commit = walk.parseCommit(commit.getParent(0));
            }
        }
        return commits;
    }
}
