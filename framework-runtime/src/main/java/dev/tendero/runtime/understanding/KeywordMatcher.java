package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the intents' keywords, phrases, patterns and whole examples. Accents, case, plural and gender don't matter.
 */
final class KeywordMatcher {

    private static final String EXAMPLE = "example";
    private static final double WHOLE = 1;
    private static final double PHRASE = 0.8;
    private static final double WORD = 0.6;
    private static final double COMMON_WORD = 0.35;
    private static final Stretch NOWHERE = new Stretch(0, 0);

    private final Map<String, List<Keyword>> byStems = new HashMap<>();
    private final Map<String, List<Keyword>> examples = new HashMap<>();
    private final List<IntentPattern> patterns = new ArrayList<>();
    private final Set<String> stopWords;
    /** In words. */
    private int longest = 1;

    /** @param stopWords in normal form: a keyword that is one says little */
    KeywordMatcher(List<IntentSettings> intents, TextAnalyzer analyzer, Set<String> stopWords) {
        this.stopWords = stopWords;
        for (IntentSettings intent : intents) {
            for (String keyword : intent.keywords()) {
                longest = Math.max(longest, add(byStems, intent.name(), keyword, "keyword", analyzer));
            }
            for (String example : Set.copyOf(intent.examples())) {
                add(examples, intent.name(), example, EXAMPLE, analyzer);
            }
            intent.patterns().forEach(regex -> patterns.add(new IntentPattern(intent.name(), Pattern.compile(regex))));
        }
    }

    /** @return how many words it has */
    private int add(Map<String, List<Keyword>> place, String intent, String text, String kind, TextAnalyzer analyzer) {
        List<Token> tokens = analyzer.analyse(text).tokens();
        boolean isCommon = tokens.stream().allMatch(token -> stopWords.contains(token.normal()));
        double weight = tokens.size() > 1 ? PHRASE : isCommon ? COMMON_WORD : WORD;
        place.computeIfAbsent(String.join(" ", stems(tokens)), key -> new ArrayList<>())
                .add(new Keyword(intent, kind + " «" + text + "»", weight));
        return tokens.size();
    }

    Matches match(Utterance utterance) {
        List<String> stems = stems(utterance.tokens());
        Matches matches = new Matches(new ArrayList<>(), new BitSet());
        int at = 0;
        while (at < stems.size()) {
            at += Math.max(1, longestAt(stems, at, matches));
        }
        matchPatterns(utterance.tokens(), matches);
        matchExamples(stems, matches);
        return matches;
    }

    private void matchExamples(List<String> stems, Matches matches) {
        List<Keyword> said = examples.getOrDefault(String.join(" ", stems), List.of());
        said.forEach(example ->
                matches.found.add(new Match(example.intent(), example.evidence(), WHOLE / said.size(), true, NOWHERE)));
    }

    private int longestAt(List<String> stems, int from, Matches matches) {
        for (int length = Math.min(longest, stems.size() - from); length > 0; length--) {
            List<Keyword> keywords = byStems.get(String.join(" ", stems.subList(from, from + length)));
            if (keywords != null) {
                matches.covered.set(from, from + length);
                Stretch stretch = new Stretch(from, length);
                keywords.forEach(keyword -> matches.found.add(new Match(
                        keyword.intent(),
                        keyword.evidence(),
                        keyword.weight() / keywords.size(),
                        false,
                        keyword.weight() > COMMON_WORD ? stretch : NOWHERE)));
                return length;
            }
        }
        return 0;
    }

    private void matchPatterns(List<Token> tokens, Matches matches) {
        if (patterns.isEmpty()) {
            return;
        }
        String normal = tokens.stream().map(Token::normal).collect(Collectors.joining(" "));
        for (IntentPattern pattern : patterns) {
            if (BoundedText.find(pattern.regex(), normal)) {
                matches.found.add(
                        new Match(pattern.intent(), "pattern «" + pattern.regex() + "»", WHOLE, true, NOWHERE));
            }
        }
    }

    private static List<String> stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).toList();
    }

    private record Keyword(String intent, String evidence, double weight) {}

    private record IntentPattern(String intent, Pattern regex) {}

    /**
     * A keyword, pattern or example that occurs.
     *
     * @param evidence for people
     * @param weight how much it says, 0 to 1: a phrase more than a word, a whole example all; a shared one less
     * @param where the words that it is made of; nowhere for those that say little
     * @param isSure whether it is a pattern or a whole example, which leave no doubt about words that are unknown
     */
    record Match(String intent, String evidence, double weight, boolean isSure, Stretch where) {

        /** Whether it is a whole example. */
        boolean isWhole() {
            return evidence.startsWith(EXAMPLE);
        }

        /** Whether it is more than words that stand in any message. */
        boolean isTelling() {
            return isSure || where.length() > 0;
        }
    }

    /** Words next to each other. */
    record Stretch(int from, int length) {}

    /** @param covered the tokens that keywords cover */
    record Matches(List<Match> found, BitSet covered) {}
}
