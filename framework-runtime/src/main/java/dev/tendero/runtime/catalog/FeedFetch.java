package dev.tendero.runtime.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings a file from its address, and ends whatever the server does.
 *
 * @param silence the longest time without a byte
 * @param total the longest time in all
 * @param bytes the most that is taken
 */
record FeedFetch(Duration silence, Duration total, long bytes) {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** A million products are about 1 GB. */
    static final FeedFetch USUAL = new FeedFetch(Duration.ofMinutes(1), Duration.ofHours(1), 4L << 30);

    /**
     * @param file where it is written to; holds a part when the rest did not come
     * @throws IllegalArgumentException when it is no address
     */
    void fetch(String address, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            HttpResponse<Path> response =
                    await(client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofFile(file), bytes)), file);
            if (response.statusCode() != 200) {
                throw new IOException("the server answered " + response.statusCode());
            }
        } finally {
            // close() would wait for a body that never ends.
            client.shutdownNow();
        }
    }

    private HttpResponse<Path> await(CompletableFuture<HttpResponse<Path>> coming, Path file)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(total);
        long before = 0;
        while (true) {
            Duration left = Duration.between(Instant.now(), end);
            boolean last = left.compareTo(silence) <= 0;
            try {
                return coming.get(Math.max(0, (last ? left : silence).toMillis()), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new IOException(reason(e), e);
            } catch (TimeoutException e) {
                long now = Files.size(file);
                requireMore(now, before, last);
                before = now;
            }
        }
    }

    private void requireMore(long now, long before, boolean last) throws IOException {
        if (now == before) {
            throw new IOException("the server sent nothing for " + silence.toSeconds() + " s, after " + now + " bytes");
        }
        if (last) {
            throw new IOException("it takes longer than " + total.toSeconds() + " s, " + now + " bytes came");
        }
    }

    private static String reason(ExecutionException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        return Objects.requireNonNullElse(cause.getMessage(), "no server answers there");
    }
}
