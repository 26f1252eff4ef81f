package dev.tendero.runtime.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells in which language of those that have packs a few words are written: naive Bayes over the letters of the packs'
 * own words, and over those words themselves. Made once for all shops; takes microseconds a message. Safe for many
 * threads.
 */
public final class LanguageGuess {

    /** Letter groups overlap, so that each is only a part of an evidence. */
    private static final double LETTERS = 0.3;
    /** What it says when a language has the word. */
    private static final double WORD = 2;

    private static final double BUILDING = 2;

    /** By how much another language must be likelier than the shop's own: some e^4 to 1. */
    private static final double LEAD = 4;
    /** Where a word of speech tells it too, less of it will do. */
    private static final double LEAD_OF_SPEECH = 2;

    private static final int SHORTEST_GROUP = 2;
    private static final int LONGEST_GROUP = 4;
    private static final int REMEMBERED = 20_000;

    private final List<String> codes = LanguagePack.CODES.stream().sorted().toList();
    private final List<Set<String>> words = new ArrayList<>();
    private final List<Map<String, Integer>> groups = new ArrayList<>();
    private final int[] all;
    private final RecentWords<double[]> known = new RecentWords<>(REMEMBERED);

    private LanguageGuess() {
        for (String code : codes) {
            Set<String> own = new HashSet<>(LanguagePack.of(code).stopWords());
            own.addAll(Lexicon.of(code).common());
            own.addAll(LanguagePack.of(code).numbers().keySet());
            words.add(Set.copyOf(own));
            LanguagePack.of(code)
                    .background()
                    .forEach(text -> own.addAll(List.of(Normal.of(text).split("[^\\p{L}]+"))));
            groups.add(counted(own));
        }
        this.all = groups.stream()
                .mapToInt(each ->
                        each.values().stream().mapToInt(Integer::intValue).sum())
                .toArray();
    }

    public static LanguageGuess get() {
        return Made.GUESS;
    }

    /**
     * @param said the message's words in normal form, without names
     * @param usual the language that holds where nothing speaks for another
     * @return ISO 639-1 code of one that has a pack
     */
    public String of(Collection<String> said, String usual) {
        return of(said, usual, LEAD);
    }

    private String of(Collection<String> said, String usual, double lead) {
        double[] scores = new double[codes.size()];
        for (String word : said) {
            double[] each = known.get(word, this::scores);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += each[i];
            }
        }
        int home = codes.indexOf(usual);
        int best = home;
        for (int i = 0; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        boolean isOther = home < 0 || (scores[best] - scores[home] >= lead && hasOwn(said, best, home));
        return isOther ? codes.get(best) : usual;
    }

    /**
     * As {@link #of}, for who wants to go over to another language: only words that build its sentences, or greet, can
     * tell that. {@code power bank} and {@code sneakers} are said in any.
     */
    public String spoken(Collection<String> said, String usual) {
        String written = of(said, usual, LEAD_OF_SPEECH);
        boolean isMixed = builds(said, usual, written);
        return builds(said, written, usual) && (!isMixed || of(said, usual).equals(written)) ? written : usual;
    }

    /** Whether a word builds sentences of the one language and is none of the other. */
    private boolean builds(Collection<String> said, String language, String other) {
        Set<String> others = words.get(codes.indexOf(other));
        return said.stream()
                .anyMatch(word -> LanguagePack.of(language).stopWords().contains(word) && !others.contains(word));
    }

    /** Names of things are of no language, whatever they look like. */
    private boolean hasOwn(Collection<String> said, int language, int home) {
        return said.stream()
                .anyMatch(word ->
                        words.get(language).contains(word) && !words.get(home).contains(word));
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST_GROUP && word.chars().allMatch(Character::isLetter);
    }

    private double[] scores(String word) {
        double[] scores = new double[codes.size()];
        for (int i = 0; i < scores.length && isWord(word); i++) {
            scores[i] = score(word, i);
        }
        return scores;
    }

    private double score(String word, int language) {
        Map<String, Integer> counts = groups.get(language);
        double score = words.get(language).contains(word) ? WORD : 0;
        score += LanguagePack.of(codes.get(language)).stopWords().contains(word) ? BUILDING : 0;
        for (String group : groups(word)) {
            score += LETTERS * Math.log((counts.getOrDefault(group, 0) + 0.5) / (all[language] + 0.5));
        }
        return score;
    }

    private static Map<String, Integer> counted(Set<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> groups(word).forEach(group -> counts.merge(group, 1, Integer::sum)));
        return counts;
    }

    private static List<String> groups(String word) {
        String padded = " " + word + " ";
        List<String> groups = new ArrayList<>();
        for (int length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++) {
            for (int i = 0; i + length <= padded.length(); i++) {
                groups.add(padded.substring(i, i + length));
            }
        }
        return groups;
    }

    /** Made when it is first asked for. */
    private static final class Made {
        private static final LanguageGuess GUESS = new LanguageGuess();
    }
}
