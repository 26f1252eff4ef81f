package dev.tendero.web.tracing;

import dev.tendero.web.http.RequestObserver;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A span a request, within the trace that a proxy began where there is one. Paths hold keys, so templates are told. */
final class RequestSpans implements RequestObserver {

    private static final Set<String> PROBES = Set.of("/health", "/health/live", "/health/ready", "/metrics");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final int SERVER_ERROR = 500;

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    RequestSpans(Tracer tracer, TextMapPropagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // Closed when the answer has gone.
    public Answering begun(String path, Headers headers) {
        if (PROBES.contains(path)) {
            return Answering.UNOBSERVED;
        }
        Context parent = propagator.extract(Context.root(), headers, Getter.INSTANCE);
        Span span = tracer.spanBuilder("HTTP")
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        Scope scope = span.makeCurrent();
        return (method, route, status) -> {
            scope.close();
            end(span, method, route, status);
        };
    }

    private static void end(Span span, String method, String route, int status) {
        span.updateName(method + " " + route);
        span.setAttribute(METHOD, method).setAttribute(ROUTE, route).setAttribute(STATUS, (long) status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR).setAttribute(ERROR, Integer.toString(status));
        }
        span.end();
    }

    /** Propagators ask for the headers that they know, never for all. */
    private enum Getter implements TextMapGetter<Headers> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String key) {
            return headers == null ? null : headers.get(key);
        }
    }
}
