package dev.tendero.api;

import java.util.List;

/**
 * What the customer gets for a message.
 *
 * @param seq the turn's number in its conversation, from 1
 * @param reply the sentence, plain text
 * @param intent the intent that answered; {@code fallback} when none was understood
 * @param confidence probability, 0 to 1, that the intent is right
 * @param latencyMs from the message's arrival to its commit, milliseconds
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record Reply(
        String sessionId,
        String messageId,
        long seq,
        String reply,
        String intent,
        double confidence,
        List<Entity> entities,
        List<Product> products,
        List<String> suggestions,
        Source source,
        long latencyMs) {

    public Reply {
        entities = List.copyOf(entities);
        products = List.copyOf(products);
        suggestions = List.copyOf(suggestions);
    }

    /** Who worded the reply. The wire form is the name in lower case. */
    @Stability(value = Stability.Level.STABLE, since = "0.1")
    public enum Source {
        TEMPLATE,
        MODEL
    }
}
