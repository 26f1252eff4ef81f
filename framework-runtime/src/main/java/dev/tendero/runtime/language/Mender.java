package dev.tendero.runtime.language;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Takes misspelt, shortened, glued and split words for what they were to be. Tokens keep their text and their place in
 * it; what they are compared by becomes that of the word that is meant. A word that exists, a number and a code stay as
 * they are. Safe for many threads.
 */
public final class Mender {

    private static final int REMEMBERED = 20_000;
    /** Of a code that is written apart, {@code WH 1000 XM5}. */
    private static final int MOST_PARTS = 3;

    private final TextAnalyzer analyzer;
    private final KnownWords known;
    private final Map<String, String> shorthand;
    private final WordMending mending;
    private final SplitCodes codes;
    private final RecentWords<List<String>> mended = new RecentWords<>(REMEMBERED);

    public Mender(TextAnalyzer analyzer, LanguagePack pack, KnownWords known) {
        this.analyzer = analyzer;
        this.known = known;
        this.shorthand = Lexicon.of(pack.code()).shorthand();
        this.codes = new SplitCodes(known);
        this.mending = new WordMending(analyzer, pack, known);
    }

    /** The utterance as it was meant; the same one where nothing is to be mended. */
    public Utterance mend(Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        List<Token> meant = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int length = lengthOfOne(utterance.text(), tokens.subList(at, Math.min(tokens.size(), at + MOST_PARTS)));
            if (length > 1) {
                meant.add(joined(utterance.text(), tokens.subList(at, at + length)));
            } else {
                addMeant(tokens, at, meant);
            }
            at += length;
        }
        return meant.equals(tokens) ? utterance : new Utterance(utterance.text(), utterance.language(), meant);
    }

    private void addMeant(List<Token> tokens, int at, List<Token> meant) {
        Token token = tokens.get(at);
        String word = token.normal();
        if (word.length() == 1 && !meant.isEmpty() && isNumber(meant.getLast())) {
            meant.add(token);
            return;
        }
        List<String> words = isLetterForWord(tokens, at) ? List.of(shorthandOf(word)) : words(token);
        if (words.size() == 1) {
            String only = words.getFirst();
            meant.add(only.equals(word) ? token : analyzer.meant(token.text(), only, token.start(), token.end()));
        } else if (String.join("", words).length() == token.text().length()) {
            addParts(token, words, meant);
        } else {
            meant.add(token);
        }
    }

    /**
     * The {@code d} of {@code zapatillas d piel}, also where a shop has a D: one that stands for a thing is written
     * large, or nothing follows it that it could lead to.
     */
    private boolean isLetterForWord(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.text().length() == 1
                && Character.isLowerCase(token.text().charAt(0))
                && shorthand.containsKey(token.normal())
                && (isFollowedByWord(tokens, at)
                        || (at > 0 && isOfSpeech(tokens.get(at - 1)))
                        || isBeforeNumber(tokens, at));
    }

    /** {@code menos d 200}, also where a shop's own words have {@code menos}. */
    private boolean isBeforeNumber(List<Token> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && known.isBuilding(tokens.get(at - 1).normal())
                && isNumber(tokens.get(at + 1));
    }

    private static boolean isFollowedByWord(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1)
                                .normal()
                                .chars()
                                .filter(Character::isLetter)
                                .count()
                        > 1;
    }

    private boolean isOfSpeech(Token token) {
        return known.isCommon(token.normal(), token.stem()) && !known.isOwn(token.normal(), token.stem());
    }

    private String shorthandOf(String word) {
        return Objects.requireNonNull(shorthand.get(word), word);
    }

    /** Each part has its own stretch of the text. */
    private void addParts(Token token, List<String> words, List<Token> meant) {
        int at = 0;
        for (String word : words) {
            String text = token.text().substring(at, at + word.length());
            meant.add(analyzer.meant(text, word, token.start() + at, token.start() + at + word.length()));
            at += word.length();
        }
    }

    private List<String> words(Token token) {
        String word = token.normal();
        String whole = shorthand.get(word);
        if (whole != null && !known.isOwnAsWritten(word)) {
            return List.of(whole);
        }
        if (known.isOwn(word, token.stem()) || known.isCommon(word, token.stem())) {
            return List.of(word);
        }
        return mended.get(word, each -> mending.words(each, token.stem()));
    }

    /** How many of the tokens are written as one elsewhere, 1 to all. */
    private int lengthOfOne(String text, List<Token> tokens) {
        if (codes.isCode(tokens)) {
            return tokens.size();
        }
        if (tokens.size() > 2 && codes.isCode(tokens.subList(0, 2))) {
            return 2;
        }
        return tokens.size() > 1 && isOneWord(text, tokens.get(0), tokens.get(1)) ? 2 : 1;
    }

    /** {@code lavavajilla s}, {@code air fryer} where the shop has {@code airfryer}. */
    private boolean isOneWord(String text, Token first, Token second) {
        String joined = first.normal() + second.normal();
        return Spelling.isMendable(joined)
                && text.substring(first.end(), second.start()).isBlank()
                && known.isOwn(joined, joined)
                && !(isFull(first) && (isFull(second) || known.isOwn(second.normal(), second.stem())));
    }

    private boolean isFull(Token token) {
        return token.normal().length() > 1 && known.isKnown(token.normal(), token.stem());
    }

    private Token joined(String text, List<Token> parts) {
        int start = parts.getFirst().start();
        int end = parts.getLast().end();
        String normal = parts.stream().map(Token::normal).collect(Collectors.joining());
        return analyzer.meant(text.substring(start, end), normal, start, end);
    }

    private static boolean isNumber(Token token) {
        return Character.isDigit(token.normal().charAt(0));
    }
}
