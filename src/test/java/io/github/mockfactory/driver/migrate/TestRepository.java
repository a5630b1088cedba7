package io.github.mockfactory.driver.migrate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A repository of a user, with one commit. */
final class TestRepository {

    static final String BRANCH = "mock-factory/migration";

    private final Path root;

    private TestRepository(Path root) {
        this.root = root;
    }

    static TestRepository at(Path root) {
        return new TestRepository(root);
    }

    static TestRepository create(Path root, Map<String, String> sources) {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", "A Developer");
            config.setString("user", null, "email", "developer@example.com");
            config.save();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = root.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
            git.add().addFilepattern(".").call();
            git.commit().setMessage("Begin").setSign(false).call();
            return new TestRepository(root);
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path root() {
        return root;
    }

    /** The commits of the migration, oldest first: subject lines, or whole messages. */
    List<String> history(boolean whole) {
        List<String> messages = new ArrayList<>();
        try (Git git = Git.open(root.toFile());
                RevWalk walk = new RevWalk(git.getRepository())) {
            ObjectId tip = git.getRepository().resolve(Constants.R_HEADS + BRANCH);
            if (tip == null) {
                return messages;
            }
            RevCommit commit = walk.parseCommit(tip);
            while (commit.getParentCount() > 0) {
                messages.add(
                        0, whole ? commit.getTree().name() + "\n" + commit.getFullMessage() : commit.getShortMessage());
                commit = walk.parseCommit(commit.getParent(0));
            }
            return messages;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of the branch, as text by path. */
    Map<String, String> files() {
        return files(Constants.R_HEADS + BRANCH);
    }

    /** The files of some commit. */
    Map<String, String> files(String revision) {
        Map<String, String> files = new TreeMap<>();
        try (Git git = Git.open(root.toFile());
                RevWalk walk = new RevWalk(git.getRepository());
                TreeWalk tree = new TreeWalk(git.getRepository())) {
            tree.addTree(walk.parseCommit(git.getRepository().resolve(revision)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                byte[] content = git.getRepository().open(tree.getObjectId(0)).getBytes();
                files.put(tree.getPathString(), new String(content, StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything of the user's that a migration must not touch. */
    String untouched() {
        try (Git git = Git.open(root.toFile())) {
            StringBuilder state = new StringBuilder(git.getRepository().getFullBranch());
            state.append(git.getRepository().resolve(Constants.HEAD).name());
            state.append(git.status().call().isClean());
            state.append(git.stashList().call());
            return state.toString();
        } catch (GitAPIException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
