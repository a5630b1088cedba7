package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a finding for services that compare runs: by what it is, never by its line, so that it stays the same when code is moved.
 *
 * @param hash    of what equal findings have in common, in hexadecimal digits
 * @param ordinal its number among equal ones, from 1
 */
record Fingerprint(String hash, int ordinal) {

    private static final int BYTES = 16;

    static Fingerprint of(GateSite site) {
        return new Fingerprint(hash(site.site().toString()), site.ordinal());
    }

    static Fingerprint of(String identity, int ordinal) {
        return new Fingerprint(hash(identity), ordinal);
    }

    private static String hash(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The form that GitHub's own tools give to {@code primaryLocationLineHash}. */
    @Override
    public String toString() {
        return hash + ":" + ordinal;
    }
}
