package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.web.page.PageFiles;
import dev.tendero.web.wire.JsonWriter;
import dev.tendero.web.wire.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what is so broken that it never gets to a route: bad framing, bad headers, bodies beyond all bounds. */
final class DirectProblems implements DirectHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DirectProblems.class);

    private DirectProblems() {}

    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        DirectProblems problems = new DirectProblems();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, problems);
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .header(HeaderNames.create("Referrer-Policy"), "no-referrer")
                .header(HeaderNames.create("Content-Security-Policy"), PageFiles.NOTHING_LOADS)
                .keepAlive(false)
                .entity(JsonWriter.write(problem(request.path(), status)))
                .build();
    }

    private static Problem problem(String path, Status status) {
        return switch (status.code()) {
            case 413 ->
                Problem.of(ErrorCode.BODY_TOO_LARGE, "the body is far too large; see the limits of this path", path);
            case 404 -> Problem.of(ErrorCode.NOT_FOUND, "there is nothing at this path", path);
            case 500 -> {
                String incident = Problems.newIncident();
                LOG.warn("Incident {} outside of any route", incident);
                yield Problem.of(ErrorCode.INTERNAL_ERROR, "something broke on our side", path)
                        .withIncident(incident);
            }
            case 403 ->
                Problem.of(
                                ErrorCode.BAD_REQUEST,
                                "pages of this origin may not open sockets; server.cors_origins names those that may",
                                path)
                        .withStatus(403);
            case 426 ->
                Problem.of(ErrorCode.BAD_REQUEST, "version 13 of WebSocket is spoken here", path)
                        .withStatus(426);
            // The status may be finer than that of the code.
            default ->
                Problem.of(ErrorCode.BAD_REQUEST, "the request is not well-formed HTTP/1.1", path)
                        .withStatus(status.code());
        };
    }
}
