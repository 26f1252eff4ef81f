package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.learning.FeatureCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The features of a sentence: words, stems and their pairs, and character n-grams of what no entity covers; and the
 * sentence with its entities replaced by their kinds. What an example says of a washing machine it says of any
 * category, also of one that the shop adds tomorrow.
 */
final class Features {

    private static final char WORD = 'w';
    private static final char WORDS = 'W';
    private static final char STEM = 's';
    private static final char STEMS = 'S';
    private static final char TOGETHER = 'p';
    private static final char CHARACTERS = 'c';
    private static final String START = "^";
    private static final String END = "$";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;
    /** Of the stems of a long message so many are paired with each other. */
    private static final int PAIRED = 30;

    private static final Pattern SIGN = Pattern.compile("[-'’&./+]");

    private Features() {}

    /** @param product the words that name a thing, which count both as words and as a kind */
    static FeatureCounts of(List<Token> tokens, List<Candidate> entities, Optional<Candidate> product) {
        FeatureCounts counts = new FeatureCounts();
        List<String> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            if (!isCovered(i, entities)) {
                pieces(tokens.get(i).normal(), words);
            }
        }
        words.forEach(word -> characters(word, counts));
        sequence(WORD, WORDS, words, counts);
        List<Candidate> kinds = new ArrayList<>(entities);
        product.ifPresent(kinds::add);
        List<String> stems = withKinds(tokens, kinds);
        sequence(STEM, STEMS, stems, counts);
        together(stems, counts);
        return counts;
    }

    /** {@code what's} is two words. */
    private static void pieces(String word, List<String> words) {
        if (SIGN.matcher(word).find()) {
            SIGN.splitAsStream(word).filter(piece -> !piece.isEmpty()).forEach(words::add);
        } else {
            words.add(word);
        }
    }

    private static boolean isCovered(int token, List<Candidate> entities) {
        for (Candidate entity : entities) {
            if (entity.covers(token)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> withKinds(List<Token> tokens, List<Candidate> entities) {
        List<String> kinds = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int here = at;
            Candidate entity = entities.stream()
                    .filter(candidate -> candidate.from() == here)
                    .findFirst()
                    .orElse(null);
            if (entity == null) {
                pieces(tokens.get(at).stem(), kinds);
                at++;
            } else {
                kinds.add("<" + entity.entities().getFirst().entity() + ">");
                at = entity.to();
            }
        }
        return kinds;
    }

    /** Single ones and neighbours, the beginning and the end of the sentence included. */
    private static void sequence(char one, char two, List<String> items, FeatureCounts counts) {
        String last = START;
        for (String item : items) {
            counts.add(one, item);
            counts.addPair(two, last, item);
            last = item;
        }
        counts.addPair(two, last, END);
    }

    /** Any two, wherever they stand. */
    private static void together(List<String> stems, FeatureCounts counts) {
        List<String> different =
                stems.stream().distinct().limit(PAIRED).sorted().toList();
        for (int i = 1; i < different.size(); i++) {
            for (int j = 0; j < i; j++) {
                counts.addMinorPair(TOGETHER, different.get(i), different.get(j));
            }
        }
    }

    /** Two to four characters inside the padded word. */
    private static void characters(String word, FeatureCounts counts) {
        String padded = " " + word + " ";
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int i = 0; i + length <= padded.length(); i++) {
                counts.add(CHARACTERS, padded, i, i + length);
            }
        }
    }
}
