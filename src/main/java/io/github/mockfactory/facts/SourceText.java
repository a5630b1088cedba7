package io.github.mockfactory.facts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.Markers;

/**
 * A source file as it stands, beside the facts of it.
 *
 * @param path    relative to the root of the build
 * @param markers of its module and source set
 * @param charset in which it is written
 * @param text    gives its text without a byte order mark
 * @param lasting whether the text can be asked for at any time, without a tree being kept for it
 */
public record SourceText(Path path, Markers markers, Charset charset, Supplier<String> text, boolean lasting) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A file on a disk.
     *
     * @param path    relative to the root of the build
     * @param markers of its module and source set
     * @param charset in which it is written
     * @param bytes   reads it
     * @return a text that is read when it is asked for
     */
    public static SourceText read(Path path, Markers markers, Charset charset, Supplier<byte[]> bytes) {
        return new SourceText(
                path,
                markers,
                charset,
                () -> {
                    String text = new String(bytes.get(), charset);
                    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
                },
                true);
    }

    public static SourceText of(JavaSourceFile source) {
        return new SourceText(
                source.getSourcePath(),
                source.getMarkers(),
                Objects.requireNonNullElse(source.getCharset(), StandardCharsets.UTF_8),
                source::printAll,
                false);
    }

    /** Whether it is written in the language that factories are generated in. */
    public boolean isJava() {
        return path.toString().endsWith(".java");
    }

    public SourceSetKey key() {
        return SourceSetKey.of(markers);
    }
}
