package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation between two turns. Immutable.
 *
 * @param lastAt when the last turn was, or the conversation began
 * @param latest the last few turns, oldest first
 */
record SessionState(
        String shop,
        long lastSeq,
        Instant lastAt,
        List<Entity> context,
        List<Product> shown,
        @Nullable String topic,
        List<PastTurn> latest) {

    /** How many turns are kept in memory: what prompts look back to, and what a client that lost its reply repeats. */
    static final int KEPT = 16;

    static SessionState begun(String shop, Instant at) {
        return new SessionState(shop, 0, at, List.of(), List.of(), null, List.of());
    }

    /** @param stored the last turn's record */
    static SessionState resumed(String shop, StoredTurn stored, List<PastTurn> latest) {
        return new SessionState(
                shop,
                stored.reply().seq(),
                latest.getLast().at(),
                stored.context(),
                stored.shownAfter(),
                stored.topic(),
                latest);
    }

    SessionState after(TurnRecord turn) {
        PastTurn past = new PastTurn(turn.at(), turn.message(), turn.reply());
        List<PastTurn> turns = Stream.concat(
                        latest.stream().skip(Math.max(0, latest.size() + 1 - KEPT)), Stream.of(past))
                .toList();
        return new SessionState(
                shop, turn.reply().seq(), turn.at(), turn.context(), shownAfter(turn), turn.topic(), turns);
    }

    private List<Product> shownAfter(TurnRecord turn) {
        return turn.reply().products().isEmpty() ? shown : turn.reply().products();
    }

    Optional<PastTurn> kept(String messageId) {
        return latest.stream()
                .filter(turn -> turn.reply().messageId().equals(messageId))
                .findFirst();
    }

    boolean keepsAll() {
        return latest.size() >= lastSeq;
    }

    /** How much memory it takes, roughly, in kilobytes. */
    int weight() {
        return 1
                + latest.stream()
                        .mapToInt(turn -> 1 + turn.reply().products().size() / 2)
                        .sum();
    }
}
