package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;

/** {@code saludo}: says hello in the shop's name, and good-bye or thanks back. */
public final class Greeting implements IntentHandler {

    @Override
    public String name() {
        return "saludo";
    }

    @Override
    public Answer answer(Turn turn) {
        return Answer.of(Answer.FOUND);
    }
}
