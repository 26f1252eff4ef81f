package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the column {@code turn.record} holds.
 *
 * @param shown the products that "the second" refers to after this turn; null when they are the reply's own
 */
record StoredTurn(
        Reply reply,
        @Nullable List<ScoredIntent> ranked,
        @Nullable List<Entity> context,
        @Nullable List<Product> shown,
        @Nullable String topic) {

    List<Entity> contextOrNone() {
        return context == null ? List.of() : context;
    }

    List<Product> shownOrOwn() {
        return shown == null ? reply.products() : shown;
    }
}
