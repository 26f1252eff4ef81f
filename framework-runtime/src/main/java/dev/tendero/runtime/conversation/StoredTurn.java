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
 * @param ranked the best intents; the rest of a shop's hundreds says nothing
 * @param shown the products that "the second" refers to after this turn; empty when they are the reply's own
 */
record StoredTurn(
        Reply reply,
        List<Ranked> ranked,
        List<Entity> context,
        List<Product> shown,
        @Nullable String topic) {

    private static final int RANKED = 5;

    /** An intent with its confidence; what spoke for it is for whoever asks at once. */
    record Ranked(String intent, double confidence) {

        static Ranked of(ScoredIntent scored) {
            return new Ranked(scored.intent(), scored.confidence());
        }
    }

    /** @param before the products shown before that turn */
    static StoredTurn of(TurnRecord turn, List<Product> before) {
        return new StoredTurn(
                turn.reply(),
                turn.ranked().stream().limit(RANKED).map(Ranked::of).toList(),
                turn.context(),
                turn.reply().products().isEmpty() ? before : List.of(),
                turn.topic());
    }

    List<Product> shownAfter() {
        return shown.isEmpty() ? reply.products() : shown;
    }
}
