package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.SmallWords;
import java.util.List;
import java.util.stream.IntStream;

/** That more of something is wanted which no amount tells: {@code la más blandita}. */
public final class Qualities {

    /** The part of an order that no superlative says, {@code alfombra grande}, and no product either. */
    public static final String PLAIN = "plain";

    /** Words among which the one that asks stands, {@code y cuál}. */
    private static final int OPENING = 2;

    /** Words among which a clause of others begins, {@code y los otros que}. */
    private static final int CLAUSE = 6;

    private Qualities() {}

    /** Of a message in one of the languages of {@link LanguagePack#CODES}. */
    public static boolean areCompared(Utterance utterance) {
        Lead degree = Lead.of(LanguagePack.of(utterance.language()), Lead.Kind.DEGREE);
        List<Token> tokens = utterance.tokens();
        return IntStream.range(1, tokens.size()).anyMatch(i -> degree.stands(tokens, i));
    }

    /** Whether it asks which of what is shown, {@code ¿cuál me recomiendas?}, but not {@code ¿cuáles tenéis?} */
    public static boolean asksWhich(Utterance utterance) {
        Lead which = Lead.of(LanguagePack.of(utterance.language()), Lead.Kind.WHICH);
        List<Token> tokens = utterance.tokens();
        SmallWords small = LanguagePack.of(utterance.language()).small();
        return tokens.stream().limit(OPENING).anyMatch(token -> which.spans(List.of(token)))
                && tokens.stream()
                        .map(Token::normal)
                        .noneMatch(word -> small.requests().contains(word)
                                && small.namers().contains(word));
    }

    /** Whether it begins with what others of the same kind do or are: {@code y unos que se puedan lavar}. */
    public static boolean areOfOthers(Utterance utterance) {
        Lead others = Lead.of(LanguagePack.of(utterance.language()), Lead.Kind.OTHERS);
        List<Token> tokens = utterance.tokens();
        return IntStream.range(2, Math.min(CLAUSE, tokens.size())).anyMatch(i -> others.stands(tokens, i));
    }
}
