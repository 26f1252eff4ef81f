package dev.tendero.runtime;

import dev.tendero.api.Reply;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a turn, for logs, metrics and people who ask why.
 *
 * @param variant which of the intent's templates worded the answer
 * @param failure what went wrong in the handler, in one line; null when nothing did
 */
public record TurnReport(
        String shop,
        Understanding understanding,
        Route route,
        List<ExecutedQuery> queries,
        Reply reply,
        String variant,
        Timings timings,
        @Nullable String modelOutcome,
        @Nullable String failure) {

    public TurnReport {
        queries = List.copyOf(queries);
    }

    /**
     * Microseconds spent in each stage.
     *
     * @param query the handler, its queries included
     * @param record until the turn was durable
     */
    public record Timings(long understanding, long query, long wording, long record) {}
}
