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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for the intents' keywords, phrases and patterns. Accents, case, plural and gender don't matter. */
final class KeywordMatcher {

    private static final int LONGEST = 6;

    private final Map<String, List<Keyword>> byStems = new HashMap<>();
    private final List<IntentPattern> patterns = new ArrayList<>();

    KeywordMatcher(List<IntentSettings> intents, TextAnalyzer analyzer) {
        for (IntentSettings intent : intents) {
            for (String keyword : intent.keywords()) {
                List<Token> tokens = analyzer.analyse(keyword).tokens();
                byStems.computeIfAbsent(key(tokens, 0, tokens.size()), key -> new ArrayList<>())
                        .add(new Keyword(intent.name(), keyword, tokens.size()));
            }
            intent.patterns().forEach(regex -> patterns.add(new IntentPattern(intent.name(), Pattern.compile(regex))));
        }
    }

    Matches match(Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        Matches matches = new Matches(new ArrayList<>(), new BitSet());
        int at = 0;
        while (at < tokens.size()) {
            at += Math.max(1, longestAt(tokens, at, matches));
        }
        matchPatterns(tokens, matches);
        return matches;
    }

    private int longestAt(List<Token> tokens, int from, Matches matches) {
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
            List<Keyword> keywords = byStems.get(key(tokens, from, from + length));
            if (keywords != null) {
                matches.covered.set(from, from + length);
                keywords.forEach(keyword -> matches.found.add(new Match(
                        keyword.intent(), "keyword «" + keyword.text() + "»", keyword.words(), keywords.size())));
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
                matches.found.add(new Match(pattern.intent(), "pattern «" + pattern.regex() + "»", 2, 1));
            }
        }
    }

    private static String key(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    /** @param words how many words it has */
    private record Keyword(String intent, String text, int words) {}

    private record IntentPattern(String intent, Pattern regex) {}

    /**
     * A keyword or pattern that occurs.
     *
     * @param evidence for people
     * @param words how many words matched: a phrase says more than a word
     * @param rivals how many intents claim it
     */
    record Match(String intent, String evidence, int words, int rivals) {}

    /** @param covered the tokens that keywords cover */
    record Matches(List<Match> found, BitSet covered) {}
}
