package dev.tendero.runtime.conversation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Ids that nobody can guess: who has one has the conversation. They begin with the second in which the conversation
 * began, and sort by it.
 */
final class SessionIds {

    /** In the order of their codes, so that ids sort as their times do; all may stand in a URL. */
    private static final String DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static final int BITS_A_DIGIT = 6;
    /** Of seconds, 34 years. */
    private static final int TIME_DIGITS = 5;

    private static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");
    /** 132 bits. */
    private static final int RANDOM_DIGITS = 22;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    /** 27 characters of base64url, 132 bits of them random. */
    static String next() {
        StringBuilder id = new StringBuilder(TIME_DIGITS + RANDOM_DIGITS);
        long seconds = Instant.now().getEpochSecond() - BEGINNING.getEpochSecond();
        for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
            id.append(digit(seconds >> digit * BITS_A_DIGIT));
        }
        byte[] random = new byte[RANDOM_DIGITS];
        RANDOM.nextBytes(random);
        for (byte bits : random) {
            id.append(digit(bits));
        }
        return id.toString();
    }

    private static char digit(long bits) {
        return DIGITS.charAt((int) (bits & DIGITS.length() - 1));
    }

    /** Whether it could be one of ours: spares the database the rest. */
    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
