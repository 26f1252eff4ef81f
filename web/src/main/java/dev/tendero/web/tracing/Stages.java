package dev.tendero.web.tracing;

import dev.tendero.runtime.ExecutedQuery;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The spans of one turn that has just ended: its stages one after the other, and what was done within them. */
final class Stages {

    static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Tracer tracer;
    /** What a {@link System#nanoTime()} lacks to the time of day. */
    private final long epoch;

    private final long end;
    private long at;

    /** @param micros how long the turn took */
    Stages(Tracer tracer, long micros) {
        this.tracer = tracer;
        this.end = System.nanoTime();
        this.epoch = now() - end;
        this.at = end - micros * NANOS_PER_MICRO;
    }

    /** The turn itself, within what goes on on this thread; to be {@link #end ended}. */
    Span whole(String name) {
        return begin(name, Context.current(), at);
    }

    void end(Span whole) {
        whole.end(epoch + end, TimeUnit.NANOSECONDS);
    }

    void next(Span turn, String name, long micros, Consumer<Span> inner) {
        Span stage = begin(name, Context.current().with(turn), at);
        inner.accept(stage);
        at += micros * NANOS_PER_MICRO;
        stage.end(epoch + at, TimeUnit.NANOSECONDS);
    }

    /** @param start of {@link System#nanoTime()}, as is {@code stop} */
    void within(Span stage, String name, long start, long stop, Consumer<Span> description) {
        Span span = begin(name, Context.current().with(stage), start);
        description.accept(span);
        span.end(epoch + stop, TimeUnit.NANOSECONDS);
    }

    void within(Span stage, ExecutedQuery query) {
        String name = switch (query) {
            case ExecutedQuery.Search search -> "search";
            case ExecutedQuery.Select select -> "select " + select.name();
        };
        long start = query.startNanos();
        within(
                stage,
                name,
                start,
                start + query.micros() * NANOS_PER_MICRO,
                span -> span.setAttribute("db.response.returned_rows", (long) query.rows()));
    }

    private Span begin(String name, Context parent, long start) {
        return tracer.spanBuilder(name)
                .setParent(parent)
                .setStartTimestamp(epoch + start, TimeUnit.NANOSECONDS)
                .startSpan();
    }

    private static long now() {
        Instant now = Clock.systemUTC().instant();
        return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
    }
}
