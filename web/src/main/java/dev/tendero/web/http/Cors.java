package dev.tendero.web.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.Set;

/** Lets scripts of other sites call, when the operator has named those sites. */
final class Cors {

    private static final String ANY = "*";
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Origin");
    private static final Header ALLOWED_HEADERS =
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type, Accept, Authorization");
    private static final Header EXPOSED_HEADERS =
            HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
    private static final Header MAX_AGE = HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, "3600");

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    /** Adds to an answer what lets the asking site's scripts read it. */
    void mark(Exchange exchange) {
        if (origins.isEmpty()) {
            return;
        }
        exchange.set(VARY);
        exchange.header(HeaderNames.ORIGIN).filter(this::allows).ifPresent(origin -> {
            exchange.set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            exchange.set(EXPOSED_HEADERS);
        });
    }

    /** Answers a browser that asks whether its script may send such a request. */
    void preflight(Exchange exchange, String methods) {
        if (exchange.header(HeaderNames.ORIGIN).filter(this::allows).isPresent()
                && exchange.header(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD).isPresent()) {
            exchange.set(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods);
            exchange.set(ALLOWED_HEADERS);
            exchange.set(MAX_AGE);
        }
    }

    private boolean allows(String origin) {
        return origins.contains(origin) || origins.contains(ANY);
    }
}
