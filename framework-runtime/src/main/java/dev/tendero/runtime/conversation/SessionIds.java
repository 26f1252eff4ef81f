package dev.tendero.runtime.conversation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Ids that nobody can guess: who has one has the conversation. */
final class SessionIds {

    private static final int BITS = 132;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    /** 22 characters of base64url, 132 random bits. */
    static String next() {
        byte[] bytes = new byte[BITS / 8 + 1];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, BITS / 6);
    }

    /** Whether it could be one of ours: spares the database the rest. */
    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
