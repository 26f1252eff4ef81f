package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Reply;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a turn.
 *
 * @param at kept to the millisecond
 * @param message what the customer wrote
 * @param ranked the intents with their scores, best first
 * @param context the slots that the next turn begins with
 * @param topic the intent that a fragment in the next turn goes on with; null when there is none
 * @param resultCount how many products fitted in all
 * @param understandingMicros time spent understanding, microseconds; likewise the query and the wording
 * @param modelOutcome null when no model was asked; else {@code ok}, {@code failed}, {@code ungrounded},
 *     {@code over_budget} or {@code busy}
 */
public record TurnRecord(
        String shop,
        Instant at,
        String message,
        Reply reply,
        List<ScoredIntent> ranked,
        List<Entity> context,
        @Nullable String topic,
        long resultCount,
        long understandingMicros,
        long queryMicros,
        long wordingMicros,
        @Nullable String modelOutcome) {

    public TurnRecord {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        ranked = List.copyOf(ranked);
        context = List.copyOf(context);
    }
}
