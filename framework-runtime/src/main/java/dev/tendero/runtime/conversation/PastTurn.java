package dev.tendero.runtime.conversation;

import dev.tendero.api.Reply;
import java.time.Instant;

/**
 * A turn as the record holds it.
 *
 * @param message what the customer wrote
 * @param reply what was answered, whole
 */
public record PastTurn(Instant at, String message, Reply reply) {}
