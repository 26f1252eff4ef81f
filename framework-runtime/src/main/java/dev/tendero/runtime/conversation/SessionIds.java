package dev.tendero.runtime.conversation;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that nobody can guess: who has one has the conversation. They begin with the second in which the conversation
 * began, and sort by it.
 */
public final class SessionIds {

    /** In the order of their codes, so that ids sort as their times do; all may stand in a URL. */
    private static final String DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static final int BITS_A_DIGIT = 6;
    /** Of seconds, 34 years. */
    private static final int TIME_DIGITS = 5;

    private static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");
    /** 132 bits. */
    private static final int RANDOM_DIGITS = 22;

    private static final int LENGTH = TIME_DIGITS + RANDOM_DIGITS;
    private static final int TELLING = 6;
    private static final Pattern WORD =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{" + LENGTH + "}(?![A-Za-z0-9_-])");
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

    /** The text with what could be an id cut down to what tells two apart: for logs. */
    public static String shortenedIn(String text) {
        return text.length() < LENGTH
                ? text
                : WORD.matcher(text)
                        .replaceAll(word -> Matcher.quoteReplacement(
                                isOfOurTime(word.group()) ? word.group().substring(0, TELLING) + "…" : word.group()));
    }

    /** Words of as many letters begin with a time to come, most of them. */
    private static boolean isOfOurTime(String id) {
        long seconds = 0;
        for (int i = 0; i < TIME_DIGITS; i++) {
            seconds = seconds << BITS_A_DIGIT | DIGITS.indexOf(id.charAt(i));
        }
        return BEGINNING.plusSeconds(seconds).isBefore(Instant.now().plus(Duration.ofDays(1)));
    }

    private static char digit(long bits) {
        return DIGITS.charAt((int) (bits & DIGITS.length() - 1));
    }

    /** Whether it could be one of ours: spares the database the rest. */
    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
