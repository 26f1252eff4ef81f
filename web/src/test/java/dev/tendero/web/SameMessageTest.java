package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that isn't sure whether its message arrived sends it again. */
@ExtendWith(SharedServer.class)
class SameMessageTest {

    private final RunningServer server;

    SameMessageTest(RunningServer server) {
        this.server = server;
    }

    private String session() {
        return server.caller().post("/sessions", "{}").json().path("session_id").asText();
    }

    @Test
    void tenAtOnceGiveOneReplyAndOneRow() throws Exception {
        String session = session();
        String body = "{\"message\": \"busco zapatillas Nike\", \"message_id\": \"ñ-😀-1\", \"session_id\": \""
                + session + "\"}";
        Set<JsonNode> replies = new HashSet<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<JsonNode> send = () -> server.caller().post("/chat", body).ok();
            for (Future<JsonNode> reply :
                    clients.invokeAll(IntStream.range(0, 10).mapToObj(i -> send).toList())) {
                replies.add(reply.get());
            }
        }
        assertThat(replies).hasSize(1);
        assertThat(server.number("SELECT COUNT(*) FROM turn WHERE session_id = '" + session + "'"))
                .isEqualTo(1);
        assertThat(server.caller()
                        .get("/sessions/" + session + "/messages")
                        .ok()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void oneIdInTwoSessionsIsTwoMessages() {
        for (String session : List.of(session(), session())) {
            server.caller()
                    .post(
                            "/chat",
                            "{\"message\": \"hola\", \"message_id\": \"m\", \"session_id\": \"" + session + "\"}")
                    .ok();
            assertThat(server.number("SELECT COUNT(*) FROM turn WHERE session_id = '" + session + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void idsThatDifferInCaseOrAccentAreTwoMessages() {
        String session = session();
        for (String id : List.of("a", "A", "á")) {
            server.caller()
                    .post(
                            "/chat",
                            "{\"message\": \"hola\", \"message_id\": \"" + id + "\", \"session_id\": \"" + session
                                    + "\"}")
                    .ok();
        }
        assertThat(server.number("SELECT COUNT(*) FROM turn WHERE session_id = '" + session + "'"))
                .isEqualTo(3);
    }
}
