package io.github.mockfactory.driver.plan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.openrewrite.SourceFile;

/**
 * What a file holds.
 *
 * @param text      decoded
 * @param charset   in which it is written
 * @param byteOrder whether a byte order mark precedes the text
 */
public record FileContent(String text, Charset charset, boolean byteOrder) {

    /**
     * Prints a tree.
     *
     * @param source any source file
     * @return its content
     */
    public static FileContent of(SourceFile source) {
        return new FileContent(
                source.printAll(),
                Objects.requireNonNullElse(source.getCharset(), StandardCharsets.UTF_8),
                source.isCharsetBomMarked());
    }

    /**
     * Encodes the content.
     *
     * @return what stands on the disk
     */
    public byte[] bytes() {
        byte[] encoded = text.getBytes(charset);
        if (!byteOrder) {
            return encoded;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length + 3);
        out.writeBytes("\uFEFF".getBytes(charset));
        out.writeBytes(encoded);
        return out.toByteArray();
    }
}
