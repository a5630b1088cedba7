package io.github.mockfactory.driver.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The branches of the user: one of them is the migration's, and moves only from where it was seen. */
final class UserBranches {

    private static final String HEADS = "refs/heads/";

    /** Where git notes, in the git folder of a work tree, the branches that an unfinished command will set. */
    private static final List<String> UNFINISHED =
            List.of("rebase-merge/head-name", "rebase-merge/update-refs", "rebase-apply/head-name", "BISECT_START");

    private final GitProgram git;
    private final Path commonFolder;

    UserBranches(GitProgram git, Path commonFolder) {
        this.git = git;
        this.commonFolder = commonFolder;
    }

    /**
     * Where a branch points to.
     *
     * @param branch short name
     * @return null if there is no such branch
     */
    @Nullable
    String tip(String branch) throws IOException {
        return git.ask("rev-parse", "--verify", "--quiet", HEADS + branch + "^{commit}")
                .orElse(null);
    }

    /**
     * Makes sure that a branch may have a name.
     *
     * @throws IllegalArgumentException if git does not take it, or it stands in the way of another branch
     */
    void requireName(String branch) throws IOException {
        if (branch.startsWith("-")
                || branch.equals("HEAD")
                || git.ask("check-ref-format", HEADS + branch).isEmpty()) {
            throw new IllegalArgumentException("The option branch is '" + branch + "', which is no name for a branch");
        }
        List<String> others = new ArrayList<>();
        for (int slash = branch.indexOf('/'); slash >= 0; slash = branch.indexOf('/', slash + 1)) {
            String outer = branch.substring(0, slash);
            if (tip(outer) != null) {
                others.add(outer);
            }
        }
        git.text("for-each-ref", "--format=%(refname)", HEADS + branch + "/")
                .lines()
                .map(name -> name.substring(HEADS.length()))
                .forEach(others::add);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("There is a branch " + others.get(0)
                    + ", beside which git can have none called " + branch + ": name another with -Dmockfactory.branch");
        }
    }

    /**
     * Makes sure that no work tree stands on a branch: its files would stay behind. One that stands for another branch moves that.
     *
     * @throws IllegalArgumentException if one does; the message says where
     */
    void requireFree(String branch) throws IOException {
        Optional<String> other = git.ask("symbolic-ref", "--quiet", HEADS + branch);
        if (other.isPresent()) {
            String name = other.get().startsWith(HEADS) ? other.get().substring(HEADS.length()) : other.get();
            throw new IllegalArgumentException("The branch " + branch + " is a symbolic reference to " + name
                    + ", which the migration would move: name a branch itself with -Dmockfactory.branch");
        }
        Optional<String> place = workTreeOn(branch);
        if (place.isPresent()) {
            throw new IllegalArgumentException(
                    "The branch " + branch + " is checked out in " + place.get()
                            + ", but the migration writes to it: check out another one there, or name another with -Dmockfactory.branch");
        }
    }

    private Optional<String> workTreeOn(String branch) throws IOException {
        String ref = HEADS + branch;
        List<String> fields = List.of(git.text("for-each-ref", "--format=%(refname)%00%(worktreepath)%00", ref)
                .split("\0\n?", -1));
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            if (fields.get(i).equals(ref) && !fields.get(i + 1).isEmpty()) {
                return Optional.of(fields.get(i + 1));
            }
        }
        for (Path folder : gitFolders()) {
            for (String name : UNFINISHED) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) {
                    // the list of references has two commits behind each, which are no names of branches
                    List<String> noted = new String(Files.readAllBytes(file), GitAnswer.names())
                            .lines()
                            .toList();
                    if (noted.contains(ref) || noted.contains(branch)) {
                        return Optional.of(folder + " ("
                                + name.replaceFirst("[-_/].*", "").toLowerCase(Locale.ROOT) + " under way)");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> gitFolders() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(commonFolder));
        Path linked = commonFolder.resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (Stream<Path> each = Files.list(linked)) {
                each.sorted().forEach(folders::add);
            }
        }
        return folders;
    }

    /**
     * Moves a branch.
     *
     * @param branch short name
     * @param from   where it was seen; null if it was not there
     * @param to     its new tip
     * @param why    for the reflog
     * @throws IllegalStateException if it is not where it was seen; it stays where it is
     */
    void move(String branch, @Nullable String from, String to, String why) throws IOException {
        requireFree(branch);
        GitAnswer answer = git.configured(OwnRepository.DURABLE)
                .run(
                        new byte[0],
                        "update-ref",
                        "--create-reflog",
                        "-m",
                        "mock-factory: " + why,
                        HEADS + branch,
                        to,
                        from == null ? "0".repeat(to.length()) : from);
        if (answer.exit() == 0) {
            return;
        }
        String now = tip(branch);
        if (!Objects.equals(now, from)) {
            throw new IllegalStateException("Somebody else has "
                    + (now == null ? "deleted the branch " : from == null ? "made the branch " : "moved the branch ")
                    + branch + " meanwhile" + (now == null ? "" : ", to " + shortened(now))
                    + ". It stays as it is; start again to go on from there");
        }
        throw new IOException("Cannot set the branch " + branch + ": " + answer.error());
    }

    static String shortened(String commit) {
        return commit.substring(0, Math.min(10, commit.length()));
    }
}
