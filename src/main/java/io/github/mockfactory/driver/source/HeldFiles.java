package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Files that are the same all through a run. They are kept as long as memory lasts; one that was changed by the time it must be read
 * again would be taken for what it was before.
 */
class HeldFiles implements SourceFiles {

    private final SourceFiles files;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(String hash, SoftReference<byte[]> content) {}

    HeldFiles(SourceFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable String pathOf(Path file) {
        return files.pathOf(file);
    }

    /** The hash of a file's content. */
    String hashOf(String path) throws IOException {
        read(path);
        return Objects.requireNonNull(held.get(path)).hash();
    }

    @Override
    public byte[] read(String path) throws IOException {
        Held known = held.get(path);
        byte[] content = known == null ? null : known.content().get();
        if (content == null) {
            content = files.read(path);
            String hash = new ContentHash().add(content).end();
            if (known != null && !known.hash().equals(hash)) {
                throw new IOException(path + " was changed while it was read. Start again");
            }
            held.put(path, new Held(hash, held(content)));
        }
        return content;
    }

    /** How a file is kept. */
    SoftReference<byte[]> held(byte[] content) {
        return new SoftReference<>(content);
    }

    @Override
    public String pathOfNew(String path) {
        return files.pathOfNew(path);
    }

    @Override
    public SortedMap<String, String> left() {
        return files.left();
    }
}
