package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.limits.TooOftenException;
import dev.tendero.web.metrics.HttpMetrics;
import dev.tendero.web.page.PageFiles;
import dev.tendero.web.wire.Problem;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/** Every request comes in here: it is admitted, led to its endpoint, and whatever fails leaves as a problem. */
final class FrontDoor implements Handler {

    private static final Header NOSNIFF = HeaderValues.createCached("X-Content-Type-Options", "nosniff");
    private static final Header NO_REFERRER = HeaderValues.createCached("Referrer-Policy", "no-referrer");
    /** Nothing that we answer is a page, but for those that say otherwise. */
    private static final Header NO_CONTENT_LOADS =
            HeaderValues.createCached("Content-Security-Policy", PageFiles.NOTHING_LOADS);

    private static final Header RETRY = HeaderValues.createCached(HeaderNames.RETRY_AFTER, "2");
    private static final Header CHALLENGE =
            HeaderValues.createCached(HeaderNames.WWW_AUTHENTICATE, "Bearer realm=\"tendero\"");
    private static final String NO_ROUTE = "none";

    private final RouteTable routes;
    private final Admission admission;
    private final Gates gates;
    private final BodyReader bodies;
    private final Witnesses witnesses;

    /** Who is told of every request. */
    record Witnesses(HttpMetrics metrics, RequestObserver observer) {}

    FrontDoor(RouteTable routes, Admission admission, Gates gates, BodyReader bodies, Witnesses witnesses) {
        this.routes = routes;
        this.admission = admission;
        this.gates = gates;
        this.bodies = bodies;
        this.witnesses = witnesses;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        long start = System.nanoTime();
        response.header(NOSNIFF).header(NO_REFERRER).header(NO_CONTENT_LOADS);
        String path = request.path().rawPath();
        RequestObserver.Answering answering = witnesses
                .observer()
                .begun(
                        path,
                        name -> request.headers()
                                .first(HeaderNames.create(name))
                                .orElse(null));
        Optional<RouteTable.Place> place = Optional.empty();
        Exchange exchange = new Exchange(request, response, bodies, Map.of());
        try {
            gates.cors().mark(exchange);
            place = routes.find(path);
            String method = request.prologue().method().text();
            RouteTable.Place found = place.orElseThrow(FrontDoor::notFound);
            serve(method, found, new Exchange(request, response, bodies, found.parameters()));
        } catch (CloseConnectionException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            refuse(exchange, e, Problems.of(e, template(place), path));
        } finally {
            count(request, response, template(place), start, answering);
        }
        closeIfAsked(request, response);
    }

    /** The server under us would leave that to the client. A body that is still on its way is left to it. */
    private static void closeIfAsked(ServerRequest request, ServerResponse response) {
        boolean isRead = !request.content().hasEntity() || request.content().consumed();
        if (isRead && response.isSent() && response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("the client asked to close");
        }
    }

    private void serve(String method, RouteTable.Place place, Exchange exchange) {
        Optional<Route> route = place.route(method);
        if (route.isPresent()) {
            answer(route.get(), exchange);
            return;
        }
        exchange.set(HeaderNames.ALLOW, place.allowed());
        if (!method.equals("OPTIONS")) {
            throw new TenderoException(
                    ErrorCode.METHOD_NOT_ALLOWED, "there is no such method here; expected one of " + place.allowed());
        }
        gates.cors().preflight(exchange, place.allowed());
        exchange.nothing();
    }

    private void answer(Route route, Exchange exchange) {
        switch (route.audience()) {
            case MONITOR -> route.endpoint().answer(exchange);
            case CUSTOMER -> admission.admit(() -> route.endpoint().answer(exchange));
            case OPERATOR -> {
                gates.admin().requireToken(exchange);
                admission.admit(() -> route.endpoint().answer(exchange));
            }
        }
    }

    private static void refuse(Exchange exchange, Throwable failure, Problem problem) {
        if (failure instanceof TooOftenException often) {
            exchange.set(HeaderNames.RETRY_AFTER, String.valueOf(often.retryAfterSeconds()));
        } else if (failure instanceof TenderoException known) {
            switch (known.code()) {
                case DATABASE_UNAVAILABLE, TOO_MANY_REQUESTS, SHUTTING_DOWN -> exchange.set(RETRY);
                case UNAUTHORIZED -> exchange.set(CHALLENGE);
                default -> {}
            }
        }
        exchange.problem(problem);
    }

    private void count(
            ServerRequest request,
            ServerResponse response,
            String route,
            long start,
            RequestObserver.Answering answering) {
        String method = request.prologue().method().text();
        String known = switch (method) {
            case "GET", "POST", "HEAD", "OPTIONS", "DELETE" -> method;
            default -> "other";
        };
        int status = response.status().code();
        witnesses.metrics().answered(route, known, status, System.nanoTime() - start);
        answering.ended(known, route, status);
    }

    private static TenderoException notFound() {
        return new TenderoException(
                ErrorCode.NOT_FOUND, "there is nothing at this path; GET /openapi.yaml lists what there is");
    }

    private static String template(Optional<RouteTable.Place> place) {
        return place.map(RouteTable.Place::template).orElse(NO_ROUTE);
    }
}
