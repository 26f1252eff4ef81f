package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Thumb;
import dev.tendero.web.socket.RawSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is said over a socket. */
class SocketTalkTest extends SocketTalk {

    @Test
    void aSocketIsWelcomed() {
        try (RawSocket socket = open("new?shop=demo")) {
            JsonNode welcome = socket.event("welcome");
            String session = welcome.path("session_id").asText();
            assertThat(welcome.path("session").asText()).isEqualTo(session);
            assertThat(welcome.path("last_seq").isIntegralNumber()).isTrue();
            assertThat(welcome.path("last_seq").asLong()).isZero();
            assertThat(server.conversations.shopOf(session)).contains("demo");
        }
    }

    @Test
    void aMessageIsTypedAcknowledgedAndAnswered() {
        String session = begin();
        try (RawSocket socket = open(session)) {
            socket.event("welcome");
            socket.say("m-1", "linterna");
            List<JsonNode> events = socket.until("reply");
            assertThat(types(events)).containsExactly("typing", "delta", "ack", "reply");
            assertThat(events.get(2).path("id").asText()).isEqualTo("m-1");
            assertThat(events.get(2).path("seq").asLong()).isEqualTo(1);
            JsonNode reply = events.getLast();
            assertThat(reply.path("session_id").asText()).isEqualTo(session);
            assertThat(reply.path("message_id").asText()).isEqualTo("m-1");
            assertThat(reply.path("products")).hasSize(2);
            assertThat(reply.has("message")).isFalse();
            assertThat(reply.has("at")).isFalse();
            assertThat(events.get(1).path("text").asText())
                    .isEqualTo(reply.path("reply").asText());
        }
    }

    @Test
    void theReplyIsTheOneThatChatGives() {
        try (RawSocket socket = open("new")) {
            String session = socket.event("welcome").path("session_id").asText();
            socket.say("m-1", "linterna");
            JsonNode overSocket = socket.until("reply").getLast();
            JsonNode overHttp = server.caller()
                    .post(
                            "/chat",
                            "{\"message\": \"linterna\", \"message_id\": \"m-1\", \"session_id\": \"" + session + "\"}")
                    .ok();
            ((com.fasterxml.jackson.databind.node.ObjectNode) overSocket).remove("type");
            assertThat(overSocket).isEqualTo(overHttp);
        }
    }

