package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.data.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of the test's own, which stops answering. */
class StoppedDatabaseTest {

    /** The patience of three seconds, and what a loaded machine adds. */
    private static final Duration LONGEST = Duration.ofMillis(3_900);

    private static Path directory;
    private static EmbeddedMariaDb server;

    @BeforeAll
    static void start() throws IOException {
        // The program is unpacked where the other tests have it.
        System.setProperty(
                "tendero.mariadb.base", TestDatabase.home().resolve("base").toString());
        directory = Processes.directory("stopped");
        server = EmbeddedMariaDb.start(directory, Progress.SILENT);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Processes.delete(directory);
    }

    @Test
    void turnsFailInTimeAndTheSameMessagesAreRecordedOnceAfterwards() throws Exception {
        try (Database database = open();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            TestShop shop = new TestShop(database);
            try (DurableConversations node = shop.node()) {
                List<String> ids = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    ids.add(node.create("demo"));
                    TestShop.send(node, ids.get(i), "before");
                }
                Processes.signal("STOP", server.pid());
                try {
                    assertAllUnavailableInTime(callers, node, ids);
                    assertAllUnavailableInTime(callers, node, ids);
                } finally {
                    Processes.signal("CONT", server.pid());
                }
                await().atMost(Duration.ofSeconds(10))
                        .ignoreExceptions()
                        .until(() -> TestShop.send(node, null, "m") != null);
                for (String id : ids) {
                    PastTurn again = TestShop.send(node, id, "during");
                    assertThat(node.after(id, 0, 10))
                            .extracting(turn -> turn.reply().messageId())
                            .containsExactly("before", "during");
                    assertThat(node.after(id, 1, 10)).containsExactly(again);
                }
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(List.of(
                                        database.writerPool().active(),
                                        database.readerPool().active()))
                                .containsExactly(0, 0));
            }
        }
    }

    private static void assertAllUnavailableInTime(ExecutorService callers, DurableConversations node, List<String> ids)
            throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        for (String id : ids) {
            calls.add(callers.submit(() -> assertUnavailableInTime(node, id)));
        }
        calls.add(callers.submit(() -> assertUnavailableInTime(node, null)));
        for (Future<?> call : calls) {
            call.get();
        }
    }

    private static void assertUnavailableInTime(DurableConversations node, @Nullable String id) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> TestShop.send(node, id, "during"))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    private static Database open() {
        return Database.open(
                DatabaseSettings.external(server.connection(), directory), Database.Access.ALONE, Progress.SILENT);
    }
}
