package dev.tendero.web.http;

import dev.tendero.web.limits.Client;
import dev.tendero.web.limits.Crowd;
import dev.tendero.web.limits.Visitors;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what those do who ask over HTTP. */
final class Turnstile {

    private final Visitors visitors;
    private final Optional<HeaderName> header;

    Turnstile(Visitors visitors) {
        this.visitors = visitors;
        this.header = visitors.addresses().header().map(HeaderNames::create);
    }

    Crowd crowd() {
        return visitors.crowd();
    }

    Client client(Exchange exchange) {
        return visitors.addresses()
                .of(exchange.peer(), header.map(exchange::headers).orElse(List.of()));
    }

    /** @throws dev.tendero.web.limits.TooOftenException {@code too_many_requests} */
    void turn(Exchange exchange, @Nullable String session) {
        crowd().turn(client(exchange), session);
    }

    /** As {@link #turn}, for a conversation that is begun without a message. */
    void session(Exchange exchange) {
        crowd().session(client(exchange));
    }
}
