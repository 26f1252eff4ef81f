package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;

/** {@code ayuda}: what can be asked here. */
public final class Help implements IntentHandler {

    @Override
    public String name() {
        return "ayuda";
    }

    @Override
    public Answer answer(Turn turn) {
        return Offer.of(turn, Answer.FOUND);
    }
}
