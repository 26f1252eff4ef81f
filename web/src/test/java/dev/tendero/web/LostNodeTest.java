package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.http.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes behind a balancer that knows no sessions; one of them is killed, with clients and sockets on both. */
@Tag(Faults.TAG)
class LostNodeTest {

    private static final int DEATHS = Faults.count(1, 20);
    private static final int CLIENTS = 20;
    private static final Duration TALK = Faults.time(Duration.ofMillis(500), Duration.ofSeconds(1));

    private final List<LoyalClient> clients = IntStream.range(0, CLIENTS)
            .mapToObj(i -> i % 4 == 0 ? LoyalClient.overHttp() : LoyalClient.overSocket())
            .toList();
    private final List<Long> resumes = new ArrayList<>();
    private volatile boolean isOver;

    @Test
    void clientsGoOnAtTheOther() throws Exception {
        DatabaseSettings.External database = TestDatabase.empty();
        try (ConfigFolder one = configured();
                ConfigFolder other = configured();
                Balancer balancer = new Balancer();
                RunningServer stays = RunningServer.start(one, database)) {
            balancer.add(stays.base());
            for (int i = 0; i < DEATHS; i++) {
                lose(balancer, other, database);
            }
            resumeAll(balancer);
            long acknowledged =
                    clients.stream().mapToInt(LoyalClient::acknowledged).sum();
            assertThat(stays.number("SELECT COUNT(*) FROM turn WHERE message_id LIKE 'm-%'"))
                    .isEqualTo(acknowledged);
            Faults.report(
                    LostNodeTest.class,
                    DEATHS + " deaths of one of two nodes, " + CLIENTS + " clients: " + acknowledged
                            + " turns acknowledged, each stored once; "
                            + clients.stream().mapToInt(LoyalClient::sentAgain).sum()
                            + " sent again; all back at the other node in " + Spread.of(resumes));
        }
    }

    private static ConfigFolder configured() {
        return Hardware.alone().file("tendero.yaml", """
                limits: {turns_per_address: 1000000, sessions_per_address: 1000000}
                sockets: {messages_per_minute: 6000, per_address: 100}
                """);
    }

    private void lose(Balancer balancer, ConfigFolder config, DatabaseSettings.External database) throws Exception {
        try (ServerProcess node = ServerProcess.start(config, database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            balancer.add(node.base());
            isOver = false;
            List<Future<?>> talks = new ArrayList<>();
            for (LoyalClient client : clients) {
                talks.add(threads.submit(() -> talk(client, balancer)));
            }
            try {
                JsonNode shown = say(node, null, "busco alicates de menos de 20 euros");
                Thread.sleep(TALK);
                node.kill();
                balancer.remove(node.base());
                assertContextCameAlong(balancer, shown);
                Thread.sleep(TALK);
            } finally {
                isOver = true;
            }
            for (Future<?> each : talks) {
                each.get();
            }
        }
    }

    /** Who loses the node comes back by the balancer, which knows only the other one by now. */
    private void talk(LoyalClient client, Balancer balancer) {
        while (!isOver) {
            long begun = System.nanoTime();
            if (client.resume(balancer.base())) {
                synchronized (resumes) {
                    resumes.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                }
                client.talk(balancer.base(), () -> isOver);
            }
        }
    }

    private static JsonNode say(ServerProcess node, String session, String message) {
        return say(node.caller(), session, message);
    }

    private static JsonNode say(Caller caller, String session, String message) {
        String in = session == null ? "" : ", \"session_id\": \"" + session + "\"";
        String body = "{\"message\": \"" + message + "\", \"message_id\": \"" + message + "\"" + in + "}";
        return await().until(() -> caller.post("/chat", body), answer -> answer.status() == 200)
                .json();
    }

    private static void assertContextCameAlong(Balancer balancer, JsonNode shown) {
        JsonNode first = shown.path("products").get(0);
        assertThat(first.path("id").asText()).isEqualTo("F-4");
        JsonNode next = say(
                new Caller(balancer.base(), RunningServer.TOKEN),
                shown.path("session_id").asText(),
                "háblame del primero");
        assertThat(next.path("seq").asInt()).isEqualTo(2);
        assertThat(next.path("products").get(0)).isEqualTo(first);
    }

    private void resumeAll(Balancer balancer) {
        clients.forEach(
                client -> assertThat(client.resume(balancer.base())).as("back").isTrue());
    }
}
