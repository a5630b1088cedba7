package io.github.mockfactory.driver.git;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A repository as a user makes it, with the installed git. */
final class UserGit {

    static final String BRANCH = "mock-factory/migration";
    static final String A = "src/A.java";
    static final String B = "src/B.java";

    private final Path root;

    private UserGit(Path root) {
        this.root = root;
    }

    /** With two sources in one commit. */
    static UserGit init(Path root, String... options) throws IOException {
        UserGit repository = new UserGit(Files.createDirectories(root));
        String[] init = Arrays.copyOf(options, options.length + 1);
        init[options.length] = ".";
        repository.git(concat(List.of("-c", "init.defaultBranch=main", "init", "--quiet"), init));
        repository.identify();
        repository.write(A, "a\n").write(B, "b\n").commit("Begin");
        return repository;
    }

    static UserGit at(Path root) {
        return new UserGit(root);
    }

    private static String[] concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    UserGit identify() throws IOException {
        git("config", "user.name", "A Developer");
        git("config", "user.email", "developer@example.com");
        git("config", "commit.gpgSign", "false");
        return this;
    }

    Path root() {
        return root;
    }

    String git(String... arguments) throws IOException {
        return GitProgram.in(root)
                .with(Map.of("GIT_LITERAL_PATHSPECS", "0", "GIT_EDITOR", "true"))
                .text(arguments);
    }

    UserGit write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        return this;
    }

    UserGit commit(String message) throws IOException {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "-m", message);
        return this;
    }

    /** What a commit has in a file. */
    String show(String path) throws IOException {
        return git("show", BRANCH + ":" + path);
    }

    /** First lines of the messages on the branch, the newest first. */
    List<String> titles() throws IOException {
        return git("log", "--format=%s", "main.." + BRANCH).lines().toList();
    }

    /** Migrates these files, each in a commit, and publishes. */
    void migrate(String... paths) throws IOException {
        try (UserRepository user = UserRepository.open(root);
                Workspace workspace = Workspace.open(user, BRANCH)) {
            for (String path : paths) {
                migrate(workspace, path);
            }
            workspace.publish();
        }
    }

    static String migrate(Workspace workspace, String path) throws IOException {
        return workspace.commit("Migrate " + path, Map.of(path, content("factory\n")), Set.of(key(path)), Set.of());
    }

    static ChangeKey key(String path) {
        return new ChangeKey(Phase.GENERIC, "generic", path);
    }

    static Optional<byte[]> content(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
