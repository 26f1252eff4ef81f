package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import dev.tendero.web.socket.RawSocket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Anything at all, sent to the whole server: it is answered or refused, never broken by. {@code -Dtendero.fuzz=N} sends
 * N messages and a tenth of it as bodies and as frames; without it, 2,000. The same seed makes the same texts.
 */
class FuzzTest {

    private static final int MESSAGES = Integer.getInteger("tendero.fuzz", 2_000);
    private static final long SEED = Long.getLong("tendero.fuzz.seed", 20_261_129L);
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

    private static void each(Arbitrary<String> texts, int count, Consumer<String> what) {
        JqwikSession.run(Long.toString(SEED), () -> {
            Random random = new Random(SEED);
            var generator = texts.generator(1000);
            for (int i = 0; i < count; i++) {
                what.accept(generator.next(random).value());
            }
        });
    }

    @Test
    void messages() {
        Talk talk = new Talk();
        each(AnyText.messages(), MESSAGES / 10, talk::say);
        long before = used();
        each(AnyText.messages(), MESSAGES, talk::say);
        long after = used();

        System.out.printf("%d messages: %s; memory %d MiB, then %d MiB%n", MESSAGES, talk, before >> 20, after >> 20);
        assertThat(after - before).isLessThan(MOST_GROWTH);
        assertThat(talk.answered).isGreaterThan(MESSAGES / 2);
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

        @Override
        public String toString() {
            return answered + " answered, " + refused + " refused";
        }
    }

    @Test
    void bodies() {
        each(
                AnyText.bodies(),
                MESSAGES / 10,
                body -> check(
                        body,
                        server.caller()
                                .send(server.caller()
                                        .request("/chat")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                                body.getBytes(StandardCharsets.UTF_8)))
                                        .build())));
    }

    private static void check(String sent, Answer answer) {
        assertThat(answer.status()).as(sent).isIn(200, 400, 404, 413);
        assertThat(answer.body()).as(sent).doesNotContain("\tat ", "Exception", "java.lang", "io.helidon");
    }

    @Test
    void frames() {
        each(AnyText.bodies(), MESSAGES / 10, new Line()::send);
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
