package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.web.page.StaticFile;
import dev.tendero.web.wire.JsonFields;
import dev.tendero.web.wire.JsonReader;
import dev.tendero.web.wire.JsonWriter;
import dev.tendero.web.wire.Problem;
import dev.tendero.web.wire.WireRecord;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One request and its answer. Belongs to the thread that answers. */
final class Exchange {

    private static final byte[] NOTHING = {};
    private static final Header JSON = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final Header PROBLEM =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/problem+json");
    private static final Header NO_STORE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
    private static final Header REVALIDATE = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache");
    private static final Header GZIP = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");
    private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding, Origin");
    private static final Pattern GZIP_TAKEN = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final ServerRequest request;
    private final ServerResponse response;
    private final BodyReader bodies;
    private final Map<String, String> pathParameters;

    Exchange(ServerRequest request, ServerResponse response, BodyReader bodies, Map<String, String> pathParameters) {
        this.request = request;
        this.response = response;
        this.bodies = bodies;
        this.pathParameters = pathParameters;
    }

    Query query() {
        return Query.of(request.query().rawValue());
    }

    /** @param name as in the route's template */
    String pathParameter(String name) {
        return Optional.ofNullable(pathParameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the route has no {" + name + "}"));
    }

    SocketAddress peer() {
        return request.remotePeer().address();
    }

    /** All values of a header that may come more than once. */
    List<String> headers(HeaderName name) {
        return request.headers().contains(name) ? request.headers().get(name).allValues() : List.of();
    }

    Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /** The fields of a body that must be JSON. */
    JsonFields body(Set<String> known) {
        return JsonReader.read(bodies.read(request, this::tooSlow), known);
    }

    /** The fields of a body that may be missing. */
    JsonFields bodyIfAny(Set<String> known) {
        return JsonReader.read(bodies.hasBody(request) ? bodies.read(request, this::tooSlow) : NOTHING, known);
    }

    private void tooSlow() {
        set(HeaderValues.CONNECTION_CLOSE);
        String path = request.path().rawPath();
        problem(Problem.of(ErrorCode.BAD_REQUEST, "the body did not arrive in time; send it again", path));
    }

    void json(WireRecord body) {
        json(Status.OK_200, body);
    }

    void json(Status status, WireRecord body) {
        response.status(status).header(JSON).header(NO_STORE);
        send(JsonWriter.write(body));
    }

    void problem(Problem problem) {
        response.status(Status.create(problem.status())).header(PROBLEM).header(NO_STORE);
        send(JsonWriter.write(problem));
    }

    void file(StaticFile file) {
        response.header(HeaderNames.ETAG, file.etag()).header(REVALIDATE).header(VARY);
        if (header(HeaderNames.IF_NONE_MATCH).filter(file.etag()::equals).isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            boolean isCompressed = takesGzip();
            if (isCompressed) {
                set(GZIP);
            }
            text(file.contentType(), isCompressed ? file.gzip() : file.content());
        }
    }

    private boolean takesGzip() {
        return header(HeaderNames.ACCEPT_ENCODING)
                .filter(GZIP_TAKEN.asPredicate())
                .isPresent();
    }

    void text(String contentType, byte[] content) {
        response.header(HeaderNames.CONTENT_TYPE, contentType);
        send(content);
    }

    void nothing() {
        response.status(Status.NO_CONTENT_204).send();
    }

    void set(Header header) {
        response.header(header);
    }

    void set(HeaderName name, String value) {
        response.header(name, value);
    }

    /** Begins a file that the browser keeps in place of showing it. */
    void download(String contentType, String name) {
        response.header(HeaderNames.CONTENT_TYPE, contentType)
                .header(NO_STORE)
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    /** Begins an answer of unknown length. */
    OutputStream stream() {
        return response.outputStream();
    }

    private void send(byte[] content) {
        if (request.prologue().method().text().equals("HEAD")) {
            response.headers().contentLength(content.length);
            response.send(NOTHING);
        } else {
            response.send(content);
        }
    }
}
