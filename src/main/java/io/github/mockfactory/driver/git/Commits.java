package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes commits, and reads what they hold. */
final class Commits {

    private static final int RULE_FIELDS = 4;
    private static final String HERE = "./";

    private final GitProgram git;
    private final boolean signed;

    Commits(GitProgram git, boolean signed) {
        this.git = git;
        this.signed = signed;
    }

    /**
     * Makes sure that git can sign, before a build has taken an hour.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void requireSignature(GitProgram git, String base) throws IOException {
        GitAnswer answer = git.run(new byte[0], "commit-tree", "-S", base + "^{tree}");
        if (answer.exit() != 0) {
            throw new IllegalArgumentException("git is to sign commits here (commit.gpgSign), but cannot: "
                    + answer.error() + ". Mend that, or switch it off for this repository while you migrate");
        }
    }

    /**
     * Commits some files of the work tree.
     *
     * @param parent the commit before
     * @param files  what they are to hold, by path; empty for a file that goes
     * @return the id of the commit, which no branch knows yet
     * @throws IllegalStateException if it would hold anything else
     */
    String make(String parent, String message, Map<String, Optional<byte[]>> files) throws IOException {
        // git add would leave out what an ignore rule takes in, and read index settings of the user
        git.require(nulTerminated(files.keySet()), "update-index", "--add", "--remove", "-z", "--stdin");
        String tree = git.text("write-tree");
        List<String> arguments = new ArrayList<>(List.of("commit-tree"));
        if (signed) {
            arguments.add("-S");
        }
        arguments.addAll(List.of("-p", parent, "-F", "-", tree));
        String commit = git.require(message.getBytes(StandardCharsets.UTF_8), arguments.toArray(String[]::new))
                .text();
        requireExactly(parent, commit, files);
        return commit;
    }

    /** The last line of defence: whatever git, its settings and the disk did, a commit is what was validated or not made. */
    private void requireExactly(String parent, String commit, Map<String, Optional<byte[]>> files) throws IOException {
        Map<String, Difference> changed = differences(parent, commit);
        Set<String> wrong = new TreeSet<>(changed.keySet());
        wrong.removeAll(files.keySet());
        Map<String, Optional<byte[]>> unchanged = new TreeMap<>(files);
        unchanged.keySet().removeAll(changed.keySet());
        Map<String, Entry> there = unchanged.isEmpty() ? new TreeMap<>() : entries(commit, unchanged.keySet());
        changed.forEach((path, difference) -> {
            if (difference.isTypeKept()) {
                there.put(path, difference.after());
            } else {
                wrong.add(path);
            }
        });
        for (Map.Entry<String, Optional<byte[]>> file : files.entrySet()) {
            String path = file.getKey();
            if (!holds(commit, path, there.getOrDefault(path, Entry.NONE), file.getValue())) {
                wrong.add(path);
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("git has not committed what was validated: " + String.join(", ", wrong)
                    + ". The commit " + UserBranches.shortened(commit) + " is not on the branch");
        }
    }

    /**
     * Whether a commit has some content in a file, as git sees it: what filters and attributes write to a work tree may be
     * other bytes.
     *
     * @param content empty if there is to be no such file
     */
    boolean holds(String commit, String path, Optional<byte[]> content) throws IOException {
        return holds(commit, path, entries(commit, List.of(path)).getOrDefault(path, Entry.NONE), content);
    }

    private boolean holds(String commit, String path, Entry entry, Optional<byte[]> content) throws IOException {
        if (content.isEmpty()) {
            return entry.equals(Entry.NONE);
        }
        return entry.isFile()
                // git leaves CRLF that was committed as it is, which hash-object does not know
                && (entry.id().equals(idOf(path, content.get()))
                        || Arrays.equals(checkedOut(commit, path), content.get()));
    }

    private String idOf(String path, byte[] content) throws IOException {
        return git.require(content, "hash-object", "--stdin", "--path=" + path).text();
    }

    /**
     * What a commit holds in a place.
     *
     * @param mode as git writes it
     * @param id   of the content
     */
    record Entry(String mode, String id) {

        static final Entry NONE = new Entry("000000", "");

        boolean isFile() {
            return mode.startsWith("100");
        }

        private static Entry of(String mode, String id) {
            return mode.equals(NONE.mode) ? NONE : new Entry(mode, id);
        }
    }

    /**
     * How two commits differ in a place.
     *
     * @param before what the first holds
     * @param after  what the second holds
     */
    record Difference(Entry before, Entry after) {

        /** A file may come and go, but not become a link, or something that is run. */
        boolean isTypeKept() {
            return before.equals(Entry.NONE) || after.equals(Entry.NONE) || before.mode.equals(after.mode);
        }
    }

    /** What a commit holds of some files. */
    Map<String, Entry> entries(String commit, Collection<String> paths) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-z", "--full-tree", commit));
        arguments.addAll(paths);
        return entries(git.require(arguments.toArray(String[]::new)));
    }

