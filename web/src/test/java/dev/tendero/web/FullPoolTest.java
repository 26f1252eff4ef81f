package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.DatabaseProxy;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five hundred customers at once before a database that has become slow, and ten connections to it. */
@Tag(Faults.TAG)
class FullPoolTest {

    private static final int ROUNDS = Faults.count(1, 10);
    private static final int REQUESTS = 500;
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final long LONGEST_MILLIS = Faults.count(8_000, 5_000);

    private final List<Long> took = new ArrayList<>();
    private final List<Long> refusals = java.util.Collections.synchronizedList(new ArrayList<>());
    private final ConcurrentLinkedQueue<String> whys = new ConcurrentLinkedQueue<>();

    @Test
    void someAreTurnedAwayInTimeAndHealthSaysWhy() throws Exception {
        try (DatabaseProxy proxy = DatabaseProxy.before(TestDatabase.empty());
                ConfigFolder config = Hardware.alone().file("tendero.yaml", """
                        limits: {turns_per_address: 1000000, sessions_per_address: 1000000}
                        """);
                RunningServer server = RunningServer.start(config, proxy.external())) {
            for (int i = 0; i < 50; i++) {
                ask(server.caller());
            }
            for (int i = 0; i < ROUNDS; i++) {
                proxy.delay(SLOW);
                crowd(server);
                proxy.delay(Duration.ZERO);
                await().atMost(Duration.ofSeconds(10))
                        .ignoreExceptions()
                        .until(() -> ask(server.caller()).status() == 200
                                && server.caller()
                                        .get("/health")
                                        .json()
                                        .path("ready")
                                        .asBoolean());
            }
        }
        Faults.report(
                FullPoolTest.class,
                ROUNDS + " times " + REQUESTS + " requests at once, each look-up " + SLOW.toMillis() + " ms: "
                        + (took.size() - refusals.size()) + " answered, " + refusals.size()
                        + " refused with 503 and Retry-After; all within " + Spread.of(took) + "; health: "
                        + whys.stream().distinct().findFirst().orElse("nothing"));
        assertThat(refusals).isNotEmpty();
        assertThat(Spread.of(took).p99()).isLessThanOrEqualTo(LONGEST_MILLIS);
        assertThat(whys).anySatisfy(why -> assertThat(why).contains("database"));
    }

    private void crowd(RunningServer server) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            List<Long> millis = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < REQUESTS; i++) {
                answers.add(clients.submit(() -> {
                    long begun = System.nanoTime();
                    Answer answer = ask(server.caller());
                    millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                    if (answer.status() != 200) {
                        refusals.add(0L);
                    }
                    return answer;
                }));
            }
            Future<?> watching = clients.submit(() -> watch(server, answers));
            for (Future<Answer> each : answers) {
                Answer answer = each.get();
                if (answer.status() != 200) {
                    answer.problem(503, "database_unavailable");
                    assertThat(answer.header("Retry-After")).isPresent();
                }
            }
            watching.get();
            took.addAll(millis);
        }
    }

    private void watch(RunningServer server, List<Future<Answer>> answers) {
        while (answers.stream().anyMatch(each -> !each.isDone())) {
            look(server);
        }
    }

    private void look(RunningServer server) {
        JsonNode health = server.caller().getAsAdmin("/health").json();
        health.path("dependencies").forEach(each -> {
            if (each.path("state").asText().equals("down")) {
                whys.add(each.path("detail").asText());
            }
        });
    }

    private static Answer ask(Caller caller) {
        return caller.send(
                caller.jsonPost("/chat", "{\"message\": \"busco alicates\"}").build());
    }
}
