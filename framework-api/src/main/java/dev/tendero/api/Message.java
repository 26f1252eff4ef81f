package dev.tendero.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, as an endpoint hands it to the engine.
 *
 * @param text the customer's own words, not blank
 * @param shop the shop's id; null for the default shop
 * @param sessionId the conversation it belongs to; null to begin one
 * @param messageId the client's name for this message; the same one twice in a session is answered once; null when the
 *     client does not care
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record Message(
        String text,
        @Nullable String shop,
        @Nullable String sessionId,
        @Nullable String messageId) {

    public Message {
        Objects.requireNonNull(text, "text");
    }

    /** A message that begins a conversation with the default shop. */
    public static Message of(String text) {
        return new Message(text, null, null, null);
    }
}
