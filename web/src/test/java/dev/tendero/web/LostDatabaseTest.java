package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import dev.tendero.runtime.data.Progress;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server over a database server that somebody else runs, and that stops answering. */
class LostDatabaseTest {

    /** The default patience, and what a busy machine adds. */
    private static final Duration LONGEST = Duration.ofMillis(3_900);

    private static ConfigFolder config;
    private static EmbeddedMariaDb database;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        RunningServer.useTheTestsMariaDb();
        config = Hardware.alone();
        database = EmbeddedMariaDb.start(config.data().resolveSibling("elsewhere"), Progress.SILENT);
        server = RunningServer.start(config, database.connection());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
        config.close();
    }

    @Test
    void aDatabaseThatHangsIsWaitedForInVainAndUsedAgainOnceItAnswers() throws Exception {
        String session = converse();
        signal("STOP");
        try {
            assertUnavailable(session);
        } finally {
            signal("CONT");
        }
        assertRecovers(session);
    }

    @Test
    void anEmbeddedDatabaseThatWasKilledIsStartedAgainAndUsed() throws Exception {
        String session = converse();
        long killed = database.pid();
        signal("KILL");
        await().atMost(Duration.ofSeconds(60)).until(() -> database.pid() != killed);
        assertRecovers(session);
    }

    private static String converse() {
        Caller caller = server.caller();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> caller.get("/health").json().path("ready").asBoolean());
        return caller.post("/chat", "{\"message\": \"busco alicates\"}")
                .ok()
                .path("session_id")
                .asText();
    }

    /** Nobody waits longer than the patience, also where many come at once. */
    private static void assertUnavailable(String session) throws Exception {
        Caller caller = server.caller();
        String inSession = "{\"message\": \"busco un martillo\", \"session_id\": \"" + session + "\"}";
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                answers.add(clients.submit(() -> inTime(() -> caller.post("/chat", inSession))));
                answers.add(clients.submit(() -> inTime(() -> caller.post("/chat", "{\"message\": \"hola\"}"))));
            }
            answers.add(clients.submit(() -> inTime(() -> caller.post("/sessions", "{}"))));
            answers.add(clients.submit(() -> inTime(() -> caller.get("/productos"))));
            answers.add(clients.submit(() -> inTime(() -> caller.get("/categorias"))));
            answers.add(clients.submit(() -> inTime(() -> caller.get("/sessions/" + session + "/messages"))));
            for (Future<Answer> answer : answers) {
                answer.get().problem(503, "database_unavailable");
                assertThat(answer.get().header("Retry-After")).isPresent();
            }
        }
        inTime(() -> caller.post("/chat", inSession)).problem(503, "database_unavailable");
        inTime(() -> caller.getAsAdmin("/stats")).problem(503, "database_unavailable");
        Answer health = inTime(() -> caller.get("/health"));
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().path("ready").asBoolean()).isFalse();
        assertThat(health.json().path("status").asText()).isEqualTo("down");
        assertThat(inTime(() -> caller.get("/health/live")).status()).isEqualTo(200);
    }

    private interface Call {
        Answer make();
    }

    private static Answer inTime(Call call) {
        long start = System.nanoTime();
        Answer answer = call.make();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(answer.body())
                .isLessThan(LONGEST);
        return answer;
    }

    private static void assertRecovers(String session) {
        Caller caller = server.caller();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> caller.get("/health").json().path("ready").asBoolean());
        String message = "{\"message\": \"busco un martillo\", \"session_id\": \"" + session + "\"}";
        JsonNode reply = caller.post("/chat", message).ok();
        assertThat(reply.path("products")).isNotEmpty();
        JsonNode turns = caller.get("/sessions/" + session + "/messages").ok().path("items");
        assertThat(turns).hasSize(reply.path("seq").asInt());
        assertThat(turns.get(turns.size() - 1).path("reply")).isEqualTo(reply.path("reply"));
    }

    private static void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(database.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }
}
