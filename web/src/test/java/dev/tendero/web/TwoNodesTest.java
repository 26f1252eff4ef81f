package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.http.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes that share nothing but a database. */
@Tag(Faults.TAG)
class TwoNodesTest {

    @Test
    void startAtOnceOnAnEmptyDatabaseAndShareConversations() throws Exception {
        DatabaseSettings.External database = TestDatabase.empty();
        try (ConfigFolder one = Hardware.in(ConfigFolder.withDemo());
                ConfigFolder other = Hardware.in(ConfigFolder.withDemo())) {
            List<RunningServer> nodes = startAtOnce(database, one, other);
            try {
                nodes.forEach(TwoNodesTest::assertServes);
                assertThat(nodes.getFirst().number("SELECT COUNT(*) FROM shop")).isEqualTo(2);
                assertThat(nodes.getFirst().number("SELECT MAX(catalog_revision) FROM shop"))
                        .as("each feed is imported once")
                        .isEqualTo(1);
                assertContextGoesAlong(
                        nodes.getFirst().caller(), nodes.getLast().caller());
            } finally {
                nodes.forEach(RunningServer::close);
            }
        }
    }

    private static List<RunningServer> startAtOnce(DatabaseSettings.External database, ConfigFolder... configs)
            throws Exception {
        List<Callable<RunningServer>> starts = new ArrayList<>();
        for (ConfigFolder config : configs) {
            starts.add(() -> RunningServer.start(config, database));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<RunningServer> nodes = new ArrayList<>();
            for (Future<RunningServer> node : threads.invokeAll(starts)) {
                nodes.add(node.get());
            }
            return nodes;
        }
    }

    /** At once: a node whose feed another one imports waits for it before it takes customers. */
    private static void assertServes(RunningServer node) {
        JsonNode health = node.caller().get("/health").ok();
        assertThat(health.path("status").asText()).as(health.toString()).isEqualTo("up");
        assertThat(node.caller().get("/productos").ok().path("total").asInt()).isGreaterThan(1_000);
        JsonNode reply = node.caller()
                .post("/chat", "{\"message\": \"busco un martillo\", \"shop\": \"" + Hardware.SHOP + "\"}")
                .ok();
        assertThat(reply.path("products")).hasSize(3);
    }

    private static void assertContextGoesAlong(Caller one, Caller other) {
        JsonNode first = one.post("/chat", "{\"message\": \"busco zapatillas rojas de menos de 80 euros\"}")
                .ok();
        String session = first.path("session_id").asText();
        String about = "{\"message\": \"háblame del primero\", \"session_id\": \"" + session + "\"}";
        JsonNode second = other.post("/chat", about).ok();
        JsonNode third = one.post("/chat", "{\"message\": \"y del segundo\", \"session_id\": \"" + session + "\"}")
                .ok();

        assertThat(second.path("seq").asInt()).isEqualTo(2);
        assertThat(second.path("products").get(0).path("id"))
                .isEqualTo(first.path("products").get(0).path("id"));
        assertThat(third.path("seq").asInt()).isEqualTo(3);
        assertThat(other.get("/sessions/" + session + "/messages").ok().path("items"))
                .hasSize(3);
    }
}
