package io.github.mockfactory.driver.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files as they are on the disk. */
public final class DiskFiles implements SourceFiles {

    /** What patches, messages and reports cannot show plainly. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\\\]");

    private final Path root;
    private final Path realRoot;
    private final SortedMap<String, String> left = new TreeMap<>();

    /**
     * Takes the root.
     *
     * @param root absolute; names are relative to it
     */
    public DiskFiles(Path root) {
        this.root = root;
        try {
            this.realRoot = root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable String pathOf(Path file) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(realRoot)) {
                return leave(file, "lies outside " + root + (file.startsWith(root) ? ", behind a symbolic link" : ""));
            }
            String path = slashed(realRoot.relativize(real));
            if (ODD.matcher(path).find() || !isNameOf(path, real)) {
                return leave(
                        file,
                        "has a name with a line break, a backslash or a character that this system does not know");
            }
            return path;
        } catch (NoSuchFileException e) {
            return leave(file, "is a symbolic link to a file that is not there");
        } catch (IOException e) {
            return leave(file, "cannot be read: " + e);
        }
    }

    private boolean isNameOf(String path, Path real) {
        try {
            return realRoot.resolve(path).equals(real);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private @Nullable String leave(Path file, String why) {
        leave(slashed(file.startsWith(root) ? root.relativize(file) : file), why);
        return null;
    }

    /**
     * Leaves a file.
     *
     * @param path relative to the root
     * @param why  goes on from the name of the file
     */
    public void leave(String path, String why) {
        left.put(path, why);
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    @Override
    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(root.resolve(path));
    }

    @Override
    public String pathOfNew(String path) {
        Path file = root.resolve(path).normalize();
        Path there = file;
        while (there.getParent() != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        try {
            Path real = there.toRealPath().resolve(there.relativize(file));
            if (real.startsWith(realRoot)) {
                return slashed(realRoot.relativize(real));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be made, for " + there + " leads nowhere", e);
        }
        throw new IllegalArgumentException(path + " cannot be made, for " + there + " leads out of " + root
                + ": name a factory in another package or module with factoryType and factoryModule");
    }

    @Override
    public SortedMap<String, String> left() {
        return Collections.unmodifiableSortedMap(left);
    }
}
