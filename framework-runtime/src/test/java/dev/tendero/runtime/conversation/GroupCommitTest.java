package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Database database;
    private static TestShop shop;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        shop = new TestShop(database);
        shop.execute("CREATE TABLE heavy (id INT PRIMARY KEY, n INT) AS SELECT seq AS id, 0 AS n FROM seq_1_to_5000");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void refusedWritesInALargeGroupCostOnlyThemselves() throws Exception {
        Gate gate = new Gate(database.writer());
        long before = shop.number("SELECT COUNT(*) FROM session");
        try (GroupCommit commits = new GroupCommit(gate.source(), PATIENCE, 1_000);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int shopId = i % 50 == 49 ? 999 : 1;
                calls.add(callers.submit(commit(commits, session(shopId))));
            }
            gate.awaitSomebody();
            Thread.sleep(200);
            gate.open();
            for (int i = 0; i < 400; i++) {
                assertThat(refusal(calls.get(i))).as("write " + i).isEqualTo(i % 50 == 49 ? 1452 : 0);
            }
        }
        assertThat(shop.number("SELECT COUNT(*) FROM session")).isEqualTo(before + 392);
    }

    /** @return the database's error number; 0 when the write was committed */
    private static int refusal(Future<?> call) throws InterruptedException {
        try {
            call.get();
            return 0;
        } catch (ExecutionException e) {
            return e.getCause() instanceof SQLException refused ? refused.getErrorCode() : -1;
        }
    }

    @Test
    void aFullQueueIsToldAtOnceAndWhatWasGivenUpIsNeverCarriedOut() throws Exception {
        Gate gate = new Gate(database.writer());
        long before = shop.number("SELECT COUNT(*) FROM session");
        try (GroupCommit commits = new GroupCommit(gate.source(), Duration.ofSeconds(2), 1);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> begun = callers.submit(commit(commits, session(1)));
            gate.awaitSomebody();
            Future<?> queued = callers.submit(commit(commits, session(1)));
            await().until(commits::isFull);

            long start = System.nanoTime();
            assertUnavailable(() -> commits.commit(session(1)), "too many turns wait");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));

            assertUnavailable(begun::get, "may be recorded or not");
            assertUnavailable(queued::get, "was not recorded");
            gate.open();
            await().until(() -> !commits.isFull());
            commits.commit(session(1));
            assertThat(shop.number("SELECT COUNT(*) FROM session"))
                    .as("the one that was begun and the last one")
                    .isEqualTo(before + 2);
        }
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .extracting(e -> e instanceof ExecutionException ? e.getCause() : e)
                .isInstanceOfSatisfying(TenderoException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
                    assertThat(e).hasMessageContaining(message).hasMessageContaining("same message_id");
                });
    }

    @Test
    void aLostDeadlockIsTriedAgain() throws Exception {
        long deadlocks = shop.number(status("Innodb_deadlocks"));
        try (DurableConversations node = shop.node();
                Connection rival = database.bulk().getConnection();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            rival.setAutoCommit(false);
            update(rival, "UPDATE heavy SET n = n + 1");
            update(rival, "UPDATE product SET price = 8 WHERE id = 8");
            Future<PastTurn> turn = callers.submit(() -> node.within(
                    null,
                    "demo",
                    c -> c.append(
                            TestTurns.next(c, "m", "hola", List.of(TestTurns.product(7), TestTurns.product(8))))));
            awaitRowLockWait();
            update(rival, "UPDATE product SET price = 7 WHERE id = 7");
            rival.commit();
            String id = turn.get().reply().sessionId();
            assertThat(shop.number("SELECT COUNT(*) FROM turn_product WHERE session_id = '" + id + "'"))
                    .isEqualTo(2);
        }
        assertThat(shop.number(status("Innodb_deadlocks"))).isGreaterThan(deadlocks);
    }

    @Test
    void aLockThatStaysIsToldInTimeAndLosesNothing() throws Exception {
        try (DurableConversations node = shop.node();
                Connection rival = database.bulk().getConnection()) {
            String id = node.create("demo");
            rival.setAutoCommit(false);
            update(rival, "UPDATE product SET price = 9 WHERE id = 8");
            long start = System.nanoTime();
            assertUnavailable(() -> appendShown(node, id), "same message_id");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_900));
            rival.rollback();
            assertThat(appendShown(node, id).reply().seq()).isEqualTo(1);
            assertThat(node.after(id, 0, 10)).hasSize(1);
        }
    }

    private static PastTurn appendShown(DurableConversations node, String id) {
        return node.within(
                id,
                "demo",
                c -> c.answered("m")
                        .orElseGet(() -> c.append(TestTurns.next(c, "m", "hola", List.of(TestTurns.product(8))))));
    }

    private static void awaitRowLockWait() {
        await().until(() -> shop.number(status("Innodb_row_lock_current_waits")) > 0);
    }

    private static String status(String name) {
        return "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = '" + name + "'";
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void closingCarriesOutWhatWaitsAndTakesNoMore() throws Exception {
        Gate gate = new Gate(database.writer());
        GroupCommit commits = new GroupCommit(gate.source(), PATIENCE, 1_000);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                calls.add(callers.submit(commit(commits, session(1))));
            }
            gate.awaitSomebody();
            Thread.sleep(200);
            Future<?> closing = callers.submit(commits::close);
            gate.open();
            for (Future<?> call : calls) {
                call.get();
            }
            closing.get();
        }
        assertThatThrownBy(() -> commits.commit(session(1)))
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SHUTTING_DOWN));
    }

    @Test
    void theConnectionGoesBackWhenNothingWaits() throws Exception {
        try (DurableConversations node = shop.node()) {
            node.create("demo");
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> database.writerPool().active() == 0);
            node.create("demo");
        }
    }

    private static Callable<Void> commit(GroupCommit commits, Write write) {
        return () -> {
            commits.commit(write);
            return null;
        };
    }

    private static Write session(int shopId) {
        return new Write(new Write.NewSession(SessionIds.next(), shopId, Instant.EPOCH), null);
    }
}
