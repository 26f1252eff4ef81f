package dev.tendero.web.tracing;

import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.web.http.RequestObserver;

/** Who has to be told of what happens, so that it can be traced. Where nobody collects traces, no library is loaded. */
public record Tracing(TurnObserver turns, WordingObserver wordings, RequestObserver requests, Runnable end)
        implements AutoCloseable {

    private static final Tracing OFF =
            new Tracing(TurnObserver.NONE, WordingObserver.NONE, RequestObserver.NONE, () -> {});

    /** @throws dev.tendero.api.TenderoException {@code bad_configuration}: a variable of OpenTelemetry is wrong */
    public static Tracing of(Settings.Tracing settings) {
        return settings.endpoint()
                .map(endpoint -> Collector.at(endpoint, settings.share()))
                .orElse(OFF);
    }

    public boolean isOn() {
        return this != OFF;
    }

    /** Sends what is finished, for at most five seconds. */
    @Override
    public void close() {
        end.run();
    }
}
