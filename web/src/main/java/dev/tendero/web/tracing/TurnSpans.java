package dev.tendero.web.tracing;

import dev.tendero.api.Reply;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.answer.WordingObserver;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A span a turn and one for each of its stages, made of the turn's report once it is recorded, within the request's
 * span where there is one. They bear names of the operator's files, numbers and times, never words of a customer.
 */
final class TurnSpans implements TurnObserver, WordingObserver {

    private final Tracer tracer;
    private final ThreadLocal<ModelUse> models = new ThreadLocal<>();

    TurnSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The model that was asked last for the turn of this thread. */
    private record ModelUse(String provider, String model, long tokens, long startNanos, long endNanos) {

        ModelUse during(long start, long end) {
            return new ModelUse(provider, model, tokens, start, end);
        }
    }

    @Override
    public void used(String provider, String model, long tokens) {
        models.set(new ModelUse(provider, model, tokens, 0, 0));
    }

    @Override
    public void worded(String shop, String intent, String outcome, long micros) {
        ModelUse use = models.get();
        if (use != null) {
            long end = System.nanoTime();
            models.set(use.during(end - micros * Stages.NANOS_PER_MICRO, end));
        }
    }

    @Override
    public void answered(TurnReport report) {
        ModelUse model = models.get();
        models.remove();
        TurnReport.Timings timings = report.timings();
        Stages stages = new Stages(tracer, sum(timings));
        Span turn = stages.whole("turn");
        describe(turn, report);
        stages.next(turn, "understanding", timings.understanding(), stage -> {});
        if (timings.choosing() > 0) {
            stages.next(turn, "choosing", timings.choosing(), stage -> {});
        }
        stages.next(
                turn,
                "query",
                timings.query(),
                stage -> report.queries().forEach(query -> stages.within(stage, query)));
        stages.next(turn, "wording", timings.wording(), stage -> asked(stages, stage, report, model));
        stages.next(turn, "record", timings.record(), stage -> {});
        stages.end(turn);
    }

    private static long sum(TurnReport.Timings timings) {
        return timings.understanding() + timings.choosing() + timings.query() + timings.wording() + timings.record();
    }

    private static void describe(Span turn, TurnReport report) {
        Reply reply = report.reply();
        turn.setAttribute("tendero.shop", report.shop())
                .setAttribute("tendero.intent", reply.intent())
                .setAttribute("tendero.confidence", reply.confidence())
                .setAttribute("tendero.products", (long) reply.products().size())
                .setAttribute("tendero.source", reply.source().name().toLowerCase(Locale.ROOT));
        if (report.failure() != null) {
            turn.setStatus(StatusCode.ERROR);
        }
    }

    private static void asked(Stages stages, Span wording, TurnReport report, @Nullable ModelUse use) {
        String outcome = report.modelOutcome();
        if (outcome == null || use == null) {
            return;
        }
        stages.within(
                wording,
                "chat " + use.model(),
                use.startNanos(),
                use.endNanos(),
                span -> span.setAttribute("gen_ai.operation.name", "chat")
                        .setAttribute("gen_ai.provider.name", use.provider())
                        .setAttribute("gen_ai.request.model", use.model())
                        .setAttribute("tendero.model.tokens", use.tokens())
                        .setAttribute("tendero.model.outcome", outcome));
    }
}
