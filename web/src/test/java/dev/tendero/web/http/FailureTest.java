package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client sees when something behind the endpoints breaks. */
class FailureTest {

    private static InMemoryServer server;

    @BeforeAll
    static void start() {
        server = InMemoryServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Answer chatWhile(InMemoryEngine.Wording wording) {
        server.engine.wording = wording;
        return server.caller().post("/chat", "{\"message\": \"linterna\"}");
    }

    private List<ServerEvent> streamWhile(InMemoryEngine.Wording wording) {
        server.engine.wording = wording;
        Caller caller = server.caller();
        String body = "{\"message\": \"linterna\"}";
        return ServerEvent.parse(caller.call(
                        caller.jsonPost("/chat", body)
                                .header("Accept", "text/event-stream")
                                .build(),
                        body)
                .body());
    }

    @Test
    void aLostDatabaseSaysWhenToTryAgain() {
        Answer answer = chatWhile((text, sink) -> {
            throw new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, "no connection to jdbc:mariadb://secret");
        });
        answer.problem(503, "database_unavailable");
        assertThat(answer.header("Retry-After")).contains("2");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void aMistakeOfOursIsAnIncident() {
        Answer answer = chatWhile((text, sink) -> {
            throw new IllegalStateException("the password is hunter2");
        });
        JsonNode problem = answer.problem(500, "internal_error");
        assertThat(problem.path("incident").asText()).matches("[0-9a-f]{16}");
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @Test
    void aStackTooDeepCostsOneRequest() {
        chatWhile((text, sink) -> deep(0)).problem(500, "internal_error");
        chatWhile((text, sink) -> sink.text(text)).ok();
    }

    private static int deep(int n) {
        return deep(n + 1) + 1;
    }

    @Test
    void aBrokenQueryTellsNoSql() {
        Answer answer = chatWhile((text, sink) -> {
            throw new TenderoException(ErrorCode.QUERY_FAILED, "SELECT secret FROM turn");
        });
        assertThat(answer.problem(500, "query_failed").has("incident")).isTrue();
        assertThat(answer.body()).doesNotContain("SELECT");
    }

    @Test
    void aReplyThatBeginsAnewForgetsItsPieces() {
        List<ServerEvent> events = streamWhile((text, sink) -> {
            sink.text("Esto es ");
            sink.restart();
            sink.text(text);
        });
        assertThat(events)
                .extracting(ServerEvent::name)
                .containsExactly("typing", "delta", "restart", "delta", "ack", "reply");
        assertThat(ServerEvent.text(events))
                .isEqualTo(events.getLast().json().path("reply").asText());
    }

    @Test
    void aStreamThatBreaksEndsWithAnError() {
        List<ServerEvent> events = streamWhile((text, sink) -> {
            sink.text("Esto es ");
            throw new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, "gone");
        });
        assertThat(events).extracting(ServerEvent::name).containsExactly("typing", "delta", "error");
        assertThat(events.getLast().json().path("code").asText()).isEqualTo("database_unavailable");
    }

    @Test
    void healthSaysWhoIsDown() {
        server.operations.modelUp = false;
        await().untilAsserted(() -> assertThat(
                        server.caller().get("/health").ok().path("status").asText())
                .isEqualTo("degraded"));
        server.operations.databaseUp = false;
        await().untilAsserted(() ->
                assertThat(server.caller().get("/health").status()).isEqualTo(503));
        Answer down = server.caller().get("/health");
        assertThat(down.json().path("status").asText()).isEqualTo("down");
        assertThat(down.json().path("ready").asBoolean()).isFalse();
        assertThat(server.caller().get("/health/ready").status()).isEqualTo(503);
        assertThat(server.caller().get("/health/live").status()).isEqualTo(200);
        assertThat(server.caller().getAsAdmin("/health").body())
                .as("the operator")
                .contains("three calls failed");
        assertThat(down.body()).as("anybody").doesNotContain("three calls failed");
        server.operations.databaseUp = true;
        server.operations.modelUp = true;
        await().untilAsserted(() -> assertThat(
                        server.caller().get("/health").ok().path("status").asText())
                .isEqualTo("up"));
    }
}
