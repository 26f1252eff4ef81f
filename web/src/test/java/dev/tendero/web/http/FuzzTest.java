package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import dev.tendero.web.socket.RawSocket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Anything at all, sent to the whole server: it is answered or refused, never broken by. {@code -Dtendero.fuzz=N} sends
 * N messages and a tenth of it as bodies and as frames; without it, 2,000. The same seed makes the same texts, sixteen
 * clients send them.
 */
class FuzzTest {

    private static final int MESSAGES = Integer.getInteger("tendero.fuzz", 2_000);
    private static final long SEED = Long.getLong("tendero.fuzz.seed", 20_261_129L);
    private static final int AT_A_TIME = 16;
    private static final int BATCH = 1_600;
    private static final int TURNS_OF_A_SESSION = 40;
    private static final long MOST_GROWTH = 96L << 20;

    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void open() {
        config = ConfigFolder.withDemo();
        server = RunningServer.start(config);
    }

    @AfterAll
    static void close() {
        server.close();
        config.close();
    }

    /** Each gets the same texts in the same order whenever it is run with the same seed. */
    private static <T> void handOut(Arbitrary<String> texts, int count, List<T> to, BiConsumer<T, String> how) {
        JqwikSession.run(Long.toString(SEED), () -> {
            Random random = new Random(SEED);
            var generator = texts.generator(1000);
            for (int given = 0; given < count; given += BATCH) {
                List<String> batch = Stream.generate(
                                () -> generator.next(random).value())
                        .limit(Math.min(BATCH, count - given))
                        .toList();
                atOnce(batch, to, how);
            }
        });
    }

    private static <T> void atOnce(List<String> texts, List<T> to, BiConsumer<T, String> how) {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < to.size(); i++) {
                int first = i;
                all.add(threads.submit(() -> {
                    for (int text = first; text < texts.size(); text += to.size()) {
                        how.accept(to.get(first), texts.get(text));
                    }
                }));
            }
        }
        all.forEach(FuzzTest::rethrow);
    }

    private static void rethrow(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> several(Supplier<T> maker) {
        return Stream.generate(maker).limit(AT_A_TIME).toList();
    }

    @Test
    void messages() {
        List<Talk> talks = several(Talk::new);
        handOut(AnyText.messages(), MESSAGES / 10, talks, Talk::say);
        long before = used();
        handOut(AnyText.messages(), MESSAGES, talks, Talk::say);
        long after = used();

        int answered = talks.stream().mapToInt(talk -> talk.answered).sum();
        int refused = talks.stream().mapToInt(talk -> talk.refused).sum();
        System.out.printf(
                "%d messages: %d answered, %d refused; memory %d MiB, then %d MiB%n",
                MESSAGES, answered, refused, before >> 20, after >> 20);
        assertThat(after - before).isLessThan(MOST_GROWTH);
        assertThat(answered).isGreaterThan(MESSAGES / 2);
    }

    /** Customers one after the other. */
    private static final class Talk {
        private int answered;
        private int refused;
        private String session = "";

        void say(String text) {
            if (answered % TURNS_OF_A_SESSION == 0) {
                session = "";
            }
            StringBuilder body = new StringBuilder("{\"message\": ").append(Answers.quoted(text));
            if (!session.isEmpty()) {
                body.append(", \"session_id\": \"").append(session).append('"');
            }
            Answer answer = server.caller()
                    .send(server.caller()
                            .jsonPost("/chat", body.append('}').toString())
                            .build());
            check(text, answer);
            if (answer.status() == 200) {
                answered++;
                session = answer.json().path("session_id").asText();
            } else {
                refused++;
            }
        }
    }

    @Test
    void bodies() {
        handOut(AnyText.bodies(), MESSAGES / 10, several(server::caller), FuzzTest::post);
    }

    private static void post(Caller caller, String body) {
        HttpRequest request = caller.request("/chat")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
                .build();
        check(body, caller.send(request));
    }

    private static void check(String sent, Answer answer) {
        assertThat(answer.status()).as(sent).isIn(200, 400, 404, 413);
        assertThat(answer.body()).as(sent).doesNotContain("\tat ", "Exception", "java.lang", "io.helidon");
    }

    @Test
    void frames() {
        handOut(AnyText.bodies(), MESSAGES / 10, several(Line::new), Line::send);
    }

    /** A socket, and another one where the server has closed the first. */
    private static final class Line {
        private RawSocket socket;
        private int sent;

        void send(String frame) {
            if (sent++ % 15 == 0) {
                open();
            }
            socket.send(frame);
            JsonNode event = socket.event();
            while (!event.path("type").asText().matches("reply|error")) {
                event = socket.event();
            }
            assertThat(event.path("code").asText())
                    .as(frame)
                    .isNotIn("internal_error", "query_failed", "plugin_failed");
        }

        private void open() {
            if (socket != null) {
                socket.close();
            }
            socket = RawSocket.open(server.base(), "/ws/new");
            socket.event("welcome");
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
