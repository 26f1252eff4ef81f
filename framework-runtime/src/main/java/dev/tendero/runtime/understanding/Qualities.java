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

    /** Whether it asks which of what is shown, {@code ¿cuál me recomiendas?} */
    public static boolean asksWhich(Utterance utterance) {
        Lead which = Lead.of(LanguagePack.of(utterance.language()), Lead.Kind.WHICH);
        List<Token> tokens = utterance.tokens();
        return IntStream.rangeClosed(1, Math.min(2, tokens.size()))
                .anyMatch(i -> which.spans(tokens.subList(i - 1, i)));
    }
}
