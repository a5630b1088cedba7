package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Opens the repository in which a migration works. Nobody else writes to it, and only one migration at a time: what a killed
 * run or a full disk has left half done is cleared away.
 */
final class OwnRepository {

    private static final Pattern REST = Pattern.compile(".*\\.lock|.*\\d\\.tmp");
    private static final Pattern UNFINISHED = Pattern.compile("\\._.*\\d\\.tmp");

    private OwnRepository() {}

    /**
     * Makes it if it is not there, or not completely.
     *
     * @param theirs the repository whose objects it borrows
     * @param folder its work tree
     */
    static Repository open(Repository theirs, Path folder) throws IOException {
        Path own = folder.resolve(Constants.DOT_GIT);
        try {
            Files.createDirectories(folder);
            removeRests(folder, own);
            if (!Files.exists(own.resolve(Constants.HEAD))) {
                create(folder, own);
            }
            try (Repository repository = at(folder, own)) {
                WholeFile.write(
                        own.resolve("objects/info/alternates"),
                        (objectsOf(theirs) + "\n").getBytes(StandardCharsets.UTF_8));
                configure(repository.getConfig(), theirs.getConfig());
            }
            // opened once more, for the place of the borrowed objects is read when a repository is opened
            return at(folder, own);
        } catch (IOException | JGitInternalException e) {
            throw GitFailures.because(
                    "Cannot prepare " + folder, Objects.requireNonNullElse(folder.getParent(), folder), e);
        }
    }

    /** Made elsewhere, and then moved: either all of it is there or nothing. */
    private static void create(Path folder, Path own) throws IOException {
        Path made = folder.resolve(".git.new");
        delete(made);
        delete(own);
        try (Repository repository = at(folder, made)) {
            repository.create();
        }
        Files.move(made, own, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Repository at(Path folder, Path own) throws IOException {
        return new FileRepositoryBuilder()
                .setWorkTree(folder.toFile())
                .setGitDir(own.toFile())
                .build();
    }

    /** Locks of git, and files that it was about to rename; a file of the user's with such a name comes back with a reset. */
    private static void removeRests(Path folder, Path own) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path rest : files.filter(Files::isRegularFile)
                    .filter(file -> (file.startsWith(own) ? REST : UNFINISHED)
                            .matcher(file.getFileName().toString())
                            .matches())
                    .toList()) {
                Files.delete(rest);
            }
        }
    }

    private static Path objectsOf(Repository theirs) {
        return theirs.getObjectDatabase() instanceof ObjectDirectory own
                ? own.getDirectory().toPath().toAbsolutePath()
                : theirs.getDirectory().toPath().toAbsolutePath().resolve("objects");
    }

    private static void configure(StoredConfig config, StoredConfig theirs) throws IOException {
        String before = config.toText();
        for (String name : List.of("autocrlf", "eol", "filemode", "symlinks", "ignorecase", "precomposeunicode")) {
            copy(ConfigConstants.CONFIG_CORE_SECTION, null, name, theirs, config);
        }
        for (String name : List.of("name", "email")) {
            copy(ConfigConstants.CONFIG_USER_SECTION, null, name, theirs, config);
        }
        for (String filter : theirs.getSubsections(ConfigConstants.CONFIG_FILTER_SECTION)) {
            for (String name : List.of("clean", "smudge")) {
                copy(ConfigConstants.CONFIG_FILTER_SECTION, filter, name, theirs, config);
            }
        }
        makeDurable(config);
        if (!config.toText().equals(before)) {
            config.save();
        }
    }

    /** The commits are all that is believed after a power cut. */
    static void makeDurable(StoredConfig config) {
        String core = ConfigConstants.CONFIG_CORE_SECTION;
        config.setBoolean(core, null, "fsyncObjectFiles", true);
        config.setBoolean(core, null, "fsyncRefFiles", true);
    }

    private static void copy(
            String section, @Nullable String subsection, String name, StoredConfig from, StoredConfig to) {
        String value = from.getString(section, subsection, name);
        if (value != null) {
            to.setString(section, subsection, name, value);
        }
    }

    /** Sets a reference, wherever it was. */
    static void set(Repository repository, String ref, ObjectId commit) throws IOException {
        try {
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(commit);
            require(update.forceUpdate());
        } catch (IOException e) {
            throw failed("Cannot set " + ref, repository, e);
        }
    }

    /** Makes HEAD stand for a branch. */
    static void link(Repository repository, String ref) throws IOException {
        try {
            require(repository.updateRef(Constants.HEAD).link(ref));
        } catch (IOException e) {
            throw failed("Cannot set HEAD", repository, e);
        }
    }

    /** Makes HEAD stand for a commit. */
    static void detach(Repository repository, ObjectId commit) throws IOException {
        try {
            RefUpdate update = repository.updateRef(Constants.HEAD, true);
            update.setNewObjectId(commit);
            require(update.forceUpdate());
        } catch (IOException e) {
            throw failed("Cannot set HEAD", repository, e);
        }
    }

    private static IOException failed(String what, Repository repository, IOException cause) {
        return GitFailures.because(
                what + " in " + repository.getDirectory(),
                repository.getDirectory().toPath(),
                cause);
    }

    private static void require(RefUpdate.Result result) throws IOException {
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            case LOCK_FAILURE ->
                throw new IOException(
                        "another git is at work. If there is none, delete the file of that name with .lock");
            default -> throw new IOException(result.toString());
        }
    }
}
