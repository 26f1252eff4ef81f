package dev.tendero.runtime.embedding;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of contents. */
final class Sha256 {

    private Sha256() {}

    /** @return 32 bytes */
    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
