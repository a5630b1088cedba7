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

    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
     * Decodes the content.
     *
     * @param bytes     what stands on the disk
     * @param charset   in which it is written
     * @param byteOrder whether it starts with a byte order mark
     * @return the content
     */
    static FileContent of(byte[] bytes, Charset charset, boolean byteOrder) {
        int start = byteOrder ? BYTE_ORDER_MARK.getBytes(charset).length : 0;
        return new FileContent(new String(bytes, start, bytes.length - start, charset), charset, byteOrder);
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
        out.writeBytes(BYTE_ORDER_MARK.getBytes(charset));
        out.writeBytes(encoded);
        return out.toByteArray();
    }
}
