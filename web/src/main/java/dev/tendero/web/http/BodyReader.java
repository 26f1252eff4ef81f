package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Reads a request's JSON body within bounds of size and time. */
final class BodyReader {

    private static final int CHUNK = 4 * 1024;
    private static final int FIRST_BUFFER = 512;

    private final int maxBytes;
    private final SlowBodies slowBodies;

    /** @param maxBytes the largest body that is taken */
    BodyReader(int maxBytes, SlowBodies slowBodies) {
        this.maxBytes = maxBytes;
        this.slowBodies = slowBodies;
    }

    boolean hasBody(ServerRequest request) {
        return request.content().hasEntity();
    }

    /**
     * @param whenLate answers a client whose body does not arrive in time
     * @throws TenderoException {@code unsupported_media_type} or {@code body_too_large}
     * @throws CloseConnectionException when the body does not arrive
     */
    byte[] read(ServerRequest request, Runnable whenLate) {
        requireJson(request);
        if (!hasBody(request)) {
            throw new TenderoException(ErrorCode.BAD_REQUEST, "the body is missing; expected a JSON object");
        }
        try (SlowBodies.Arrival arrival = slowBodies.begin(whenLate)) {
            byte[] body = readAll(request.content().inputStream());
            if (!arrival.inTime()) {
                throw new CloseConnectionException("the body came too late");
            }
            return body;
        } catch (IOException | UncheckedIOException | DataReader.InsufficientDataAvailableException e) {
            throw new CloseConnectionException("the body did not arrive", e);
        }
    }

    private static void requireJson(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("none");
        int semicolon = type.indexOf(';');
        String base = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        if (!base.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new TenderoException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "the content type is \"" + Query.shown(type) + "\"; expected application/json");
        }
    }

    /** What is too long is read to its end, as far as that is bearable: only then does the client read our answer. */
    private byte[] readAll(InputStream body) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(FIRST_BUFFER);
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
            total += n;
            if (total <= maxBytes) {
                kept.write(chunk, 0, n);
            }
        }
        if (total > maxBytes) {
            throw new TenderoException(
                    ErrorCode.BODY_TOO_LARGE, "the body has " + total + " bytes; expected at most " + maxBytes);
        }
        return kept.toByteArray();
    }
}
