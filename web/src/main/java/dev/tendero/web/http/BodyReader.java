package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Reads a request's JSON body within bounds of size and time. */
final class BodyReader {

    private static final int CHUNK = 8 * 1024;

    private final RequestLimits limits;

    BodyReader(RequestLimits limits) {
        this.limits = limits;
    }

    boolean hasBody(ServerRequest request) {
        return request.content().hasEntity();
    }

    /**
     * @throws TenderoException {@code unsupported_media_type}, {@code body_too_large}, or {@code bad_request} when it
     *     does not arrive in time
     */
    byte[] read(ServerRequest request) {
        requireJson(request);
        if (!hasBody(request)) {
            throw new TenderoException(ErrorCode.BAD_REQUEST, "the body is missing; expected a JSON object");
        }
        try (InputStream body = request.content().inputStream()) {
            return readAll(body, System.nanoTime() + limits.bodyTime().toNanos());
        } catch (ServerConnectionException | IOException | UncheckedIOException e) {
            throw new UnreadBodyException(
                    ErrorCode.BAD_REQUEST,
                    "the body did not arrive whole within " + limits.bodyTime().toMillis() + " ms");
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
    private byte[] readAll(InputStream body, long deadline) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
            total += n;
            if (total <= limits.maxBodyBytes()) {
                kept.write(chunk, 0, n);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("too slow");
            }
        }
        if (total > limits.maxBodyBytes()) {
            throw new TenderoException(
                    ErrorCode.BODY_TOO_LARGE,
                    "the body has " + total + " bytes; expected at most " + limits.maxBodyBytes());
        }
        return kept.toByteArray();
    }
}
