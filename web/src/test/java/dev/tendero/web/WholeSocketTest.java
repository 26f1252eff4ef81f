package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.socket.RawSocket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sockets on two nodes over one database. */
class WholeSocketTest {

    private static final String SHOP = "/ws/new?shop=" + Hardware.SHOP;

    private static ConfigFolder config;
    private static ConfigFolder otherConfig;
    private static DatabaseSettings.External database;
    private static RunningServer node;
    private static RunningServer otherNode;

    @BeforeAll
    static void start() {
        database = TestDatabase.empty();
        config = Hardware.alone();
        otherConfig = Hardware.alone();
        node = RunningServer.start(config, database);
        otherNode = RunningServer.start(otherConfig, database);
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
        config.close();
        otherConfig.close();
    }

    private static RawSocket open(RunningServer server, String session) {
        return RawSocket.open(server.base(), "/ws/" + session);
    }

    private static String welcome(RawSocket socket) {
        return socket.event("welcome").path("session_id").asText();
    }

    @Test
    void theSameTurnGetsTheSameReplyOnEitherWay() {
        try (RawSocket socket = RawSocket.open(node.base(), SHOP)) {
            welcome(socket);
            for (String message : List.of("busco alicates", "el más barato", "asdfgh", "gracias")) {
                socket.send(message);
                ObjectNode overSocket = (ObjectNode) socket.until("reply").getLast();
                ObjectNode fromRecord = (ObjectNode) otherNode
                        .caller()
                        .get("/sessions/" + overSocket.path("session_id").asText() + "/messages?after="
                                + (overSocket.path("seq").asLong() - 1))
                        .ok()
                        .path("items")
                        .get(0);
                overSocket.remove("type");
                fromRecord.remove(List.of("at", "message"));
                assertThat(overSocket).isEqualTo(fromRecord);
            }
        }
        assertThat(answer(true)).isEqualTo(answer(false));
    }

    private static JsonNode answer(boolean overSocket) {
        ObjectNode reply;
        if (overSocket) {
            try (RawSocket socket = RawSocket.open(node.base(), SHOP)) {
                welcome(socket);
                socket.say("m", "busco alicates");
                reply = (ObjectNode) socket.until("reply").getLast();
            }
        } else {
            reply = (ObjectNode) node.caller()
                    .post("/chat", "{\"message\": \"busco alicates\", \"message_id\": \"m\"}")
                    .ok();
        }
        return reply.remove(List.of("type", "session_id", "latency_ms"));
    }

    @Test
    void aClientGoesOnAtAnotherNode() {
        try (RawSocket here = RawSocket.open(node.base(), SHOP)) {
            String session = welcome(here);
            here.say("m-1", "busco alicates");
            JsonNode first = here.until("reply").getLast();
            here.say("m-2", "el más barato");
            here.until("reply");
            try (RawSocket there = open(otherNode, session)) {
                assertThat(there.event("welcome").path("last_seq").asLong()).isEqualTo(2);
                there.send("{\"type\":\"resume\",\"after\":0}");
                ObjectNode again = (ObjectNode) there.event("reply");
                assertThat(again.path("message").asText()).isEqualTo("busco alicates");
                again.remove(List.of("at", "message"));
                assertThat(again).isEqualTo(first);
                assertThat(there.event("reply").path("seq").asLong()).isEqualTo(2);
                there.say("m-2", "el más barato");
                assertThat(there.until("reply").getLast().path("seq").asLong()).isEqualTo(2);
                there.say("m-3", "gracias");
                there.until("reply");
            }
            here.say("m-4", "gracias");
            List<JsonNode> events = here.until("ack");
            JsonNode missed = events.get(events.size() - 2);
            assertThat(missed.path("seq").asLong())
                    .as("what the other node answered")
                    .isEqualTo(3);
            assertThat(missed.path("message").asText()).isEqualTo("gracias");
            assertThat(here.event("reply").path("seq").asLong()).isEqualTo(4);
        }
    }

    @Test
    void aMessageWhoseLineBrokeIsOneTurnWhereverItIsSentAgain() {
        try (RawSocket first = RawSocket.open(node.base(), SHOP)) {
            String session = welcome(first);
            for (int i = 0; i < 20; i++) {
                String id = "m-" + i;
                try (RawSocket broken = open(i % 2 == 0 ? node : otherNode, session)) {
                    welcome(broken);
                    broken.say(id, "busco alicates");
                    if (i % 3 == 0) {
                        broken.event("typing");
                    }
                    broken.vanish(i % 4 == 0);
                }
                try (RawSocket again = open(i % 3 == 0 ? node : otherNode, session)) {
                    welcome(again);
                    again.say(id, "busco alicates");
                    assertThat(again.until("reply").getLast().path("message_id").asText())
                            .isEqualTo(id);
                }
            }
            assertThat(node.number("SELECT COUNT(*) FROM turn WHERE session_id = '" + session + "'"))
                    .isEqualTo(20);
            assertThat(node.number("SELECT MAX(seq) FROM turn WHERE session_id = '" + session + "'"))
                    .isEqualTo(20);
        }
    }

    @Test
    void thumbsAreInTheDatabase() {
        try (RawSocket socket = RawSocket.open(node.base(), SHOP)) {
            String session = welcome(socket);
            socket.say("m-1", "busco alicates");
            socket.until("reply");
            socket.send("{\"type\":\"feedback\",\"seq\":1,\"value\":\"down\"}");
            String count = "SELECT COUNT(*) FROM turn_feedback WHERE value = 'down' AND session_id = '" + session + "'";
            await().until(() -> node.number(count) == 1);
        }
    }
}
