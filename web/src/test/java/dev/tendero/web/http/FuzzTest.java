package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import dev.tendero.web.socket.RawSocket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** The texts in their order, one to whoever of them has nothing to do. */
    private static <T> void handOut(Arbitrary<String> texts, int count, List<T> to, BiConsumer<T, String> how) {
        Hands<T> hands = new Hands<>(to, how);
        JqwikSession.run(Long.toString(SEED), () -> {
            Random random = new Random(SEED);
            var generator = texts.generator(1000);
            for (int i = 0; i < count; i++) {
                hands.give(generator.next(random).value());
            }
        });
        hands.finish();
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

    /** Who does something with what is handed out, all at the same time. */
    private static final class Hands<T> {
        private final BlockingQueue<T> free;
        private final BiConsumer<T, String> how;
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();

        Hands(List<T> all, BiConsumer<T, String> how) {
            this.free = new ArrayBlockingQueue<>(all.size(), false, all);
            this.how = how;
        }

        void give(String text) {
            try {
                T one = free.take();
                threads.execute(() -> work(one, text));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(broken).isEmpty();
        }

        private void work(T one, String text) {
            try {
                how.accept(one, text);
            } catch (RuntimeException | AssertionError e) {
                broken.add(e);
            } finally {
                free.add(one);
            }
        }

        void finish() {
            threads.close();
            assertThat(broken).isEmpty();
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