    /** Everything that a commit holds. */
    Map<String, Entry> entries(String commit) throws IOException {
        return entries(git.require("ls-tree", "-r", "-z", "--full-tree", commit));
    }

    private static Map<String, Entry> entries(GitAnswer answer) {
        Map<String, Entry> entries = new TreeMap<>();
        for (String line : answer.fields()) {
            int tab = line.indexOf('\t');
            List<String> parts = List.of(line.substring(0, tab).split(" ", -1));
            entries.put(line.substring(tab + 1), new Entry(parts.get(0), parts.get(2)));
        }
        return entries;
    }

    /** A file of a commit, as git writes it to a work tree. */
    byte[] checkedOut(String commit, String path) throws IOException {
        return git.require("cat-file", "--filters", commit + ":" + path).output();
    }

    /** How two commits differ, by path. */
    Map<String, Difference> differences(String before, String after) throws IOException {
        List<String> fields = git.require("diff-tree", "-r", "-z", "--no-renames", "--raw", before, after)
                .fields();
        Map<String, Difference> differences = new TreeMap<>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            List<String> parts = List.of(fields.get(i).substring(1).split(" ", -1));
            differences.put(
                    fields.get(i + 1),
                    new Difference(Entry.of(parts.get(0), parts.get(2)), Entry.of(parts.get(1), parts.get(3))));
        }
        return differences;
    }

    /** The rules that keep git from adding some files by itself, by path. */
    Map<String, String> ignored(Collection<String> paths) throws IOException {
        // this command takes no path literally, but such a one for what it is
        List<String> relative = paths.stream().map(path -> HERE + path).toList();
        GitAnswer answer = git.with(Map.of("GIT_LITERAL_PATHSPECS", "0"))
                .run(nulTerminated(relative), "check-ignore", "--verbose", "-z", "--stdin");
        if (answer.exit() > 1) {
            throw new IOException(answer.complaint("check-ignore"));
        }
        List<String> fields = answer.fields();
        Map<String, String> rules = new TreeMap<>();
        for (int i = 0; i + RULE_FIELDS <= fields.size(); i += RULE_FIELDS) {
            String rule = fields.get(i + 2);
            if (!rule.startsWith("!")) {
                rules.put(
                        fields.get(i + 3).substring(HERE.length()),
                        rule + " in " + fields.get(i) + ", line " + fields.get(i + 1));
            }
        }
        return rules;
    }

    /** The changes between two contents, made to a third; empty if git cannot tell how. */
    Optional<byte[]> merged(Path home, byte[] now, byte[] from, byte[] to) throws IOException {
        Path folder = Files.createTempDirectory(home, "merge");
        try {
            Files.write(folder.resolve("now"), now);
            Files.write(folder.resolve("from"), from);
            Files.write(folder.resolve("to"), to);
            GitAnswer answer = git.run(
                    new byte[0],
                    "merge-file",
                    "-p",
                    folder.resolve("now").toString(),
                    folder.resolve("from").toString(),
                    folder.resolve("to").toString());
            return answer.exit() == 0 ? Optional.of(answer.output()) : Optional.empty();
        } finally {
            OwnRepository.delete(folder);
        }
    }

    static byte[] nulTerminated(Collection<String> paths) {
        return (String.join("\0", paths) + "\0").getBytes(GitAnswer.names());
    }
}
