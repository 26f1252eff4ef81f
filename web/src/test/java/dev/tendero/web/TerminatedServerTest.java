package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Behaviour;
import dev.tendero.runtime.answer.FakeProvider.Hangs;
import dev.tendero.runtime.answer.FakeProvider.SaysAfter;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import dev.tendero.web.socket.RawSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SIGTERM while clients write: by HTTP and on sockets, with turns in flight that wait for a model. */
@Tag(Faults.TAG)
class TerminatedServerTest {

    private static final int STOPS = Faults.count(1, 20);
    private static final int WRITERS = 20;
    private static final int SOCKETS = 10;
    private static final int SLOW = 5;
    private static final String WORDED = "Los Alicates universales Tornal 180 mm cuestan 14,00 €.";
    private static final Duration IN_FLIGHT = Duration.ofSeconds(2);
    /** Ten seconds for turns in flight, and a start's worth for the rest. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(14);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private int all;
    private int allRefused;
    private int allUnanswered;
    private final List<Long> stops = new ArrayList<>();

    @Test
    void turnsInFlightFinishAndNoNewOnesBegin() throws Exception {
        for (int i = 0; i < STOPS; i++) {
            stop(new SaysAfter(WORDED, IN_FLIGHT), WORDED);
        }
        Faults.report(
                TerminatedServerTest.class,
                STOPS + " stops amid " + WRITERS + " writers and " + SLOW * STOPS + " turns that waited for a model: "
                        + all + " turns acknowledged, each stored; " + allRefused + " refused, "
                        + allUnanswered + " unanswered; exit code 0, after " + Spread.of(stops));
    }

    /** The next model call would take until the deadline of the turn, which is after the server's. */
    @Test
    void aTurnThatNeverEndsKeepsNobody() throws Exception {
        Faults.requireWhole();
        stop(new Hangs(), null);
        Faults.report(TerminatedServerTest.class, "a turn that hangs: exit code 0, after " + Spread.of(stops));
    }

    private void stop(Behaviour model, String expected) throws Exception {
        DatabaseSettings.External database = TestDatabase.empty();
        try (FakeProvider provider = FakeProvider.start(model);
                ConfigFolder config = new ModelSettingsFile("30s", "20s")
                        .model("openai", provider.openAiUrl())
                        .in(Hardware.alone());
                ServerProcess server = ServerProcess.start(config, database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = Stream.generate(() -> threads.submit(() -> write(server.caller())))
                    .limit(WRITERS)
                    .<Future<?>>map(each -> each)
                    .toList();
            List<RawSocket> sockets =
                    Stream.generate(() -> welcomed(server)).limit(SOCKETS).toList();
            List<Future<Answer>> slow = Stream.generate(() -> threads.submit(() -> ask(server.caller())))
                    .limit(SLOW)
                    .toList();
            sockets.getFirst().say("m", "busco alicates");
            await().until(() -> provider.asked().size() == SLOW + 1 && acknowledged.size() > WRITERS);

            long begun = System.nanoTime();
            server.terminate();
            if (expected != null) {
                for (Future<Answer> each : slow) {
                    assertThat(each.get().ok().path("reply").asText()).isEqualTo(expected);
                }
                assertThat(sockets.getFirst()
                                .until("reply")
                                .getLast()
                                .path("reply")
                                .asText())
                        .isEqualTo(expected);
            }
            sockets.forEach(socket -> assertThat(socket.closed()).isEqualTo(1001));
            assertThat(server.exitCode(LONGEST_STOP)).isZero();
            stops.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            for (Future<?> writer : writers) {
                writer.get();
            }
            sockets.forEach(RawSocket::close);
            assertStored(database, expected == null ? 0 : SLOW + 1);
        }
    }

    private static RawSocket welcomed(ServerProcess server) {
        RawSocket socket = RawSocket.open(server.base(), "/ws/new");
        socket.event("welcome");
        return socket;
    }

    private static Answer ask(Caller caller) {
        return caller.post("/chat", "{\"message\": \"busco alicates\"}");
    }

    /** Small talk, which no model words, until the server is gone. */
    private void write(Caller caller) {
        for (int i = 0; ; i++) {
            String id = "w-" + Thread.currentThread().threadId() + "-" + i;
            Answer answer;
            try {
                answer = caller.post("/chat", "{\"message\": \"hola\", \"message_id\": \"" + id + "\"}");
            } catch (AssertionError gone) {
                unanswered.add(id);
                return;
            }
            if (answer.status() == 200) {
                acknowledged.add(id);
            } else {
                JsonNode problem = answer.problem(503, "shutting_down");
                assertThat(answer.header("Retry-After")).isPresent();
                refused.add(problem.path("detail").asText());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was acknowledged is there, and nothing that nobody knows of. */
    private void assertStored(DatabaseSettings.External database, int slow) {
        assertThat(rows(database, "reply = '" + WORDED + "'")).isEqualTo(slow);
        assertThat(rows(database, "message_id IN ('" + String.join("','", acknowledged) + "')"))
                .isEqualTo(acknowledged.size());
        assertThat(rows(database, "intent = 'saludo'"))
                .isBetween((long) acknowledged.size(), (long) acknowledged.size() + unanswered.size());
        all += acknowledged.size();
        allRefused += refused.size();
        allUnanswered += unanswered.size();
        Stream.of(acknowledged, refused, unanswered).forEach(Queue::clear);
    }

    private static long rows(DatabaseSettings.External database, String condition) {
        return RunningServer.number(database, "SELECT COUNT(*) FROM turn WHERE " + condition);
    }
}
