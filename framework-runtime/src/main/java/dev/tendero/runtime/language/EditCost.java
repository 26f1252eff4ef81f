package dev.tendero.runtime.language;

import java.util.Arrays;

/**
 * What it takes to make one word of another: Damerau and Levenshtein's edits, where slips of a hand or an ear cost less
 * than a letter that is plainly another.
 */
final class EditCost {

    /** Costs are counted in hundredths. */
    private static final double UNIT = 100;

    private static final int SWAP = 60;
    private static final int VOWEL = 70;
    private static final int NEIGHBOUR = 80;
    private static final int ONE_MORE = 80;
    private static final int OTHER = 100;
    /** People rarely get the first letter wrong. */
    private static final int FIRST = 40;

    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final String VOWELS = "aeiou";
    private static final int LETTERS = 128;
    /** Edits that are far from each other's places are none. */
    private static final int BAND = 3;

    private static final int NEVER = 100_000;
    private static final int[] CHANGES = changes();

    private EditCost() {}

    /**
     * @param most gives up above it
     * @return more than {@code most} where it takes more
     */
    static double between(String one, String other, double most) {
        int limit = (int) Math.round(most * UNIT);
        if (Math.abs(one.length() - other.length()) * ONE_MORE > limit) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) {
            last[j] = j > BAND ? NEVER : FIRST + j * ONE_MORE;
        }
        for (int i = 1; i <= one.length(); i++) {
            if (fill(now, last, before, one, other, i) > limit + SWAP) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()] / UNIT;
    }

    /** @return the least of the row */
    private static int fill(int[] now, int[] last, int[] before, String one, String other, int i) {
        int from = Math.max(1, i - BAND);
        int to = Math.min(other.length(), i + BAND);
        now[from - 1] = from == 1 ? FIRST + i * ONE_MORE : NEVER;
        int least = now[from - 1];
        char letter = one.charAt(i - 1);
        for (int j = from; j <= to; j++) {
            int first = i == 1 || j == 1 ? FIRST : 0;
            int cost = last[j - 1] + change(letter, other.charAt(j - 1), first);
            cost = Math.min(cost, last[j] + ONE_MORE + (i == 1 ? FIRST : 0));
            cost = Math.min(cost, now[j - 1] + ONE_MORE + (j == 1 ? FIRST : 0));
            if (isSwap(one, other, i, j)) {
                cost = Math.min(cost, before[j - 2] + SWAP);
            }
            now[j] = cost;
            least = Math.min(least, cost);
        }
        if (to < other.length()) {
            now[to + 1] = NEVER;
        }
        return least;
    }

    private static int change(char one, char other, int first) {
        if (one == other) {
            return 0;
        }
        return (one < LETTERS && other < LETTERS ? CHANGES[one * LETTERS + other] : OTHER) + first;
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1)
                && one.charAt(i - 1) != one.charAt(i - 2);
    }

    private static int[] changes() {
        int[] changes = new int[LETTERS * LETTERS];
        Arrays.fill(changes, OTHER);
        for (int row = 0; row < ROWS.length; row++) {
            for (int i = 0; i < ROWS[row].length(); i++) {
                mark(changes, ROWS[row].charAt(i), row, i + 1);
                mark(changes, ROWS[row].charAt(i), row + 1, i);
                mark(changes, ROWS[row].charAt(i), row + 1, i - 1);
            }
        }
        // They are one sound before e and i, so that people take them for one elsewhere.
        changes['g' * LETTERS + 'j'] = NEIGHBOUR;
        changes['j' * LETTERS + 'g'] = NEIGHBOUR;
        for (char one : VOWELS.toCharArray()) {
            for (char other : VOWELS.toCharArray()) {
                changes[one * LETTERS + other] = VOWEL;
            }
        }
        return changes;
    }

    private static void mark(int[] changes, char key, int row, int at) {
        if (row < ROWS.length && at >= 0 && at < ROWS[row].length()) {
            char other = ROWS[row].charAt(at);
            changes[key * LETTERS + other] = NEIGHBOUR;
            changes[other * LETTERS + key] = NEIGHBOUR;
        }
    }
}
