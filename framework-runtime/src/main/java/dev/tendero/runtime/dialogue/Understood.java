package dev.tendero.runtime.dialogue;

import dev.tendero.runtime.routing.Decision;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Understanding;
import java.util.Optional;

/**
 * A message as it was understood.
 *
 * @param meant with the text that is answered: the message asked about, where this one answers the question
 * @param beside what it asks besides, in its own words
 * @param isClarified whether it answers a question which of two intents was meant
 * @param micros without the model that chooses, whose are {@code choosingMicros}
 */
public record Understood(
        TurnRequest meant,
        Optional<String> beside,
        boolean isClarified,
        Understanding understanding,
        Decision decision,
        long micros,
        long choosingMicros) {

    public Route route() {
        return decision.route();
    }

    /** The same message in another light. */
    Understood as(Understanding other, Decision instead) {
        return new Understood(meant, beside, isClarified, other, instead, micros, choosingMicros);
    }
}
