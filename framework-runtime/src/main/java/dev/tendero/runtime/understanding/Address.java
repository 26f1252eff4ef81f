package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is said to the shopkeeper beside the asking, and is no part of what is wanted: {@code amigo, tenéis …},
 * {@code mi mujer quiere …}, {@code una consulta: venden …}, {@code se me ha roto …}.
 */
final class Address {

    /** Words before one that is asked for. */
    private static final int NEAR = 3;

    private final LanguagePack pack;
    private final ContentWords words;
    private final Lead doing;

    Address(LanguagePack pack, ContentWords words) {
        this.pack = pack;
        this.words = words;
        this.doing = Lead.of(pack, Lead.Kind.DOING);
    }

    /**
     * Takes it away where something is named: words that nobody in the shop knows, which say what has happened or what
     * the customer is at, or which stand before the first request, with what is wanted after it and nothing before.
     * What a small word ties to a thing stays, {@code de Samsung tenéis teles}.
     *
     * @param left the content words that no entity has taken; loses these
     */
    void leave(Utterance utterance, BitSet left, List<Candidate> entities) {
        List<Token> tokens = utterance.tokens();
        if (isNamed(tokens, left, entities, 0, tokens.size())) {
            ((BitSet) left.clone())
                    .stream()
                            .filter(i -> !words.isKnown(tokens.get(i)) && !isRequested(tokens, i))
                            .filter(i -> doing.stands(tokens, i))
                            .forEach(left::clear);
            leaveOpening(utterance, left, entities);
        }
    }

    private void leaveOpening(Utterance utterance, BitSet left, List<Candidate> entities) {
        List<Token> tokens = utterance.tokens();
        int request = firstRequest(tokens);
        if (request <= 0 || left.nextSetBit(0) < 0 || left.nextSetBit(0) > request) {
            return;
        }
        boolean isNamedBefore = isNamed(tokens, left, entities, 0, request);
        if (!isNamedBefore && isNamed(tokens, left, entities, request, tokens.size())) {
            IntStream.range(0, request)
                    .filter(i -> !isTied(tokens, i) && !isFronted(utterance, i, request))
                    .forEach(left::clear);
        }
    }

    /** {@code unicornios tenéis}: a bare word that opens the message, right before the request, is what is wanted. */
    private static boolean isFronted(Utterance utterance, int at, int request) {
        return at == 0
                && request == 1
                && utterance
                        .text()
                        .substring(
                                utterance.tokens().get(0).end(),
                                utterance.tokens().get(1).start())
                        .isBlank();
    }

    /** A question asks as well: {@code una consulta: ¿cuánto cuestan …?} */
    private boolean isRequest(Token token) {
        return pack.small().requests().contains(token.normal())
                || pack.small().questions().contains(token.normal());
    }

    private boolean isRequested(List<Token> tokens, int at) {
        return tokens.subList(Math.max(0, at - NEAR), at).stream()
                .map(Token::normal)
                .anyMatch(pack.small().requests()::contains);
    }

    private int firstRequest(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> isRequest(tokens.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private boolean isNamed(List<Token> tokens, BitSet left, List<Candidate> entities, int from, int to) {
        return entities.stream().anyMatch(entity -> entity.from() >= from && entity.from() < to)
                || IntStream.range(from, to).anyMatch(i -> left.get(i) && words.isKnown(tokens.get(i)));
    }

    private boolean isTied(List<Token> tokens, int at) {
        return at > 0 && pack.small().links().contains(tokens.get(at - 1).normal());
    }
}
