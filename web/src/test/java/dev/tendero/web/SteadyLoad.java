package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/** So many turns a second, whatever becomes of them, in some conversations; what came of each is kept. */
final class SteadyLoad implements AutoCloseable {

    private final Caller caller;
    private final Duration pause;
    private final List<String> sessions = new ArrayList<>();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private volatile boolean isStopping;

    /**
     * @param atNanos when it was answered
     * @param code of the problem; empty where the turn was acknowledged
     */
    record Sample(String id, long atNanos, long millis, String code) {

        boolean isAcknowledged() {
            return code.isEmpty();
        }
    }

    SteadyLoad(Caller caller, int perSecond, int conversations) {
        this.caller = caller;
        this.pause = Duration.ofSeconds(1).dividedBy(perSecond);
        for (int i = 0; i < conversations; i++) {
            sessions.add(
                    caller.post("/sessions", "{}").json().path("session_id").asText());
        }
        clients.submit(this::drive);
    }

    private void drive() {
        long next = System.nanoTime();
        while (!isStopping) {
            clients.submit(this::turn);
            next += pause.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void turn() {
        int number = sent.incrementAndGet();
        String id = "m-" + number;
        String body = "{\"message\": \"busco alicates\", \"message_id\": \"" + id + "\", \"session_id\": \""
                + sessions.get(number % sessions.size()) + "\"}";
        long begun = System.nanoTime();
        Answer answer = caller.send(caller.jsonPost("/chat", body).build());
        long now = System.nanoTime();
        String code = answer.status() == 200
                ? ""
                : answer.problem(answer.status(), answer.json().path("code").asText())
                        .path("code")
                        .asText();
        if (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isPresent();
        }
        samples.add(new Sample(id, now, Duration.ofNanos(now - begun).toMillis(), code));
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    List<Sample> since(long nanos) {
        return samples.stream().filter(sample -> sample.atNanos() - nanos > 0).toList();
    }

    List<String> acknowledged() {
        return samples.stream().filter(Sample::isAcknowledged).map(Sample::id).toList();
    }

    /** Sends no more, and waits for what is on its way. */
    @Override
    public void close() {
        isStopping = true;
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> samples.size() == sent.get());
        clients.close();
    }
}
