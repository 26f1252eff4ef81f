package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Token;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.Set;

/** {@code saludo}: says hello in the shop's name, and returns thanks and good-byes. */
public final class Greeting implements IntentHandler {

    private static final Set<String> THANKS = Set.of("gracias", "thanks", "thank", "thx", "obrigado", "obrigada");
    private static final Set<String> GOODBYES =
            Set.of("adios", "chao", "chau", "luego", "pronto", "bye", "goodbye", "tchau", "logo");

    @Override
    public String name() {
        return "saludo";
    }

    @Override
    public Answer answer(Turn turn) {
        if (says(turn, GOODBYES)) {
            return Answer.of("goodbye");
        }
        return Answer.of(says(turn, THANKS) ? "thanks" : Answer.FOUND);
    }

    private static boolean says(Turn turn, Set<String> words) {
        return turn.utterance().tokens().stream().map(Token::normal).anyMatch(words::contains);
    }
}
