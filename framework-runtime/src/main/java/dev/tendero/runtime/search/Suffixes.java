package dev.tendero.runtime.search;

/** What the stemmers share. */
final class Suffixes {

    private static final int SHORTEST_STEM = 3;

    private Suffixes() {}

    /** Replaces the ending when the word has it and enough is left before it. */
    static String replace(String word, String ending, String by) {
        int rest = word.length() - ending.length();
        return word.endsWith(ending) && rest + by.length() >= SHORTEST_STEM ? word.substring(0, rest) + by : word;
    }

    static String drop(String word, String ending) {
        return replace(word, ending, "");
    }

    /** Drops the vowel that tells gender. */
    static String dropGender(String word) {
        return switch (last(word)) {
            case 'a', 'o', 'e' -> drop(word, word.substring(word.length() - 1));
            default -> word;
        };
    }

    static char last(String word) {
        return word.charAt(word.length() - 1);
    }

    static boolean isCode(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
