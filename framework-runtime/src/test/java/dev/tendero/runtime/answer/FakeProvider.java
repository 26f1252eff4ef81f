package dev.tendero.runtime.answer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model provider for tests, over real HTTP: OpenAI's chat completions at {@link #openAiUrl()} and Ollama's chat at
 * {@link #ollamaUrl()}, streamed where the request asks for it. It behaves as it is told, request after request; the
 * last behaviour goes on for good.
 */
public final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Behaviour> script = new ConcurrentLinkedDeque<>(List.of(new Says("Hola.")));
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger abandoned = new AtomicInteger();

    /** How a request is answered. */
    public sealed interface Behaviour {}

    /** The text, word by word where it is streamed. */
    public record Says(String text) implements Behaviour {}

    /** The text, once it is let. */
    public record SaysLater(String text, CountDownLatch let) implements Behaviour {}

    /** The text, all of it after that time. */
    public record SaysAfter(String text, Duration after) implements Behaviour {}

    /** The text, cut off by the token limit. */
    public record CutOff(String text) implements Behaviour {}

    /** A status with a body that repeats the key, and {@code Retry-After} where there is one. */
    public record Refuses(int status, @Nullable String retryAfter) implements Behaviour {}

    /** No byte, until the client goes or the provider is closed. */
    public record Hangs() implements Behaviour {}

    /** Some words of the text, then the connection is closed in the middle of the answer. */
    public record BreaksOff(String text, int words) implements Behaviour {}

    /** Some words of the text, then silence, until the client goes or the provider is closed. */
    public record FallsSilent(String text, int words) implements Behaviour {}

    /** Status 200 and something that is not JSON. */
    public record Garbage() implements Behaviour {}

    /** Words without end. */
    public record Endless() implements Behaviour {}

    /** Words without end, ten a second. */
    public record Trickles() implements Behaviour {}

    /** A text with bytes that are no UTF-8. */
    public record InvalidUtf8() implements Behaviour {}

    /** The ways to fail, for good; {@code text} is what breaks off. */
    static Stream<Behaviour> failures(String text) {
        return Stream.of(
                new Refuses(400, null),
                new Refuses(401, null),
                new Refuses(404, null),
                new Refuses(429, "30"),
                new Refuses(429, null),
                new Refuses(500, null),
                new Hangs(),
                new BreaksOff(text, 1),
                new Garbage(),
                new InvalidUtf8(),
                new Endless(),
                new Says(""));
    }

    /** A request that came. */
    public record Asked(String path, String body, @Nullable String authorization) {}

    private FakeProvider(HttpServer server) {
        this.server = server;
    }

    public static FakeProvider start(Behaviour... script) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeProvider provider = new FakeProvider(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", provider::answer);
            server.start();
            return script.length == 0 ? provider : provider.now(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the script and begins this one. */
    public FakeProvider now(Behaviour... behaviours) {
        script.clear();
        script.addAll(List.of(behaviours));
        return this;
    }

    public URI openAiUrl() {
        return URI.create(ollamaUrl() + "/v1");
    }

    public URI ollamaUrl() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How many answers could not be written to their end because the client had gone. */
    public int abandoned() {
        return abandoned.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                body,
                exchange.getRequestHeaders().getFirst("Authorization")));
        ProviderFormat format = ProviderFormat.of(
                exchange.getRequestURI().getPath(), body.replace(" ", "").contains("\"stream\":true"));
        Behaviour behaviour = script.size() > 1 ? script.removeFirst() : script.getFirst();
        try (exchange) {
            behave(behaviour, format, exchange);
        } catch (IOException clientHasGone) {
            abandoned.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void behave(Behaviour behaviour, ProviderFormat format, HttpExchange exchange)
            throws IOException, InterruptedException {
        switch (behaviour) {
            case Says says -> write(exchange, 200, format, format.whole(says.text(), "stop"));
            case SaysLater later -> {
                later.let().await(30, TimeUnit.SECONDS);
                write(exchange, 200, format, format.whole(later.text(), "stop"));
            }
            case SaysAfter later -> {
                if (!closed.await(later.after().toMillis(), TimeUnit.MILLISECONDS)) {
                    write(exchange, 200, format, format.whole(later.text(), "stop"));
                }
            }
            case CutOff cut -> write(exchange, 200, format, format.whole(cut.text(), "length"));
            case Refuses refuses -> refuse(exchange, refuses);
            case Hangs hangs -> closed.await(30, TimeUnit.SECONDS);
            case Garbage garbage -> write(exchange, 200, format, format.raw("<html>ceci n'est pas du JSON"));
            case InvalidUtf8 invalid -> write(exchange, 200, format, format.invalidUtf8());
            case BreaksOff breaks -> breakOff(exchange, format, breaks);
            case FallsSilent silent -> {
                begin(exchange, format, silent.text(), silent.words());
                closed.await(30, TimeUnit.SECONDS);
            }
            case Trickles trickles -> {
                OutputStream out = open(exchange, format);
                while (!closed.await(100, TimeUnit.MILLISECONDS)) {
                    out.write(format.piece("bla "));
                    out.flush();
                }
            }
            case Endless endless -> {
                OutputStream out = open(exchange, format);
                while (closed.getCount() > 0) {
                    out.write(format.piece("bla bla "));
                    out.flush();
                }
            }
        }
    }

    private static void refuse(HttpExchange exchange, Refuses refuses) throws IOException {
        if (refuses.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", refuses.retryAfter());
        }
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = ("{\"error\": {\"message\": \"refused: " + key + "\"}}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refuses.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** More bytes are announced than come. */
    private static void breakOff(HttpExchange exchange, ProviderFormat format, BreaksOff breaks) throws IOException {
        begin(exchange, format, breaks.text(), breaks.words());
        exchange.close();
    }

    private static void begin(HttpExchange exchange, ProviderFormat format, String text, int words) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", format.contentType());
        exchange.sendResponseHeaders(200, 1_000_000);
        OutputStream out = exchange.getResponseBody();
        for (String word : List.of(text.split("(?<= )")).subList(0, words)) {
            out.write(format.piece(word));
        }
        out.flush();
    }

    private static void write(HttpExchange exchange, int status, ProviderFormat format, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", format.contentType());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static OutputStream open(HttpExchange exchange, ProviderFormat format) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", format.contentType());
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }
}
