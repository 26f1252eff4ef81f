package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which words a customer does not want: those behind {@code que no sea}, and those in front of a {@code no} that a
 * comma follows. {@code La traversa no, la dulce} wants the one behind the comma.
 */
final class Denial {

    private final Lead lead;
    private final Set<String> denials;

    Denial(LanguagePack pack) {
        this.lead = Lead.of(pack, Lead.Kind.NEGATION);
        this.denials = pack.small().denials();
    }

    /** Whether one stands before the token. */
    boolean stands(Utterance utterance, int beforeToken) {
        int begin = behindFronted(utterance, beforeToken);
        List<Token> tokens = utterance.tokens();
        return lead.stands(tokens.subList(begin, tokens.size()), beforeToken - begin);
    }

    /** Whether one stands right behind the token, and a comma and something else behind that. */
    boolean isBehind(Utterance utterance, int token) {
        return token + 2 < utterance.tokens().size() && !isPause(utterance, token) && isFronted(utterance, token + 1);
    }

    /** Where what is said begins anew behind the last that stands behind what it denies; else 0. */
    int behindFronted(Utterance utterance, int before) {
        return IntStream.iterate(before - 1, at -> at > 0, at -> at - 1)
                .filter(at -> !isPause(utterance, at - 1) && isFronted(utterance, at))
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
    }

    private boolean isFronted(Utterance utterance, int at) {
        return denials.contains(utterance.tokens().get(at).normal()) && isPause(utterance, at);
    }

    /** Whether a sign stands between a token and the next one. */
    private static boolean isPause(Utterance utterance, int at) {
        List<Token> tokens = utterance.tokens();
        return at + 1 < tokens.size()
                && !utterance
                        .text()
                        .substring(tokens.get(at).end(), tokens.get(at + 1).start())
                        .isBlank();
    }
}
