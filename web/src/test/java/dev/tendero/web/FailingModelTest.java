package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Behaviour;
import dev.tendero.runtime.answer.FakeProvider.BreaksOff;
import dev.tendero.runtime.answer.FakeProvider.Endless;
import dev.tendero.runtime.answer.FakeProvider.Garbage;
import dev.tendero.runtime.answer.FakeProvider.Hangs;
import dev.tendero.runtime.answer.FakeProvider.InvalidUtf8;
import dev.tendero.runtime.answer.FakeProvider.Refuses;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.runtime.answer.FakeProvider.Trickles;
import dev.tendero.web.http.Caller;
import dev.tendero.web.socket.RawSocket;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model's provider that fails in each way: the customer is answered all the same, and in time. */
@Tag(Faults.TAG)
class FailingModelTest {

    private static final int TURNS = Faults.count(1, 20);
    private static final String QUESTION = "{\"message\": \"busco alicates\"}";
    private static final String WORDS =
            "Tengo los Alicates universales Tornal 180 mm por 14,00 €. Están disponibles ahora. ¿Te los enseño?";
    private static final Duration BUDGET = Duration.ofSeconds(3);
    private static final Duration BUSY_MACHINE = Duration.ofMillis(1_500);
    /** How long a provider is left alone that keeps failing. */
    private static final Duration REST = Duration.ofSeconds(15);

    private static FakeProvider provider;
    private static ConfigFolder config;
    private static RunningServer server;
    private static int askedBefore;

    @BeforeAll
    static void start() {
        provider = FakeProvider.start();
        config = new ModelSettingsFile("3s", "1s")
                .model("openai", provider.openAiUrl())
                .in(Hardware.alone())
                .append("tendero.yaml", "limits: {turns_per_address: 1000000}\n");
        server = RunningServer.start(config);
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
        config.close();
    }

    /** A provider that has failed too often is left alone: these answers keep it in favour. */
    @BeforeEach
    void goodAnswers() {
        provider.now(new Says(WORDS));
        AtomicInteger good = new AtomicInteger();
        await().atMost(REST.multipliedBy(2))
                .until(() -> ask().path("source").asText().equals("model") && good.incrementAndGet() >= 2);
    }

    private static JsonNode ask() {
        return server.caller().post("/chat", QUESTION).ok();
    }

    static Stream<Behaviour> failures() {
        return Stream.of(
                new Refuses(401, null),
                new Refuses(429, "60"),
                new Refuses(500, null),
                new Hangs(),
                new BreaksOff(WORDS, 5),
                new Endless(),
                new Trickles(),
                new InvalidUtf8(),
                new Garbage());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theTemplateAnswersInTimeWhateverTheModelDoes(Behaviour failure) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            goodAnswers();
            provider.now(failure);
            long begun = System.nanoTime();
            JsonNode reply = ask();
            took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertTemplate(reply);
        }
        Faults.report(FailingModelTest.class, failure + ": the template answered in " + Spread.of(took));
        assertThat(took).allMatch(millis -> millis < BUDGET.plus(BUSY_MACHINE).toMillis());
    }

    private static void assertTemplate(JsonNode reply) {
        assertThat(reply.path("source").asText()).isEqualTo("template");
        assertThat(reply.path("reply").asText()).contains("1. Alicates universales Tornal 180 mm: 14,00\u00a0€");
        assertThat(reply.path("products")).hasSize(1);
        assertThat(reply.toString()).doesNotContain(ModelSettingsFile.KEY, "bla bla");
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAloneAndComesBack() {
        Faults.requireWhole();
        provider.now(new Hangs());
        for (int i = 0; i < 5; i++) {
            assertTemplate(ask());
        }
        int asked = provider.asked().size();
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long begun = System.nanoTime();
            assertTemplate(ask());
            took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        assertThat(provider.asked()).as("nobody is asked meanwhile").hasSize(asked);
        assertThat(Spread.of(took).median()).isLessThan(500);
        provider.now(new Says(WORDS));
        long begun = System.nanoTime();
        await().atMost(REST.multipliedBy(2))
                .until(() -> ask().path("source").asText().equals("model"));
        Faults.report(
                FailingModelTest.class,
                "left alone after failing: 50 turns without a call, template in " + Spread.of(took)
                        + "; the model words again "
                        + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s later");
    }

    @Test
    void whoLeavesASocketCancelsTheCall() {
        assertCancelled(() -> {
            RawSocket socket = RawSocket.open(server.base(), "/ws/new");
            String session = socket.event("welcome").path("session_id").asText();
            socket.say("m", "busco alicates");
            socket.event("typing");
            awaitTrickle();
            socket.vanish(false);
            return session;
        });
    }

    @Test
    void whoLeavesAnEventStreamCancelsTheCall() {
        assertCancelled(() -> {
            Caller caller = server.caller();
            String session = caller.send(caller.jsonPost("/sessions", "{}").build())
                    .json()
                    .path("session_id")
                    .asText();
            try (Socket line = new Socket("127.0.0.1", server.base().getPort())) {
                byte[] body = ("{\"message\": \"busco alicates\", \"message_id\": \"m\", \"session_id\": \"" + session
                                + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
                line.getOutputStream()
                        .write(("POST /chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Accept: text/event-stream\r\nContent-Length: " + body.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().write(body);
                awaitTrickle();
            }
            return session;
        });
    }

    private interface Leaving {
        String after() throws IOException;
    }

    private static void awaitTrickle() {
        await().until(() -> provider.asked().size() > askedBefore);
    }

    private static void assertCancelled(Leaving leaving) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            provider.now(new Says(WORDS));
            ask();
            ask();
            provider.now(new Trickles());
            askedBefore = provider.asked().size();
            int abandoned = provider.abandoned();
            String session = left(leaving);
            long begun = System.nanoTime();
            await().pollInterval(Duration.ofMillis(10)).until(() -> provider.abandoned() > abandoned);
            took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            String turn = "SELECT COUNT(*) FROM turn WHERE source = 'template' AND model_outcome = 'abandoned'"
                    + " AND session_id = '" + session + "'";
            await().untilAsserted(() -> assertThat(server.number(turn)).isEqualTo(1));
        }
        Faults.report(FailingModelTest.class, TURNS + " clients left: the call was cancelled after " + Spread.of(took));
        assertThat(took).as("long before the budget ends").allMatch(millis -> millis < 2_500);
    }

    private static String left(Leaving leaving) {
        try {
            return leaving.after();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
