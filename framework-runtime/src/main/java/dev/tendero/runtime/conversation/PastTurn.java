package dev.tendero.runtime.conversation;

import dev.tendero.api.Reply;
import java.time.Instant;

/**
 * A turn as the record holds it.
 *
 * @param message what the customer wrote
 * @param reply what was answered, whole
 */
public record PastTurn(Instant at, String message, Reply reply) {

    /** Whether it showed the one product that the customer had picked from a list, {@code el segundo}. */
    boolean isPick() {
        return reply.products().size() == 1
                && reply.entities().stream().anyMatch(entity -> entity.entity().equals("posicion"));
    }
}
