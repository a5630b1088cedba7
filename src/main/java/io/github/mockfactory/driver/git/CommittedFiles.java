package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The files as a commit has them, and as git checks them out. What the user's disk has instead, hidden from git by an ignore
 * rule or a flag in the index, is not what a migration starts from.
 */
final class CommittedFiles implements SourceFiles {

    private final DiskFiles disk;
    private final UserRepository user;
    private final Path folder;
    private final Commits commits;
    private final String base;
    private final Map<String, Commits.Entry> entries;
    private final Set<String> migrated;
    private final Set<String> submodules;

    /**
     * Lists what there is.
     *
     * @param user the repository on whose disk the build finds its files
     * @param own  has the files of the tip
     * @param base the commit whose files are read
     * @param tip  a later one
     */
    CommittedFiles(UserRepository user, OwnRepository own, String base, String tip) throws IOException {
        this.disk = new DiskFiles(user.root());
        this.user = user;
        this.folder = own.folder();
        this.commits = new Commits(own.git(), false);
        this.base = base;
        this.entries = commits.entries(base);
        this.migrated = commits.differences(base, tip).keySet();
        this.submodules = Submodules.of(own).keySet();
    }

    @Override
    public @Nullable String pathOf(Path file) {
        String path = disk.pathOf(file);
        if (path == null || isFile(path) || isInSubmodule(path)) {
            return path;
        }
        disk.leave(path, "is not committed");
        return null;
    }

    private boolean isFile(String path) {
        Commits.Entry entry = entries.get(path);
        return entry != null && entry.isFile();
    }

    /** Whoever wants to change such a file is told what to do instead. */
    private boolean isInSubmodule(String path) {
        return submodules.stream().anyMatch(submodule -> path.startsWith(submodule + "/"));
    }

    @Override
    public byte[] read(String path) throws IOException {
        if (isInSubmodule(path)) {
            return disk.read(path);
        }
        return migrated.contains(path) ? commits.checkedOut(base, path) : Files.readAllBytes(folder.resolve(path));
    }

    @Override
    public String pathOfNew(String path) {
        String made = disk.pathOfNew(path);
        if (entries.containsKey(made)) {
            throw new IllegalArgumentException(
                    made + " cannot be made, for it is committed already, though not on your disk: "
                            + "git ls-files -v tells what hides it, such as git sparse-checkout");
        }
        if (Files.exists(user.root().resolve(made), LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(
                    made + " cannot be made, for it is on your disk already, but not committed" + rule(made)
                            + ": commit it, or name another factory with factoryType");
        }
        return made;
    }

    private String rule(String path) {
        try {
            String rule = new Commits(user.git(), false).ignored(List.of(path)).get(path);
            return rule == null ? "" : ", being ignored by " + rule;
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public SortedMap<String, String> left() {
        return disk.left();
    }
}
