package dev.tendero.runtime.answer;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.tendero.runtime.stream.BoundedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * LangChain4j's HTTP over the JDK's client, on the caller's thread throughout, so that interrupting that thread ends a
 * call at any point, also before the first token; LangChain4j's own JDK client streams on threads of its own, reads
 * without limit, and does not tell what {@code Retry-After} says.
 */
final class ModelHttp implements HttpClient {

    private static final long MAX_BYTES = 4L << 20;

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    private ModelHttp(java.net.http.HttpClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<InputStream> response = send(request);
        try (InputStream body = bounded(response)) {
            return answer(response).body(body.readAllBytes()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = send(request);
            try (InputStream body = bounded(response)) {
                listener.onOpen(answer(response).build());
                parser.parse(body, listener);
            }
            listener.onClose();
        } catch (IOException | RuntimeException e) {
            listener.onError(e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(toJdk(request), BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                response.body().close();
                throw new Refusal(response.statusCode(), waitMillis(response));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("cancelled", e));
        }
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder jdk =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
        String body = request.body();
        return jdk.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    /** Seconds are understood; a date is left aside, since no provider sends one. */
    private static long waitMillis(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}(\\.\\d{1,3})?"))
                .map(value -> Math.round(Double.parseDouble(value) * 1000))
                .orElse(0L);
    }

    private static SuccessfulHttpResponse.Builder answer(HttpResponse<?> response) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map());
    }

    private static InputStream bounded(HttpResponse<InputStream> response) {
        return new BoundedInput(response.body(), MAX_BYTES, ModelFailures.TooLongAnswer::new);
    }

    /** Makes clients that share the JDK's connection pool; the read timeout is until the response's head. */
    static final class Builder implements HttpClientBuilder {

        private final java.net.http.HttpClient client;
        private Duration connect = Duration.ofSeconds(2);
        private Duration read = Duration.ofSeconds(2);

        Builder(java.net.http.HttpClient client) {
            this.client = client;
        }

        @Override
        public Duration connectTimeout() {
            return connect;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connect = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return read;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            read = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new ModelHttp(client, read);
        }
    }
}
