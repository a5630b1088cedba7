package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The repository in which a migration works: with files, an index, objects and references of its own. Everything else is the
 * user's, whose settings, attributes and filters decide about content, and whose objects it borrows. Nobody else writes to it,
 * and only one migration at a time: what a killed run or a full disk has left half done is cleared away.
 */
final class OwnRepository {

    /** The commits are all that is believed after a power cut. Each git takes what it knows of these. */
    static final List<String> DURABLE = List.of("core.fsync=all", "core.fsyncMethod=fsync");

    /** What belongs to the user's work tree, or to programs that watch it. */
    private static final List<String> OURS = List.of(
            "core.bare=false",
            "core.fsmonitor=false",
            "core.sparseCheckout=false",
            "core.splitIndex=false",
            "core.untrackedCache=false",
            "gc.auto=0",
            "i18n.commitEncoding=UTF-8",
            "i18n.logOutputEncoding=UTF-8",
            "log.showSignature=false",
            "submodule.recurse=false");

    /** What a build that asks git about its work tree must be told as the user's would be. */
    private static final Pattern ASKED = Pattern.compile("core\\.(autocrlf|eol|safecrlf|filemode|symlinks|ignorecase"
            + "|precomposeunicode|attributesfile|excludesfile)|user\\.(name|email)|filter\\..*");

    private static final Pattern REST = Pattern.compile(".*\\d\\.tmp|tmp_(obj|pack|idx)_.*");
    private static final String HEADS = "refs/heads/";
    private static final String SHA_1 = "sha1";

    /** A setting of repositories whose objects have other names than usual. */
    static final String OBJECT_FORMAT = "extensions.objectFormat";

    private final UserRepository user;
    private final Path folder;
    private final GitProgram own;
    private final GitProgram git;

    private OwnRepository(UserRepository user, Path folder) {
        this.user = user;
        this.folder = folder;
        Path own = folder.resolve(".git");
        this.own = GitProgram.in(folder)
                .with(Map.of("GIT_DIR", own.toString(), "GIT_WORK_TREE", folder.toString()))
                .configured(DURABLE);
        this.git = GitProgram.in(folder)
                .with(Map.of(
                        "GIT_DIR", user.gitFolder().toString(),
                        "GIT_WORK_TREE", folder.toString(),
                        "GIT_INDEX_FILE", own.resolve("index").toString(),
                        "GIT_OBJECT_DIRECTORY", own.resolve("objects").toString()))
                .configured(DURABLE)
                .configured(OURS)
                .configured(List.of("core.hooksPath=" + own.resolve("hooks")));
    }

    /**
     * Makes it if it is not there, or not completely.
     *
     * @param user   the repository whose objects it borrows
     * @param folder its work tree
     */
    static OwnRepository open(UserRepository user, Path folder) throws IOException {
        OwnRepository repository = new OwnRepository(user, folder);
        try {
            repository.prepare();
        } catch (IOException e) {
            throw GitFailures.because(
                    "Cannot prepare " + folder, Objects.requireNonNullElse(folder.getParent(), folder), e);
        }
        return repository;
    }

    private void prepare() throws IOException {
        Path own = folder.resolve(".git");
        Files.createDirectories(folder);
        removeRests(own);
        if (!Files.exists(own.resolve("HEAD")) || !isOfTheirFormat()) {
            create(own);
        }
        AtomicFile.write(
                own.resolve("objects/info/alternates"),
                (user.objects().toString().replace(File.separatorChar, '/') + "\n").getBytes(GitAnswer.names()));
        Path shallow = user.shallow();
        if (shallow == null) {
            Files.deleteIfExists(own.resolve("shallow"));
        } else {
            AtomicFile.write(own.resolve("shallow"), Files.readAllBytes(shallow));
        }
        configure();
    }

    /** Another one cannot read a single object that it borrows. */
    private boolean isOfTheirFormat() throws IOException {
        return own.ask("config", "--local", "--get", OBJECT_FORMAT)
                .orElse(SHA_1)
                .equals(user.objectFormat());
    }

