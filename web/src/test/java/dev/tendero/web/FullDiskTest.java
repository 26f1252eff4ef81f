package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.Faults;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import dev.tendero.runtime.data.Progress;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose disk is full: a file system in memory, where the tests may mount one. */
@Tag(Faults.TAG)
class FullDiskTest {

    private static final int TIMES = Faults.count(1, 10);
    private static final int MOST_TURNS = 8_000;
    private static final int REFUSED = 20;
    private static final Duration LONGEST = Duration.ofMillis(3_900);

    @TempDir
    private static Path folder;

    private final List<Long> refusals = new ArrayList<>();
    private final List<Long> recoveries = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", folder.toString()) == 0, "may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", folder.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    @Test
    void turnsAreRefusedInTimeAndTakenAgainWhenThereIsRoom() throws Exception {
        RunningServer.useTheTestsMariaDb();
        String why = "";
        try (ConfigFolder config = Hardware.alone().file("tendero.yaml", """
                        limits: {turns_per_address: 1000000, sessions_per_address: 1000000}
                        """);
                EmbeddedMariaDb database = EmbeddedMariaDb.start(folder.resolve("db"), Progress.SILENT);
                RunningServer server = RunningServer.start(config, database.connection())) {
            for (int i = 0; i < TIMES; i++) {
                Path filler = folder.resolve("filler");
                fill(filler);
                sendUntilRefused(server.caller(), i);
                for (int j = 0; j < REFUSED; j++) {
                    take("full-" + i + "-" + j, ask(server.caller(), "full-" + i + "-" + j));
                }
                why = assertHealthSaysWhy(server.caller(), "why-" + i);
                Files.delete(filler);
                long begun = System.nanoTime();
                int round = i;
                await().atMost(Duration.ofSeconds(10))
                        .until(() ->
                                ask(server.caller(), "again-" + round).answer().status() == 200);
                acknowledged.add("again-" + i);
                recoveries.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
                await().untilAsserted(() -> assertThat(server.caller()
                                .get("/health")
                                .json()
                                .path("status")
                                .asText())
                        .isEqualTo("up"));
            }
            assertThat(server.number("SELECT COUNT(*) FROM turn WHERE message_id IN ('"
                            + String.join("','", acknowledged) + "')"))
                    .isEqualTo(acknowledged.size());
        }
        Faults.report(
                FullDiskTest.class,
                TIMES + " times full: " + acknowledged.size() + " turns acknowledged, each stored; refused in "
                        + Spread.of(refusals) + "; taken again " + Spread.of(recoveries)
                        + " after there was room; health: " + why);
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private record Timed(Answer answer, long millis) {}

    private static Timed ask(Caller caller, String id) {
        long begun = System.nanoTime();
        Answer answer = caller.send(caller.jsonPost(
                        "/chat",
                        "{\"message\": \"busco alicates" + " y algo que no hay".repeat(80) + "\", \"message_id\": \""
                                + id + "\"}")
                .build());
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** Tables have some room in their files yet. */
    private void sendUntilRefused(Caller caller, int round) {
        for (int i = 0; i < MOST_TURNS; i++) {
            String id = "m-" + round + "-" + i;
            Timed timed = ask(caller, id);
            if (timed.answer().status() != 200) {
                refused(timed);
                return;
            }
            acknowledged.add(id);
        }
        throw new AssertionError("the disk is full, and " + MOST_TURNS + " turns were recorded");
    }

    /** A shorter one may still fit where a longer one did not. */
    private void take(String id, Timed timed) {
        if (timed.answer().status() == 200) {
            acknowledged.add(id);
        } else {
            refused(timed);
        }
    }

    private void refused(Timed timed) {
        timed.answer().problem(503, "database_unavailable");
        assertThat(timed.answer().header("Retry-After")).isPresent();
        assertThat(timed.millis()).isLessThan(LONGEST.toMillis());
        refusals.add(timed.millis());
    }

    /** Health speaks of the last turns: one that still fitted made it well for a moment. */
    private String assertHealthSaysWhy(Caller caller, String id) {
        assertThat(caller.get("/health/live").status()).isEqualTo(200);
        assertThat(caller.get("/productos").ok().path("total").asInt()).isEqualTo(5);
        String why = "";
        for (int i = 0; i < MOST_TURNS && why.isEmpty(); i++) {
            Timed timed = ask(caller, id + "-" + i);
            take(id + "-" + i, timed);
            why = timed.answer().status() == 200 ? "" : whatIsDown(caller);
        }
        assertThat(why).contains("full");
        return why;
    }

    private static String whatIsDown(Caller caller) {
        for (JsonNode each : caller.getAsAdmin("/health").json().path("dependencies")) {
            if (each.path("state").asText().equals("down")) {
                return each.path("name").asText() + ": " + each.path("detail").asText();
            }
        }
        return "";
    }
}
