package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is killed at random moments, and its database with it now and then, while clients write. */
@Tag(Faults.TAG)
class KilledOftenTest {

    private static final int KILLS = Faults.count(2, 200);
    private static final int REPORTED = 10;
    private static final int CLIENTS = 50;
    /** Every build's machine is busy with other tests. */
    private static final Duration LONGEST_RESUME = Faults.time(Duration.ofSeconds(10), Duration.ofSeconds(3));
    /** As a machine that loses its power: one death in so many. */
    private static final int WITH_DATABASE = 4;
    /** While clients still come back: one death in so many. */
    private static final int EARLY = 4;

    private final Random random = Faults.random(KilledOftenTest.class);
    private final List<LoyalClient> clients = IntStream.range(0, CLIENTS)
            .mapToObj(i -> i % 2 == 0 ? LoyalClient.overHttp() : LoyalClient.overSocket())
            .toList();
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> resumes = new CopyOnWriteArrayList<>();
    private int databasesKilled;
    private ServerProcess server;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void keepsEveryTurnThatItAcknowledged() throws Exception {
        try (ConfigFolder config =
                Hardware.alone().file("tendero.yaml", "sockets: {messages_per_minute: 6000, per_address: 100}\n")) {
            for (int i = 0; i < KILLS; i++) {
                start(config);
                live(i);
                if (i % REPORTED == REPORTED - 1) {
                    report(i + 1);
                }
            }
            start(config);
            assertThat(resumeAll()).isTrue();
            assertOneRowEach();
            server.close();
        }
        report(KILLS);
        assertThat(resumes).as("all are back in time").allMatch(took -> took < LONGEST_RESUME.toMillis());
    }

    private void start(ConfigFolder config) throws Exception {
        long begun = System.nanoTime();
        server = ServerProcess.start(config);
        starts.add(millisSince(begun));
    }

    /** From a start to a kill. */
    private void live(int number) throws Exception {
        int resumesBefore = resumes.size();
        boolean dyingEarly = number > 0 && random.nextInt(EARLY) == 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> talking = threads.submit(() -> {
                resumeAll();
                return inParallel(client -> {
                    client.talk(server.base());
                    return true;
                });
            });
            if (!dyingEarly) {
                awaitTalk(talking, resumesBefore);
            }
            Thread.sleep(random.nextInt(dyingEarly ? 400 : 1_000));
            kill();
            talking.get();
        }
    }

    /** Until every client has come back and somebody has got an answer. */
    private void awaitTalk(Future<?> talking, int resumesBefore) throws Exception {
        while (!talking.isDone() && resumes.size() == resumesBefore) {
            Thread.sleep(5);
        }
        int before = acknowledged();
        while (!talking.isDone() && acknowledged() == before) {
            Thread.sleep(5);
        }
    }

    private void kill() throws Exception {
        if (random.nextInt(WITH_DATABASE) == 0) {
            databasesKilled++;
            server.killWithDatabase();
        } else {
            server.kill();
        }
    }

    /** @return false when the server was lost meanwhile */
    private boolean resumeAll() throws Exception {
        long begun = System.nanoTime();
        boolean areBack = inParallel(client -> client.resume(server.base()));
        if (areBack) {
            long took = millisSince(begun);
            resumes.add(took);
        }
        return areBack;
    }

    private interface Doing {
        boolean with(LoyalClient client);
    }

    private boolean inParallel(Doing doing) throws Exception {
        boolean all = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> each = clients.stream()
                    .map(client -> threads.submit(() -> doing.with(client)))
                    .toList();
            for (Future<Boolean> one : each) {
                all &= one.get();
            }
        }
        return all;
    }

    private void assertOneRowEach() {
        clients.stream()
                .flatMap(client -> client.conversations().stream())
                .forEach(each -> assertThat(RunningServer.number(
                                server.database(),
                                "SELECT IF(COUNT(*) = COALESCE(MAX(seq), 0) AND COUNT(*) = COUNT(DISTINCT message_id), COUNT(*), -1)"
                                        + " FROM turn WHERE session_id = '" + each.session() + "'"))
                        .isEqualTo(each.turns()));
        assertThat(RunningServer.number(server.database(), "SELECT COUNT(*) FROM turn"))
                .isEqualTo(acknowledged());
    }

    private int acknowledged() {
        return clients.stream().mapToInt(LoyalClient::acknowledged).sum();
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private Map<String, Integer> turnedAway() {
        Map<String, Integer> all = new TreeMap<>();
        clients.forEach(client -> client.turnedAway.forEach((why, times) -> all.merge(why, times, Integer::sum)));
        return all;
    }

    private void report(int kills) {
        Faults.report(
                KilledOftenTest.class,
                kills + " kills, " + databasesKilled + " of them with the database; " + acknowledged()
                        + " turns acknowledged, each stored once; "
                        + clients.stream().mapToInt(LoyalClient::sentAgain).sum() + " sent again; "
                        + clients.stream()
                                .mapToInt(client -> client.resumedWhole.get())
                                .sum()
                        + " conversations read whole after a start; all " + CLIENTS + " back in "
                        + Spread.of(resumes) + "; starts " + Spread.of(starts) + "; turned away for a moment "
                        + turnedAway());
    }
}
