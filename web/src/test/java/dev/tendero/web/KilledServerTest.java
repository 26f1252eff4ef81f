package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is killed amid 200 conversations, and started again. */
class KilledServerTest {

    private static final int CLIENTS = 200;

    private final Queue<Turn> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Turn> unanswered = new ConcurrentLinkedQueue<>();

    /** @param reply null where none came */
    private record Turn(String session, String message, JsonNode reply) {

        String body() {
            return "{\"message\": \"busco alicates\", \"session_id\": \"" + session + "\", \"message_id\": \"" + message
                    + "\"}";
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsEveryTurnThatItAcknowledged(boolean databaseToo) throws Exception {
        try (ConfigFolder config = Hardware.alone()) {
            talkUntilKilled(config, databaseToo);
            try (ServerProcess again = ServerProcess.start(config)) {
                Map<String, JsonNode> stored = stored(again.caller());
                assertThat(acknowledged)
                        .allSatisfy(turn -> assertThat(stored.get(turn.message()))
                                .usingRecursiveComparison()
                                .isEqualTo(turn.reply()));
                resend(again.caller(), acknowledged.stream().limit(50).toList());
                resend(again.caller(), List.copyOf(unanswered));
                assertOneRowEach(again);
            }
        }
    }

    private void talkUntilKilled(ConfigFolder config, boolean databaseToo) throws Exception {
        try (ServerProcess server = ServerProcess.start(config)) {
            Caller caller = server.caller();
            List<String> sessions = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                sessions.add(caller.send(caller.jsonPost("/sessions", "{}").build())
                        .json()
                        .path("session_id")
                        .asText());
            }
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                sessions.forEach(session -> clients.submit(() -> talk(caller, session)));
                await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= 2 * CLIENTS);
                if (databaseToo) {
                    server.killWithDatabase();
                } else {
                    server.kill();
                }
            }
        }
        assertThat(unanswered).as("turns under way when it was killed").hasSizeGreaterThan(CLIENTS / 2);
    }

    /** Sends one message after the other until the server is gone. */
    private void talk(Caller caller, String session) {
        for (int i = 0; ; i++) {
            Turn turn = new Turn(session, session + "-" + i, null);
            try {
                Answer answer = sent(caller, turn);
                if (answer.status() == 200) {
                    acknowledged.add(new Turn(session, turn.message(), answer.json()));
                }
            } catch (AssertionError gone) {
                unanswered.add(turn);
                return;
            }
        }
    }

    /** Every turn of every conversation by its message's id, read as a client reads them. */
    private Map<String, JsonNode> stored(Caller caller) {
        Map<String, JsonNode> stored = new HashMap<>();
        acknowledged.stream().map(Turn::session).distinct().forEach(session -> {
            long after = 0;
            JsonNode items;
            do {
                String page = "/sessions/" + session + "/messages?limit=100&after=" + after;
                items = caller.send(caller.request(page).build()).ok().path("items");
                for (JsonNode item : items) {
                    after = item.path("seq").asLong();
                    ObjectNode reply = item.deepCopy();
                    reply.remove(List.of("at", "message"));
                    assertThat(stored.put(reply.path("message_id").asText(), reply))
                            .isNull();
                }
            } while (!items.isEmpty());
        });
        return stored;
    }

    private static void resend(Caller caller, List<Turn> turns) {
        for (Turn turn : turns) {
            JsonNode reply = sent(caller, turn).ok();
            if (turn.reply() != null) {
                assertThat(reply).isEqualTo(turn.reply());
            }
            assertThat(sent(caller, turn).ok()).isEqualTo(reply);
        }
    }

    private static Answer sent(Caller caller, Turn turn) {
        return caller.send(caller.jsonPost("/chat", turn.body()).build());
    }

    private void assertOneRowEach(ServerProcess server) {
        String once =
                "SELECT COUNT(*) FROM (SELECT 1 FROM turn WHERE message_id IN (%s) GROUP BY session_id, message_id"
                        + " HAVING COUNT(*) = 1) one";
        List<Turn> all = new ArrayList<>(acknowledged);
        all.addAll(unanswered);
        String ids = all.stream()
                .map(turn -> "'" + turn.message() + "'")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        assertThat(RunningServer.number(server.database(), once.formatted(ids))).isEqualTo(all.size());
        assertThat(
                        RunningServer.number(
                                server.database(),
                                "SELECT COUNT(*) FROM (SELECT 1 FROM turn GROUP BY session_id HAVING COUNT(*) <> MAX(seq)) gaps"))
                .isZero();
    }
}
