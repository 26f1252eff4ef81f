package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.Evidence.Kind;
import dev.tendero.runtime.understanding.Phrases.Phrase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the intents' keywords, phrases, patterns and whole examples. Accents, case, plural and gender don't matter.
 */
final class KeywordMatcher {

    private static final double WHOLE = 1;
    private static final double PHRASE = 0.8;
    private static final double WORD = 0.6;
    private static final double COMMON_WORD = 0.35;
    private static final Stretch NOWHERE = new Stretch(0, 0);

    private final Phrases keywords = new Phrases();
    private final Phrases examples = new Phrases();
    private final List<IntentPattern> patterns = new ArrayList<>();
    private final TextAnalyzer analyzer;
    private final Set<String> stopWords;

    /**
     * @param others what is looked for beside the intents' own keywords
     * @param stopWords in normal form: a keyword that is one says little
     */
    KeywordMatcher(List<IntentSettings> intents, OtherKeywords others, TextAnalyzer analyzer, Set<String> stopWords) {
        this.analyzer = analyzer;
        this.stopWords = stopWords;
        for (IntentSettings intent : intents) {
            intent.keywords().forEach(keyword -> addKeyword(intent.name(), keyword));
            others.of(intent).forEach(keyword -> addOther(intent.name(), keyword));
            intent.examples().forEach(example -> addExample(intent.name(), example));
            intent.patterns().forEach(regex -> addPattern(intent.name(), regex));
        }
    }

    private void addKeyword(String intent, String keyword) {
        List<Token> tokens = analyzer.analyse(keyword).tokens();
        boolean isCommon = tokens.stream().allMatch(token -> stopWords.contains(token.normal()));
        double weight = tokens.size() > 1 ? PHRASE : isCommon ? COMMON_WORD : WORD;
        keywords.add(stems(tokens), new Phrase(intent, Evidence.of(Kind.KEYWORD, keyword, weight)));
    }

    /** Of those {@code tienda física} leaves no doubt; {@code a qué hora} may be asked of anything. */
    private void addOther(String intent, String keyword) {
        List<Token> tokens = analyzer.analyse(keyword).tokens();
        long telling = tokens.stream()
                .filter(token -> !stopWords.contains(token.normal()))
                .count();
        if (telling < 2) {
            addKeyword(intent, keyword);
        } else {
            keywords.add(stems(tokens), new Phrase(intent, Evidence.of(Kind.PATTERN, keyword, WHOLE)));
        }
    }

    private void addExample(String intent, String example) {
        List<String> stems = stems(analyzer.analyse(example).tokens());
        examples.add(stems, new Phrase(intent, Evidence.of(Kind.EXAMPLE, example, WHOLE)));
    }

    private void addPattern(String intent, String regex) {
        patterns.add(new IntentPattern(intent, Pattern.compile(regex), Evidence.of(Kind.PATTERN, regex, WHOLE)));
    }

    Matches match(Utterance utterance) {
        List<String> stems = stems(utterance.tokens());
        Matches matches = new Matches(new ArrayList<>(), new BitSet());
        int at = 0;
        while (at < stems.size()) {
            at += Math.max(1, longestAt(stems, at, matches));
        }
        matchPatterns(utterance.tokens(), matches);
        matches.add(examples.of(stems), NOWHERE);
        return matches;
    }

    private int longestAt(List<String> stems, int from, Matches matches) {
        for (int length = Math.min(keywords.longest(), stems.size() - from); length > 0; length--) {
            List<Phrase> said = keywords.of(stems.subList(from, from + length));
            if (!said.isEmpty()) {
                matches.covered.set(from, from + length);
                matches.add(said, new Stretch(from, length));
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
                matches.found.add(new Match(pattern.intent(), pattern.evidence(), NOWHERE));
            }
        }
    }

    private static List<String> stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).toList();
    }

    private record IntentPattern(String intent, Pattern regex, Evidence evidence) {}

    /**
     * A keyword, pattern or example that occurs.
     *
     * @param evidence weighs 0 to 1: a phrase more than a word, a whole example all; what intents share less
     * @param where the words that it is made of; nowhere for those that say little
     */
    record Match(String intent, Evidence evidence, Stretch where) {

        /** @param said what leaves no doubt, wherever it stands */
        static Match of(String intent, String said) {
            return new Match(intent, Evidence.of(Kind.PATTERN, said, WHOLE), NOWHERE);
        }

        double weight() {
            return evidence.weight();
        }

        /** Whether it is a whole example. */
        boolean isWhole() {
            return evidence.kind() == Kind.EXAMPLE;
        }

        /** Whether it is a pattern or a whole example, which leave no doubt about words that are unknown. */
        boolean isSure() {
            return isWhole() || evidence.kind() == Kind.PATTERN;
        }

        /** Whether it is more than words that stand in any message. */
        boolean isTelling() {
            return isSure() || where.length() > 0;
        }
    }

    /** Words next to each other. */
    record Stretch(int from, int length) {}

    /** @param covered the tokens that keywords cover */
    record Matches(List<Match> found, BitSet covered) {

        /** With others that stand nowhere in particular. */
        Matches with(List<Match> others) {
            List<Match> all = new ArrayList<>(found);
            all.addAll(others);
            return new Matches(all, covered);
        }

        /** @param said of as many intents as there are, which share what it says */
        private void add(List<Phrase> said, Stretch where) {
            for (Phrase each : said) {
                double weight = each.evidence().weight();
                Evidence share = each.evidence().withWeight(weight / said.size());
                found.add(new Match(each.intent(), share, weight > COMMON_WORD ? where : NOWHERE));
            }
        }
    }
}
