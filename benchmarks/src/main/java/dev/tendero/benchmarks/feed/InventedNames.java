package dev.tendero.benchmarks.feed;

import java.util.random.RandomGenerator;

/** Pronounceable names that mean nothing, always the same for the same number. */
final class InventedNames {

    private static final String CONSONANTS = "bcdfglmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final int NAMES = SYLLABLES * SYLLABLES * SYLLABLES;
    /** Has no factor in common with {@link #NAMES}, so that neighbours look nothing alike and none comes twice. */
    private static final long STEP = 104_729;

    private InventedNames() {}

    /** @param number below 342,999; different numbers have different names */
    static String of(int number) {
        int rest = (int) ((number + 1) * STEP % NAMES);
        StringBuilder name = new StringBuilder(6);
        for (int i = 0; i < 3; i++) {
            name.append(CONSONANTS.charAt(rest / VOWELS.length() % CONSONANTS.length()));
            name.append(VOWELS.charAt(rest % VOWELS.length()));
            rest /= SYLLABLES;
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** Such as {@code KX-482}. */
    static String code(RandomGenerator random) {
        char first = (char) ('A' + random.nextInt(26));
        char second = (char) ('A' + random.nextInt(26));
        return first + "" + second + "-" + random.nextInt(100, 1000);
    }
}
