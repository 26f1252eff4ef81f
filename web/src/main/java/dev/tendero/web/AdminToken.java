package dev.tendero.web;

import java.security.SecureRandom;
import java.util.Base64;

/** The operator's token when none is set: made anew at every start, and printed. */
final class AdminToken {

    private static final int BYTES = 24;

    private AdminToken() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
