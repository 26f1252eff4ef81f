package dev.tendero.web.tracing;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends spans to an OpenTelemetry collector, in batches, on a thread of its own; what it can't take is dropped. */
final class Collector {

    private static final String NAME = "dev.tendero";
    private static final long LAST_SECONDS = 5;

    /** What OpenTelemetry's own variables may change. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "tendero",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.traces.sampler", "parentbased_traceidratio",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private Collector() {}

    static Tracing at(String endpoint, double share) {
        OpenTelemetrySdk sdk = sdk(endpoint, share);
        Tracer tracer = sdk.getTracer(NAME);
        TurnSpans turns = new TurnSpans(tracer);
        return new Tracing(
                turns,
                turns,
                new RequestSpans(tracer, sdk.getPropagators().getTextMapPropagator()),
                () -> sdk.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS));
    }

    private static OpenTelemetrySdk sdk(String endpoint, double share) {
        try {
            return AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> DEFAULTS)
                    .addPropertiesCustomizer(given -> Map.of(
                            "otel.exporter.otlp.endpoint", endpoint, "otel.traces.sampler.arg", Double.toString(share)))
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk();
        } catch (RuntimeException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "traces can't be sent to " + endpoint + ": " + e.getMessage()
                            + ". Check the variables that begin with OTEL_; the protocol has to be http/protobuf",
                    e);
        }
    }
}
