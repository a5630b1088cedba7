package io.github.mockfactory.driver.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Adds up what something depends on. Two sequences of parts that differ have different hashes. */
public final class ContentHash {

    private final MessageDigest digest;

    /** Starts with nothing. */
    public ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /**
     * Adds a part.
     *
     * @param part any text
     * @return this
     */
    public ContentHash add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a part.
     *
     * @param part any bytes
     * @return this
     */
    public ContentHash add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    /**
     * Ends the sequence.
     *
     * @return its hash, in letters that file names and URLs can have
     */
    public String end() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
}
