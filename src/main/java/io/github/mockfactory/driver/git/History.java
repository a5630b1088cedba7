package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.util.QuotedString;

/** What the commits of a migration say: each names in its message the changes that it makes and takes back. */
final class History {

    private static final String MADE = "Mock-Factory-Change: ";
    private static final String UNDONE = "Mock-Factory-Undone: ";
    private static final Pattern REVERTED = Pattern.compile("This reverts commit (?<id>[0-9a-f]{7,64})");
    private static final int FIELDS = 5;

    private final GitProgram git;

    History(GitProgram git) {
        this.git = git;
    }

    /** A message that names the changes. No other line of it reads as if it named one. */
    static String message(String text, Collection<ChangeKey> made, Collection<ChangeKey> undone) {
        StringBuilder message = new StringBuilder();
        text.lines()
                .forEach(line -> message.append(line.startsWith(MADE) || line.startsWith(UNDONE) ? "> " : "")
                        .append(line)
                        .append('\n'));
        message.append('\n');
        made.forEach(key -> message.append(MADE).append(quoted(key)).append('\n'));
        undone.forEach(key -> message.append(UNDONE).append(quoted(key)).append('\n'));
        return message.toString();
    }

    /** As git writes odd paths. */
    private static String quoted(ChangeKey key) {
        return QuotedString.GIT_PATH_MINIMAL.quote(key.toString());
    }

    /** Empty for a text that somebody else has written. */
    private static Optional<ChangeKey> parse(String text) {
        try {
            return Optional.of(
                    ChangeKey.parse(text.startsWith("\"") ? QuotedString.GIT_PATH_MINIMAL.dequote(text) : text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A commit of the branch.
     *
     * @param id     its name
     * @param merged the parents but the first
     * @param author name and address
     * @param title  first line of the message
     * @param made   the changes that it makes
     * @param undone the changes that it takes back
     * @param revert whether somebody made it with git revert
     */
    record Commit(
            String id,
            List<String> merged,
            String author,
            String title,
            List<ChangeKey> made,
            List<ChangeKey> undone,
            boolean revert) {

        boolean isOurs() {
            return !made.isEmpty() || !undone.isEmpty();
        }

        String words() {
            return UserBranches.shortened(id) + " \"" + title + "\" of " + author;
        }
    }

    boolean isAncestor(String ancestor, String of) throws IOException {
        // exits with more than 1 if one of them cannot be read any more
        return git.run(new byte[0], "merge-base", "--is-ancestor", ancestor, of).exit() == 0;
    }

    /** Whether the history between is there: it may have been pruned since. */
    boolean isReadable(String base, String tip) throws IOException {
        return git.run(new byte[0], "rev-list", "--quiet", "--objects", base + ".." + tip, "--")
                        .exit()
                == 0;
    }

    /** Whether a commit is one of a migration. */
    boolean isOurs(String commit) throws IOException {
        return log("--max-count=1", commit).stream().allMatch(Commit::isOurs);
    }

    /**
     * The commits of a branch, oldest first.
     *
     * @param base where it starts
     * @param tip  where it ends
     */
    List<Commit> since(String base, String tip) throws IOException {
        return log("--reverse", base + ".." + tip);
    }

    /** The last commit behind a base that changed a file, in words. */
    Optional<String> lastOn(String path, String tip, String base) throws IOException {
        return log("--max-count=1", base + ".." + tip, path).stream()
                .map(Commit::words)
                .findFirst();
    }

    private List<Commit> log(String how, String range, String... paths) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "log",
                "-z",
                "--first-parent",
                "--no-color",
                "--format=tformat:%H%x00%P%x00%an <%ae>%x00%s%x00%B",
                how,
                range,
                "--"));
        arguments.addAll(List.of(paths));
        List<String> fields = git.require(arguments.toArray(String[]::new)).fields(StandardCharsets.UTF_8);
        Map<String, Commit> commits = new LinkedHashMap<>();
        for (int i = 0; i + FIELDS <= fields.size(); i += FIELDS) {
            Commit commit = commit(fields.subList(i, i + FIELDS), commits);
            commits.put(commit.id, commit);
        }
        return List.copyOf(commits.values());
    }

    private static Commit commit(List<String> fields, Map<String, Commit> before) {
        List<String> parents = List.of(fields.get(1).split(" ", -1));
        List<ChangeKey> made = new ArrayList<>();
        List<ChangeKey> undone = new ArrayList<>();
        String message = fields.get(FIELDS - 1);
        message.lines().forEach(line -> {
            if (line.startsWith(MADE)) {
                parse(line.substring(MADE.length())).ifPresent(made::add);
            } else if (line.startsWith(UNDONE)) {
                parse(line.substring(UNDONE.length())).ifPresent(undone::add);
            }
        });
        boolean named = !made.isEmpty() || !undone.isEmpty();
        for (Matcher reverted = REVERTED.matcher(message); reverted.find(); ) {
            String id = reverted.group("id");
            before.values().stream().filter(each -> each.id.startsWith(id)).forEach(each -> {
                made.addAll(each.undone);
                undone.addAll(each.made);
            });
        }
        return new Commit(
                fields.get(0), parents.subList(1, parents.size()), fields.get(2), fields.get(3), made, undone, !named);
    }

    /** The changes that the commits after the base have made and not taken back. */
    Set<ChangeKey> made(String tip, String base) throws IOException {
        Set<ChangeKey> made = new TreeSet<>();
        for (Commit commit : since(base, tip)) {
            made.addAll(commit.made);
            commit.undone.forEach(made::remove);
        }
        return made;
    }

    /** The changes that somebody has taken back with git revert, and that were not made again. */
    Set<ChangeKey> reverted(String tip, String base) throws IOException {
        Set<ChangeKey> reverted = new TreeSet<>();
        for (Commit commit : since(base, tip)) {
            commit.made.forEach(reverted::remove);
            if (commit.revert) {
                reverted.addAll(commit.undone);
            }
        }
        return reverted;
    }

    /** The commits of others. To merge what the branch starts from is none. */
    List<Commit> foreign(String tip, String base) throws IOException {
        List<Commit> foreign = new ArrayList<>();
        for (Commit commit : since(base, tip)) {
            boolean merge = !commit.merged.isEmpty();
            for (String parent : commit.merged) {
                merge &= isAncestor(parent, base);
            }
            if (!merge && !commit.isOurs()) {
                foreign.add(commit);
            }
        }
        return Collections.unmodifiableList(foreign);
    }
}
