package dev.tendero.runtime.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the word that a misspelt one was to be: the one that sounds like it, else the one that is nearest in slips of
 * the hand, one from four letters on and two from eight on. Safe for many threads.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 40;
    /** One edit changes that many pairs of letters at most, and two hardly ever more than the next. */
    private static final int PAIRS_OF_ONE = 6;

    private static final int PAIRS_OF_TWO = 9;

    /** What a difference that nobody hears counts, beside one that is heard. */
    private static final double SILENT = 0.15;

    /** What a misspelling may cost, by the word's length: a slip, any letter, two slips, any two letters. */
    private static final double[] MOST = {0, 0, 0, 0, 0.85, 0.95, 0.95, 1.05, 1.7, 1.7, 2.1};

    /** Up to this cost there is hardly a doubt. */
    private static final double SURE = 0.85;

    private final Phonetics phonetics;
    private final List<String> words = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    /** What a misspelling of the word may cost. */
    private final List<Group> groups = new ArrayList<>();

    private final Deletions deletions;
    /** Which pairs of letters a key has, a bit for each; several pairs may share one. */
    private final long[] pairs;

    /**
     * Words that are looked for alike.
     *
     * @param words in normal form; what can't be misspelt is passed over
     * @param most beyond this cost none of them is meant: a slip is some 0.8, a letter that is plainly another is 1
     */
    record Group(Collection<String> words, double most) {}

    /**
     * @param language ISO 639-1
     * @param groups those that are rather meant first
     */
    Spelling(String language, List<Group> groups) {
        this.phonetics = new Phonetics(language);
        for (Group group : groups) {
            for (String word : group.words()) {
                if (isMendable(word)) {
                    words.add(word);
                    keys.add(phonetics.key(word));
                    this.groups.add(group);
                }
            }
        }
        this.deletions = new Deletions(keys);
        this.pairs = keys.stream().mapToLong(Spelling::pairs).toArray();
    }

    /** Neither short nor with a digit or a sign: {@code 500} does not mean 600, nor {@code s24} s23. */
    static boolean isMendable(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The nearest known word, in normal form; empty where none is near, or the word can't be misspelt. */
    Optional<Near> nearest(String word) {
        if (!isMendable(word)) {
            return Optional.empty();
        }
        Search search = new Search(word, phonetics.key(word));
        deletions.near(search.key, search::consider);
        return search.best < 0 ? Optional.empty() : Optional.of(new Near(words.get(search.best), search.least <= SURE));
    }

    /** @param isSure whether it is hardly another one */
    record Near(String word, boolean isSure) {}

    private static long pairs(String key) {
        long pairs = 0;
        int before = 1;
        for (int i = 0; i <= key.length(); i++) {
            int letter = i == key.length() ? 2 : key.charAt(i);
            pairs |= 1L << ((before * 37 + letter) * 0x9E3779B9 >>> 26);
            before = letter;
        }
        return pairs;
    }

    private static double most(String word) {
        return MOST[Math.min(word.length(), MOST.length - 1)];
    }

    private final class Search {

        private final String word;
        private final String key;
        private final long pairs;
        private final int mostPairs;
        private final double most;
        private double least;
        private int best = -1;

        Search(String word, String key) {
            this.word = word;
            this.key = key;
            this.pairs = pairs(key);
            this.most = most(word);
            this.mostPairs = word.length() < LONG ? PAIRS_OF_ONE : PAIRS_OF_TWO;
            this.least = Double.MAX_VALUE;
        }

        /** {@code rosal} is no misspelt {@code rosa}: people leave letters out at the end, they seldom add any. */
        private boolean isDerived(String other) {
            return key.length() > other.length() && key.startsWith(other);
        }

        /** Of two that are as near the first one holds: its place is smaller. */
        void consider(int place) {
            if (place == best || Long.bitCount(pairs ^ Spelling.this.pairs[place]) > mostPairs) {
                return;
            }
            if (isDerived(keys.get(place))) {
                return;
            }
            double limit = Math.min(Math.min(most, groups.get(place).most()), least);
            double heard = EditCost.between(key, keys.get(place), limit);
            if (heard > limit) {
                return;
            }
            double cost = heard + SILENT * EditCost.between(word, words.get(place), most + 2);
            if (cost < least || (cost == least && place < best)) {
                least = cost;
                best = place;
            }
        }
    }
}
