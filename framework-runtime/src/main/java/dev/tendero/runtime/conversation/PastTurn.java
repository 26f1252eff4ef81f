package dev.tendero.runtime.conversation;

import dev.tendero.api.Reply;
import java.time.Instant;
import java.util.List;

/**
 * A turn as the record holds it.
 *
 * @param message what the customer wrote
 * @param reply what was answered, whole
 */
public record PastTurn(Instant at, String message, Reply reply) {

    /**
     * Whether it showed the one product that the customer had picked from a list: {@code el segundo}, or one of the
     * list shown last that was named.
     *
     * @param before earlier turns that showed products, the latest first
     */
    boolean isPick(List<PastTurn> before) {
        return reply.products().size() == 1
                && (reply.entities().stream().anyMatch(entity -> entity.entity().equals("posicion"))
                        || before.stream()
                                .map(turn -> turn.reply().products())
                                .filter(products -> products.size() > 1)
                                .findFirst()
                                .filter(list -> list.stream()
                                        .anyMatch(product -> product.key()
                                                == reply.products().getFirst().key()))
                                .isPresent());
    }
}
