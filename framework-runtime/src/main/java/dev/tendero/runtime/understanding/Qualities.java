package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.stream.IntStream;

/** That more of something is wanted which no amount tells: {@code la más blandita}. */
public final class Qualities {

    /** The part of an order that no superlative says, {@code alfombra grande}, and no product either. */
    public static final String PLAIN = "plain";

    private Qualities() {}

    /** Of a message in one of the languages of {@link LanguagePack#CODES}. */
    public static boolean areCompared(Utterance utterance) {
        Lead degree = Lead.of(LanguagePack.of(utterance.language()), Lead.Kind.DEGREE);
        List<Token> tokens = utterance.tokens();
        return IntStream.range(1, tokens.size()).anyMatch(i -> degree.stands(tokens, i));
    }
}
