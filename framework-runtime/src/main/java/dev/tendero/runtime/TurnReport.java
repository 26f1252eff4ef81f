package dev.tendero.runtime;

import dev.tendero.api.Reply;
import dev.tendero.runtime.routing.Choice;
import dev.tendero.runtime.routing.Decision;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a turn, for logs, metrics and people who ask why.
 *
 * @param decision who answers, and whether a model was asked about it
 * @param variant which of the intent's templates worded the answer
 * @param failure what went wrong in the handler, in one line; null when nothing did
 */
public record TurnReport(
        String shop,
        Understanding understanding,
        Decision decision,
        List<ExecutedQuery> queries,
        Reply reply,
        String variant,
        Timings timings,
        @Nullable String modelOutcome,
        @Nullable String failure) {

    public TurnReport {
        queries = List.copyOf(queries);
    }

    public Route route() {
        return decision.route();
    }

    /** What a model said that was asked which intent is meant; null when none was asked. */
    public @Nullable Choice choice() {
        return decision.choice();
    }

    /**
     * Microseconds spent in each stage.
     *
     * @param choosing a model, of the intent that is meant; 0 when none was asked
     * @param query the handler, its queries included
     * @param record until the turn was durable
     */
    public record Timings(long understanding, long choosing, long query, long wording, long record) {}
}
