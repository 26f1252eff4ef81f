package dev.tendero.runtime.conversation;

import dev.tendero.api.Product;
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
     * Whether it showed the one product that the customer had picked from a list: {@code el segundo}, or one of it that
     * was named.
     *
     * @param list the products that were listed before it; empty for none
     */
    boolean isPick(List<Product> list) {
        List<Product> shown = reply.products();
        return shown.size() == 1
                && (reply.entities().stream().anyMatch(entity -> entity.entity().equals("posicion"))
                        || list.size() > 1
                                && list.stream()
                                        .map(Product::key)
                                        .anyMatch(key -> key == shown.getFirst().key()));
    }
}
