package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;

/** {@code fallback}: nothing was understood well enough; says what can be asked, and asks. */
public final class Fallback implements IntentHandler {

    @Override
    public String name() {
        return "fallback";
    }

    @Override
    public Answer answer(Turn turn) {
        return Offer.of(turn, Answer.FOUND);
    }
}