    @Test
    void whatIsNoObjectIsPlainText() {
        try (RawSocket socket = open("new")) {
            String session = socket.event("welcome").path("session_id").asText();
            for (String text : List.of("linterna", "[1]", "{linterna}", "{\"a\":1} y más", "\"x\"", "42")) {
                socket.send(text);
                JsonNode reply = socket.until("reply").getLast();
                assertThat(reply.path("message_id").asText()).isNotEmpty();
                assertThat(server.conversations
                                .after(session, reply.path("seq").asLong() - 1, 1)
                                .getFirst()
                                .message())
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void wrongObjectsAreRefusedByName() {
        try (RawSocket socket = open("new")) {
            socket.event("welcome");
            for (String wrong : List.of(
                    "{}",
                    "{\"type\":\"dance\"}",
                    "{\"type\":\"message\",\"id\":\"x\"}",
                    "{\"type\":\"message\",\"text\":7}",
                    "{\"type\":\"message\",\"id\":7,\"text\":\"linterna\"}",
                    "{\"type\":\"message\",\"text\":\"\\ud83d\"}",
                    "{\"type\":\"resume\",\"after\":-1}",
                    "{\"type\":\"resume\"}",
                    "{\"type\":\"feedback\",\"seq\":0,\"value\":\"up\"}",
                    "{\"type\":\"feedback\",\"seq\":1,\"value\":\"sideways\"}")) {
                socket.send(wrong);
                JsonNode error = socket.event("error");
                assertThat(error.path("code").asText()).as(wrong).isEqualTo("bad_request");
                assertThat(error.path("message").asText()).contains("the field");
            }
            socket.send("{\"type\":\"message\",\"id\":\"x\"}");
            assertThat(socket.event("error").path("id").asText()).isEqualTo("x");
            socket.say("m", "linterna");
            socket.until("reply");
        }
    }

    @Test
    void theEnginesRefusalsNameTheMessage() {
        try (RawSocket socket = open("new")) {
            socket.event("welcome");
            socket.say("long", "x".repeat(2001));
            JsonNode error = socket.event("error");
            assertThat(error.path("code").asText()).isEqualTo("message_too_long");
            assertThat(error.path("id").asText()).isEqualTo("long");
            socket.say("empty", " ");
            assertThat(socket.event("error").path("code").asText()).isEqualTo("empty_message");
            socket.say("fits", "x".repeat(2000));
            socket.until("reply");
        }
    }

    @Test
    void whatBreaksTellsNoSecrets() {
        server.engine.wording = (text, sink) -> {
            throw new IllegalStateException("the password is hunter2");
        };
        try (RawSocket socket = open("new")) {
            socket.event("welcome");
            socket.say("m", "linterna");
            socket.event("typing");
            JsonNode error = socket.event("error");
            assertThat(error.path("code").asText()).isEqualTo("internal_error");
            assertThat(error.path("id").asText()).isEqualTo("m");
            assertThat(error.toString()).doesNotContain("hunter2");
            server.engine.wording = (text, sink) -> {
                throw new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, "no jdbc:mariadb://secret");
            };
            socket.say("m", "linterna");
            socket.event("typing");
            error = socket.event("error");
            assertThat(error.path("code").asText()).isEqualTo("database_unavailable");
            assertThat(error.toString()).doesNotContain("secret");
            wordAsUsual();
            socket.say("m", "linterna");
            socket.until("reply");
        }
    }

    @Test
    void aReplyThatBeginsAnewForgetsItsPieces() {
        server.engine.wording = (text, sink) -> {
            sink.restart();
            sink.text("Esto es ");
            sink.restart();
            sink.text(text);
        };
        try (RawSocket socket = open("new")) {
            socket.event("welcome");
            socket.say("m", "linterna");
            assertThat(types(socket.until("reply")))
                    .containsExactly("typing", "delta", "restart", "delta", "ack", "reply");
        }
    }

    @Test
    void piecesArriveWhileTheRestIsWorded() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        server.engine.wording = (text, sink) -> {
            sink.text("Tengo esto. ");
            await(seen);
            sink.text("¿Te sirve?");
        };
        try (RawSocket socket = open("new")) {
            socket.event("welcome");
            socket.say("m", "linterna");
            socket.event("typing");
            assertThat(socket.event("delta").path("text").asText()).isEqualTo("Tengo esto. ");
            seen.countDown();
            assertThat(types(socket.until("reply"))).containsExactly("delta", "ack", "reply");
        }
    }

    @Test
    void theAckComesAfterTheCommit() {
        CountDownLatch go = new CountDownLatch(1);
        server.engine.wording = (text, sink) -> {
            sink.text(text);
            await(go);
        };
        try (RawSocket socket = open("new")) {
            String session = socket.event("welcome").path("session_id").asText();
            socket.say("m", "linterna");
            socket.until("delta");
            assertThat(server.conversations.lastSeq(session)).isZero();
            go.countDown();
            socket.event("ack");
            assertThat(server.conversations.lastSeq(session)).isEqualTo(1);
        }
    }

    @Test
    void thumbsAreRecorded() {
        try (RawSocket socket = open("new")) {
            String session = socket.event("welcome").path("session_id").asText();
            socket.say("m", "linterna");
            socket.until("reply");
            socket.send("{\"type\":\"feedback\",\"seq\":1,\"value\":\"up\"}");
            Awaitility.await().until(() -> server.conversations.thumbs.get(session + "/1") == Thumb.UP);
            socket.send("{\"type\":\"feedback\",\"seq\":1,\"value\":\"down\"}");
            Awaitility.await().until(() -> server.conversations.thumbs.get(session + "/1") == Thumb.DOWN);
            socket.send("{\"type\":\"feedback\",\"seq\":2,\"value\":\"up\"}");
            assertThat(socket.event("error").path("code").asText()).isEqualTo("bad_parameter");
        }
    }
}
