package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import dev.tendero.runtime.data.Progress;
import dev.tendero.web.SteadyLoad.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that hangs, dies and is started again, under a hundred turns a second. */
@Tag(Faults.TAG)
class DatabaseUnderLoadTest {

    private static final int PER_SECOND = Faults.count(50, 100);
    private static final int CONVERSATIONS = 50;
    private static final Duration HANG = Faults.time(Duration.ofSeconds(4), Duration.ofSeconds(60));
    private static final Duration QUIET = Faults.time(Duration.ofSeconds(1), Duration.ofSeconds(5));
    /** The patience of 2.3 seconds, and what a busy machine adds. */
    private static final long LONGEST_ERROR_MILLIS = Faults.count(8_000, 3_000);

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);

    private static ConfigFolder config;
    private static EmbeddedMariaDb database;
    private static DatabaseSettings.External watched;
    private static RunningServer server;

    @BeforeAll
    static void start() {
        RunningServer.useTheTestsMariaDb();
        config = Hardware.alone().file("tendero.yaml", """
                limits: {turns_per_address: 1000000, sessions_per_address: 1000000}
                sockets: {messages_per_minute: 6000}
                """);
        database = EmbeddedMariaDb.start(config.data().resolveSibling("elsewhere"), Progress.SILENT);
        watched = database.connection();
        server = RunningServer.start(config, watched);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
        config.close();
    }

    @Test
    void nothingIsLostAndNothingLeaks() throws Exception {
        try (SteadyLoad load = new SteadyLoad(server.caller(), PER_SECOND, CONVERSATIONS)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> load.acknowledged().size() > PER_SECOND);
            long connections = connections();
            Thread.sleep(QUIET);
            long begun = System.nanoTime();
            String hung = trouble(load, "STOP", "CONT");
            Map<String, Long> threads = threads();
            String killed = trouble(load, "KILL", "");
            String stopped = Faults.count(0, 1) == 0 ? "not restarted" : trouble(load, "TERM", "");
            Thread.sleep(QUIET);
            load.close();
            assertStored(load);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(server.metric("tendero_db_connections{pool=\"writer\",state=\"active\"}"))
                        .isZero();
                assertThat(server.metric("tendero_db_connections{pool=\"reader\",state=\"active\"}"))
                        .isZero();
            });
            assertThat(connections()).as("connections before: " + connections).isLessThanOrEqualTo(22);
            Map<String, Long> threadsAfter = threads();
            assertThat(count(threadsAfter))
                    .as("threads after the first trouble " + threads + ", and at the end " + threadsAfter)
                    .isLessThan(count(threads) + 5);
            List<Long> errors = load.samples().stream()
                    .filter(sample -> !sample.isAcknowledged())
                    .map(Sample::millis)
                    .toList();
            Faults.report(
                    DatabaseUnderLoadTest.class,
                    PER_SECOND + " turns/s: " + load.samples().size() + " sent, "
                            + load.acknowledged().size() + " acknowledged, each stored once; errors in "
                            + Spread.of(errors) + "; " + hung + "; " + killed + "; " + stopped + "; threads "
                            + count(threads) + " after the first, " + count(threadsAfter) + " at the end; connections "
                            + connections
                            + " before, " + connections() + " after");
            assertErrorsInTime(load.since(begun));
        }
    }

    /** The database gets the signal, and after a while the other, unless whoever keeps it starts it again. */
    private static String trouble(SteadyLoad load, String signal, String end) throws Exception {
        long pid = database.pid();
        long begun = System.nanoTime();
        signal(signal, pid);
        long down = 0;
        if (!end.isEmpty()) {
            await().atMost(Duration.ofSeconds(8)).until(() -> !isReady());
            down = millisSince(begun);
            Thread.sleep(HANG.minusMillis(Math.min(down, HANG.toMillis())));
            signal(end, pid);
        } else {
            await().atMost(Duration.ofSeconds(60)).until(() -> database.pid() != pid);
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> connections() > 0);
        }
        long back = System.nanoTime();
        await().atMost(LONGEST_RECOVERY)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> load.since(back).stream().anyMatch(Sample::isAcknowledged));
        long first = millisSince(back);
        await().atMost(LONGEST_RECOVERY).until(DatabaseUnderLoadTest::isReady);
        long ready = millisSince(back);
        Thread.sleep(LONGEST_ERROR_MILLIS);
        long calm = System.nanoTime();
        Thread.sleep(QUIET);
        assertThat(load.since(calm)).as("after " + signal).isNotEmpty().allMatch(Sample::isAcknowledged);
        return "SIG" + signal + (end.isEmpty() ? "" : " for " + HANG.toSeconds() + " s: unready after " + down + " ms")
                + ", back: first turn after " + first + " ms, ready after " + ready + " ms";
    }

    private static boolean isReady() {
        return server.caller().get("/health/ready").status() == 200;
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void assertErrorsInTime(List<Sample> samples) {
        List<Sample> failed =
                samples.stream().filter(sample -> !sample.isAcknowledged()).toList();
        assertThat(failed).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.code()).isIn("database_unavailable", "too_many_requests");
            assertThat(sample.millis()).isLessThan(LONGEST_ERROR_MILLIS);
        });
    }

    private static void assertStored(SteadyLoad load) {
        List<String> ids = new ArrayList<>(load.acknowledged());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(server.number("SELECT COUNT(*) FROM turn WHERE message_id IN ('" + String.join("','", ids) + "')"))
                .isEqualTo(ids.size());
        assertThat(
                        server.number(
                                "SELECT COUNT(*) FROM (SELECT 1 FROM turn GROUP BY session_id HAVING COUNT(*) <> MAX(seq)) gaps"))
                .isZero();
    }

    /** By name, without numbers: pools have grown to what they need when the first trouble is over. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .collect(Collectors.groupingBy(
                        thread -> thread.getName().replaceAll("\\d+", "#"), TreeMap::new, Collectors.counting()));
    }

    private static long count(Map<String, Long> threads) {
        return threads.values().stream().mapToLong(Long::longValue).sum();
    }

    /** But for the one that counts them. */
    private static long connections() {
        return RunningServer.number(
                        watched, "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER LIKE 'tendero%'")
                - 1;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }
}
