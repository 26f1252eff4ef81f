package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What {@code POST /chat} and the conversations promise, whatever stands behind them. */
abstract class ChatContract {

    abstract Fixture fixture();

    private Caller caller() {
        return new Caller(fixture());
    }

    private String json(String message, String more) {
        return "{\"message\": \"" + message + "\"" + more + "}";
    }

    @Test
    void aMessageWithoutASessionBeginsOne() {
        JsonNode reply = caller().post("/chat", json("hola", "")).ok();
        assertThat(reply.path("session_id").asText()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(reply.path("seq").asLong()).isEqualTo(1);
        assertThat(reply.path("reply").asText()).isNotBlank();
    }

    @Test
    void aQuestionIsAnsweredWithProducts() {
        String body = caller().post("/chat", json(fixture().question(), "")).body();
        JsonNode reply = Answers.parse(body);
        assertThat(reply.path("products")).as(body).isNotEmpty();
        JsonNode product = reply.path("products").get(0);
        assertThat(product.path("price").isNumber()).isTrue();
        assertThat(body).containsPattern("\"price\":\\d+\\.\\d\\d[,}]");
        assertThat(product.has("brand")).isTrue();
    }

    @Test
    void aSessionGoesOn() {
        String session =
                caller().post("/chat", json("hola", "")).ok().path("session_id").asText();
        JsonNode next = caller().post("/chat", json(fixture().question(), ", \"session_id\": \"" + session + "\""))
                .ok();
        assertThat(next.path("session_id").asText()).isEqualTo(session);
        assertThat(next.path("seq").asLong()).isEqualTo(2);
    }

    @Test
    void theSameMessageIsAnsweredOnce() {
        String session =
                caller().post("/sessions", "{}").json().path("session_id").asText();
        String message = json("hola", ", \"message_id\": \"m-1\", \"session_id\": \"" + session + "\"");
        JsonNode first = caller().post("/chat", message).ok();
        JsonNode again = caller().post("/chat", message).ok();
        assertThat(again).isEqualTo(first);
        assertThat(history(session, "")).hasSize(1);
    }

    @Test
    void unknownFieldsArePassedOver() {
        caller().post("/chat", json("hola", ", \"client\": {\"name\": [1, {}]}, \"session_id\": null"))
                .ok();
    }

    @Test
    void charactersBeyondTheBasicPlaneSurvive() {
        String text = "¿tenéis 🎧 o “ñandú”? \\u00e1\\ud83d\\ude00";
        String session =
                caller().post("/chat", json(text, "")).ok().path("session_id").asText();
        assertThat(history(session, "").get(0).path("message").asText()).isEqualTo("¿tenéis 🎧 o “ñandú”? á😀");
    }

    @Test
    void theHistoryIsPagedBySequence() {
        String session =
                caller().post("/sessions", "{}").json().path("session_id").asText();
        for (int i = 0; i < 5; i++) {
            caller().post("/chat", json("hola " + i, ", \"session_id\": \"" + session + "\""))
                    .ok();
        }
        assertThat(history(session, "?after=2&limit=2"))
                .extracting(turn -> turn.path("seq").asLong())
                .containsExactly(3L, 4L);
        assertThat(history(session, "?after=5")).isEmpty();
        assertThat(history(session, "?shop=" + fixture().shop())).hasSize(5);
        assertThat(history(session, "").get(4).path("message").asText()).isEqualTo("hola 4");
    }

    private List<JsonNode> history(String session, String query) {
        JsonNode page =
                caller().get("/sessions/" + session + "/messages" + query).ok();
        assertThat(page.path("session_id").asText()).isEqualTo(session);
        List<JsonNode> turns = new ArrayList<>();
        page.path("items").forEach(turns::add);
        return turns;
    }

    @Test
    void aSessionBelongsToItsShop() {
        Answer made = caller().post("/sessions", "{\"shop\": \"" + fixture().shop() + "\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("shop").asText()).isEqualTo(fixture().shop());
        assertThat(caller().call(
                                caller().request("/sessions")
                                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                "")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aReplyStreamsWhileItIsWorded() {
        Answer answer = stream(json(fixture().question(), ""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/event-stream");
        List<ServerEvent> events = ServerEvent.parse(answer.body());
        assertThat(events.getLast().name()).isEqualTo("reply");
        JsonNode reply = events.getLast().json();
        assertThat(ServerEvent.text(events)).isEqualTo(reply.path("reply").asText());
        assertThat(reply.path("products")).isNotEmpty();
    }

    @Test
    void aStreamThatCannotBeginIsAProblem() {
        stream(json("hola", ", \"session_id\": \"AAAAAAAAAAAAAAAAAAAAAA\"")).problem(404, "unknown_session");
        stream(json(" ", "")).problem(400, "empty_message");
    }

    private Answer stream(String body) {
        Caller caller = caller();
        return caller.call(
                caller.jsonPost("/chat", body)
                        .header("Accept", "text/event-stream")
                        .build(),
                body);
    }

    @Test
    void twoHundredAtOnceAreAllAnswered() throws Exception {
        Set<String> sessions = new HashSet<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> replies = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String body = json(fixture().question() + " " + i, "");
                replies.add(pool.submit(() ->
                        caller().send(caller().jsonPost("/chat", body).build()).ok()));
            }
            for (Future<JsonNode> reply : replies) {
                sessions.add(reply.get().path("session_id").asText());
            }
        }
        assertThat(sessions).hasSize(200);
    }
}
