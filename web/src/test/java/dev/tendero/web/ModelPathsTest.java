package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Garbage;
import dev.tendero.runtime.answer.FakeProvider.Refuses;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import dev.tendero.web.http.ServerEvent;
import dev.tendero.web.socket.RawSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply's way through a language model, over HTTP on both sides. */
class ModelPathsTest {

    private static final String QUESTION = "{\"message\": \"busco alicates\"}";
    private static final String TRUE_WORDS =
            "Tengo los Alicates universales Tornal 180 mm por 14,00 €. Están disponibles ahora. ¿Te los enseño?";
    private static final String WRONG_PRICE =
            "Tengo los Alicates universales Tornal 180 mm. Hoy están por solo 9,99 €. ¡Aprovecha!";

    private static FakeProvider provider;
    private static ConfigFolder config;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        provider = FakeProvider.start();
        config = new ModelSettingsFile("3s", "1s")
                .model("openai", provider.openAiUrl())
                .in(Hardware.alone());
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
    void twoGoodAnswers() {
        provider.now(new Says(TRUE_WORDS));
        AtomicInteger good = new AtomicInteger();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ask().path("source").asText().equals("model") && good.incrementAndGet() >= 2);
    }

    private static JsonNode ask() {
        return server.caller().post("/chat", QUESTION).ok();
    }

    private static List<ServerEvent> stream() {
        Caller caller = server.caller();
        Answer answer = caller.call(
                caller.jsonPost("/chat", QUESTION)
                        .header("Accept", "text/event-stream")
                        .build(),
                QUESTION);
        return ServerEvent.parse(answer.body());
    }

    /** Counted for the operator: by Prometheus and in the statistics. */
    private record Counted(long metrics, long stats) {

        static Counted of(String outcome) {
            String line = "tendero_model_outcomes_total{outcome=\"" + outcome + "\",shop=\"" + Hardware.SHOP + "\"} ";
            long metrics = server.caller()
                    .get("/metrics")
                    .body()
                    .lines()
                    .filter(each -> each.startsWith(line))
                    .mapToLong(each -> (long) Double.parseDouble(each.substring(line.length())))
                    .sum();
            JsonNode stats = server.caller().getAsAdmin("/stats?days=1").ok();
            return new Counted(
                    metrics, stats.path("model_outcomes").path(outcome).asLong());
        }

        Counted andOneMore() {
            return new Counted(metrics + 1, stats + 1);
        }
    }

    private static void assertTemplate(JsonNode reply) {
        assertThat(reply.path("source").asText()).isEqualTo("template");
        assertThat(reply.path("reply").asText()).contains("1. Alicates universales Tornal 180 mm: 14,00\u00a0€");
        assertThat(reply.path("products")).hasSize(1);
    }

    @Test
    void aModelWordsTheReplyFromTheRows() {
        Counted before = Counted.of("ok");
        JsonNode reply = ask();
        assertThat(reply.path("source").asText()).isEqualTo("model");
        assertThat(reply.path("reply").asText()).isEqualTo(TRUE_WORDS);
        assertThat(reply.path("products").get(0).path("id").asText()).isEqualTo("F-4");
        assertThat(Counted.of("ok")).isEqualTo(before.andOneMore());
        FakeProvider.Asked asked = provider.asked().getLast();
        assertThat(asked.body()).contains("Alicates universales Tornal 180 mm", "14,00", "busco alicates");
        assertThat(asked.authorization()).isEqualTo("Bearer " + ModelSettingsFile.KEY);
    }

    @Test
    void itsWordsStreamAsTheyCome() {
        List<ServerEvent> events = stream();
        assertThat(events).extracting(ServerEvent::name).containsSubsequence("delta", "delta", "reply");
        assertThat(ServerEvent.text(events)).isEqualTo(TRUE_WORDS);
        assertThat(events.getLast().json().path("reply").asText()).isEqualTo(TRUE_WORDS);
        assertThat(events.getLast().json().path("source").asText()).isEqualTo("model");
    }

    /** What a socket's client gets for the question, up to the reply. */
    private static List<JsonNode> overSocket() {
        try (RawSocket socket = RawSocket.open(server.base(), "/ws/new")) {
            socket.event("welcome");
            socket.say("m", "busco alicates");
            return socket.until("reply");
        }
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asText()).toList();
    }

    @Test
    void itsWordsStreamOverASocketInWholeSentences() {
        List<JsonNode> events = overSocket();
        assertThat(types(events)).startsWith("typing", "delta", "delta").endsWith("ack", "reply");
        List<String> pieces = events.stream()
                .filter(event -> event.path("type").asText().equals("delta"))
                .map(event -> event.path("text").asText())
                .toList();
        assertThat(String.join("", pieces)).isEqualTo(TRUE_WORDS);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.strip()).matches(".*[.?]"));
        assertThat(events.getLast().path("source").asText()).isEqualTo("model");
    }

    @Test
    void aSocketNeverSeesWhatStrays() {
        provider.now(new Says(WRONG_PRICE));
        List<JsonNode> events = overSocket();
        assertThat(types(events)).contains("restart");
        assertThat(events.toString()).doesNotContain("9,99");
        assertTemplate(events.getLast());
        String counted = events.subList(types(events).lastIndexOf("restart"), events.size()).stream()
                .map(event -> event.path("text").asText())
                .reduce("", String::concat);
        assertThat(counted).isEqualTo(events.getLast().path("reply").asText());
    }

    @Test
    void aFailureIsCounted() {
        Counted before = Counted.of("failed");
        provider.now(new Garbage());
        assertTemplate(ask());
        assertThat(Counted.of("failed")).isEqualTo(before.andOneMore());
    }

    @Test
    void aProviderThatIsBusyForASecondIsAskedAgain() {
        provider.now(new Refuses(429, "1"), new Says(TRUE_WORDS));
        assertThat(ask().path("source").asText()).isEqualTo("model");
    }

    @Test
    void aPriceThatNoRowHoldsIsNeverShown() {
        Counted before = Counted.of("ungrounded");
        provider.now(new Says(WRONG_PRICE));
        JsonNode reply = ask();
        assertTemplate(reply);
        assertThat(reply.toString()).doesNotContain("9,99");
        assertThat(Counted.of("ungrounded")).isEqualTo(before.andOneMore());
    }

    @Test
    void aStreamThatStraysBeginsAnew() {
        provider.now(new Says(WRONG_PRICE));
        List<ServerEvent> events = stream();
        assertThat(events).extracting(ServerEvent::name).contains("restart");
        assertThat(events.toString()).doesNotContain("9,99");
        assertTemplate(events.getLast().json());
        assertThat(ServerEvent.text(events))
                .isEqualTo(events.getLast().json().path("reply").asText());
    }

    @Test
    void theRecordKeepsWhatTheModelSaid() {
        JsonNode reply = ask();
        JsonNode turn = server.caller()
                .get("/sessions/" + reply.path("session_id").asText() + "/messages")
                .ok()
                .path("items")
                .get(0);
        assertThat(turn.path("reply").asText()).isEqualTo(TRUE_WORDS);
        assertThat(turn.path("source").asText()).isEqualTo("model");
    }

    @Test
    void theOperatorCanTryTheModel() {
        JsonNode good = server.caller()
                .postAsAdmin("/test-llm", "{\"prompt\": \"Di hola\"}")
                .ok();
        assertThat(good.path("models").get(0).path("ok").asBoolean()).isTrue();
        assertThat(good.path("models").get(0).path("reply").asText()).isEqualTo(TRUE_WORDS);
        provider.now(new Refuses(401, null));
        Answer bad = server.caller().postAsAdmin("/test-llm", "{}");
        JsonNode model = bad.ok().path("models").get(0);
        assertThat(model.path("ok").asBoolean()).isFalse();
        assertThat(model.path("error").asText()).contains("401");
        assertThat(bad.body()).doesNotContain(ModelSettingsFile.KEY);
    }
}