    /** Made elsewhere, and then moved: either all of it is there or nothing. */
    private void create(Path own) throws IOException {
        Path made = folder.resolve(".git.new");
        delete(made);
        delete(own);
        // not an option, which an older git does not know
        GitProgram.in(folder)
                .with(Map.of("GIT_DEFAULT_HASH", user.objectFormat()))
                .configured(DURABLE)
                .require("init", "--quiet", "--bare", "--template=", made.toString());
        GitProgram.in(folder).require("config", "--file", made.resolve("config").toString(), "core.bare", "false");
        Files.move(made, own, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Locks of git, and files that it was about to rename. */
    private static void removeRests(Path own) throws IOException {
        if (!Files.exists(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            for (Path rest : files.filter(Files::isRegularFile)
                    .filter(file -> isRest(own.relativize(file)))
                    .toList()) {
                Files.delete(rest);
            }
        }
    }

    /** A branch may be called like what git leaves, but for a lock. */
    private static boolean isRest(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".lock")
                || (!file.startsWith("refs")
                        && !file.startsWith("logs")
                        && REST.matcher(name).matches());
    }

    private void configure() throws IOException {
        Map<String, String> wanted = settings(user.git().require("config", "--null", "--list"));
        Map<String, String> there = settings(own.require("config", "--local", "--null", "--list"));
        for (Map.Entry<String, String> setting : wanted.entrySet()) {
            if (!setting.getValue().equals(there.get(setting.getKey()))) {
                own.require("config", "--local", setting.getKey(), setting.getValue());
            }
        }
    }

    private static Map<String, String> settings(GitAnswer list) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : list.fields()) {
            String[] parts = setting.split("\n", 2);
            if (ASKED.matcher(parts[0]).matches()) {
                settings.put(parts[0], parts.length == 1 ? "true" : parts[1]);
            }
        }
        return settings;
    }

    /** Runs git on the files, the index and the objects of this repository, by the settings of the user's. */
    GitProgram git() {
        return git;
    }

    Path folder() {
        return folder;
    }

    /**
     * A commit that a reference stands for.
     *
     * @param ref full name
     * @return null if there is none, or it cannot be read any more
     */
    @Nullable
    String read(String ref) throws IOException {
        GitAnswer answer = own.run(new byte[0], "rev-parse", "--verify", "--quiet", ref + "^{commit}");
        return answer.exit() == 0 ? answer.text() : null;
    }

    /** Short names of the branches that migrations have worked on. */
    List<String> branches() throws IOException {
        return own.text("for-each-ref", "--format=%(refname)", HEADS)
                .lines()
                .map(name -> name.substring(HEADS.length()))
                .toList();
    }

    /** Drops a reference, if it is there. */
    void drop(String ref) throws IOException {
        own.require("update-ref", "-d", ref);
    }

    /** Sets a reference, wherever it was. */
    void set(String ref, String commit) throws IOException {
        try {
            own.require("update-ref", ref, commit);
        } catch (IOException e) {
            throw GitFailures.because("Cannot set " + ref + " in " + folder, folder, e);
        }
    }

    /** Stands on a branch, with the files of a commit. */
    void checkOut(String branch, String commit) throws IOException {
        set(HEADS + branch, commit);
        own.require("symbolic-ref", "HEAD", HEADS + branch);
        reset(commit);
    }

    /** Stands on a commit, with its files. */
    void checkOut(String commit) throws IOException {
        own.require("update-ref", "--no-deref", "HEAD", commit);
        reset(commit);
    }

    /** Brings every file of a commit back. What builds have left stays. */
    void reset(String commit) throws IOException {
        git.require("read-tree", "--reset", "-u", commit);
        Submodules.checkOut(user, this);
    }

    /** Copies the commits that the user does not have. */
    void send(String tip, String base) throws IOException {
        byte[] pack = git.require(
                        (tip + "\n^" + base + "\n").getBytes(StandardCharsets.US_ASCII),
                        "pack-objects",
                        "--revs",
                        "--local",
                        "--stdout",
                        "-q")
                .output();
        int count = ByteBuffer.wrap(pack).getInt(2 * Integer.BYTES);
        if (count > 0) {
            // as a fetch does it
            user.receive(pack, count < 100);
        }
    }
}
