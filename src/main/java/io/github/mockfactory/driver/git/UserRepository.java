package io.github.mockfactory.driver.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The repository of the user. It is read; the only thing that is ever written to it is one branch. */
public final class UserRepository implements AutoCloseable {

    private static final int NAMED = 5;
    private static final List<String> COMMIT_HOOKS =
            List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit");

    private final Path root;
    private final GitProgram git;
    private final Path gitFolder;
    private final Path commonFolder;

    private UserRepository(Path root, GitProgram git, Path gitFolder, Path commonFolder) {
        this.root = root;
        this.git = git;
        this.gitFolder = gitFolder;
        this.commonFolder = commonFolder;
    }

    /**
     * Opens the repository that a folder is the root of.
     *
     * @param root a folder
     * @return the repository; close it after use
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if there is none, or no git that would read it
     */
    public static UserRepository open(Path root) throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve(".git"))) {
            throw new IllegalArgumentException("There is no git repository in " + root
                    + ": a migration is made of commits. Run git init, commit, and try again");
        }
        GitProgram git = GitProgram.in(folder);
        git.requireVersion();
        try {
            return new UserRepository(
                    folder, git, place(folder, git, "--git-dir"), place(folder, git, "--git-common-dir"));
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot open the git repository in " + root + ": " + e.getMessage(), e);
        }
    }

    private static Path place(Path folder, GitProgram git, String which) throws IOException {
        return folder.resolve(git.text("rev-parse", which)).normalize();
    }

    /** Runs git as the user does in the root of the work tree. */
    GitProgram git() {
        return git;
    }

    Path root() {
        return root;
    }

    /** The git folder of this work tree. */
    Path gitFolder() {
        return gitFolder;
    }

    Path objects() {
        return commonFolder.resolve("objects");
    }

    /** The history that a shallow clone ends with; null if the clone is whole. */
    @Nullable
    Path shallow() {
        Path shallow = commonFolder.resolve("shallow");
        return Files.exists(shallow) ? shallow : null;
    }

    String objectFormat() throws IOException {
        return git.ask("config", "--get", OwnRepository.OBJECT_FORMAT).orElse("sha1");
    }

    /**
     * The folder in which the driver keeps its own files: inside the git folder that all work trees have in common, where
     * neither a build nor git cleans up.
     *
     * @return absolute; may not exist yet
     */
    public Path home() {
        return commonFolder.resolve("mock-factory");
    }

    /**
     * The commit that is checked out.
     *
     * @return its id, whether or not a branch points to it
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if there is no commit yet
     */
    public String head() throws IOException {
        return commit("HEAD")
                .orElseThrow(() ->
                        new IllegalArgumentException("The repository has no commit yet: commit your sources first"));
    }

    private Optional<String> commit(String name) throws IOException {
        return git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
    }

    /**
     * Makes sure that what is on the disk is what is committed.
     *
     * @param outputs folders that builds write; untracked files in them do not count
     * @throws IOException              if git cannot tell
     * @throws IllegalArgumentException if something is not committed; the message names it
     */
    public void requireClean(Collection<Path> outputs) throws IOException {
        Set<String> dirty = uncommitted(outputs);
        if (!dirty.isEmpty()) {
            String named = String.join(", ", dirty.stream().limit(NAMED).toList());
            throw new IllegalArgumentException("The work tree has changes that are not committed: " + named
                    + (dirty.size() > NAMED ? " and " + (dirty.size() - NAMED) + " more" : "")
                    + ". Commit or stash them, and try again");
        }
    }

    /**
     * Whether what is on the disk is what is committed.
     *
     * @param outputs folders that builds write; untracked files in them do not count
     * @return false if something is not committed
     * @throws IOException if git cannot tell
     */
    public boolean isClean(Collection<Path> outputs) throws IOException {
        return uncommitted(outputs).isEmpty();
    }

    private Set<String> uncommitted(Collection<Path> outputs) throws IOException {
        Set<String> dirty = new TreeSet<>();
        List<String> folders = outputs.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .filter(folder -> folder.startsWith(root))
                .map(folder -> root.relativize(folder).toString().replace(File.separatorChar, '/'))
                .map(folder -> folder.isEmpty() ? "" : folder + "/")
                .toList();
        // what a build leaves in a submodule is not the business of the repository around it
        for (String entry : git.require(
                        "status",
                        "--porcelain=v1",
                        "-z",
                        "--no-renames",
                        "--untracked-files=all",
                        "--ignore-submodules=untracked")
                .fields()) {
            String path = entry.substring(3);
            boolean untracked = entry.startsWith("??");
            // as text, for a name that this process cannot write is no path
            if (!untracked || folders.stream().noneMatch(folder -> (path + "/").startsWith(folder))) {
                dirty.add(path);
            }
        }
        return dirty;
    }

    /**
     * Makes sure that git knows who commits, and can sign where it is told to.
     *
     * @throws IllegalArgumentException if git would refuse a commit
     */
    void requireIdentity() throws IOException {
        for (String who : List.of("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT")) {
            GitAnswer answer = git.run(new byte[0], "var", who);
            if (answer.exit() != 0) {
                throw new IllegalArgumentException(
                        "git would not commit here, for it does not know who you are: " + answer.error());
            }
        }
    }

    /** Whether the user has git sign every commit. */
    boolean signs() throws IOException {
        return git.ask("config", "--type=bool", "--get", "commit.gpgSign")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /** The hooks that git would run if it were called to commit. */
    List<String> commitHooks() throws IOException {
        Path hooks = root.resolve(git.text("rev-parse", "--git-path", "hooks"));
        return COMMIT_HOOKS.stream()
                .filter(hook -> Files.isRegularFile(hooks.resolve(hook)) && Files.isExecutable(hooks.resolve(hook)))
                .toList();
    }

    /** The branches of the repository. */
    UserBranches branches() {
        return new UserBranches(git, commonFolder);
    }

    /** Takes in the objects of a pack: each as a file of its own, or all in one. */
    void receive(byte[] pack, boolean each) throws IOException {
        GitProgram durable = git.configured(OwnRepository.DURABLE);
        if (each) {
            durable.require(pack, "unpack-objects", "-q");
        } else {
            durable.require(pack, "index-pack", "--stdin");
        }
    }

    @Override
    public void close() {
        // nothing is kept open
    }
}
