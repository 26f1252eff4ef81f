package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.Database;
import dev.tendero.runtime.data.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Prints how many turns a second are appended by 32 threads, in groups and with a commit each, in turns on one
 * database. Run it by hand: its figures are of interest, not a test.
 */
final class AppendRates {

    private static final int THREADS = 32;
    private static final long NANOS = 5_000_000_000L;

    private final Database database;
    private final TestShop shop;

    private AppendRates(Database database) throws SQLException {
        this.database = database;
        this.shop = new TestShop(database);
    }

    /** One more turn of a conversation of its own. */
    private interface Step {
        void append(int turn) throws Exception;
    }

    private interface Steps {
        Step begin();
    }

    public static void main(String[] arguments) throws Exception {
        try (Database database = TestDatabase.fresh()) {
            AppendRates rates = new AppendRates(database);
            System.out.println("| 32 threads append | turns/s | p50 ms | p99 ms |\n|---|---|---|---|");
            for (int round = 1; round <= 4; round++) {
                try (DurableConversations node = rates.shop.node()) {
                    measure("in groups, round " + round, () -> inGroups(node));
                }
                measure("a commit each, round " + round, rates::commitEach);
            }
            System.out.println("a turn's record has "
                    + rates.shop.number("SELECT CAST(AVG(LENGTH(record)) AS INTEGER) FROM turn") + " bytes");
        }
        System.exit(0);
    }

    private static Step inGroups(DurableConversations node) {
        String id = node.create("demo");
        return turn -> TestShop.send(node, id, "m" + turn);
    }

    /** What is done by hand otherwise: a connection from the pool, the same rows, a commit. */
    private Step commitEach() {
        String id = SessionIds.next();
        try {
            shop.execute("INSERT INTO session (id, shop_id, created_at) VALUES ('" + id + "', 1, NOW(3))");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Step() {
            private SessionState state = SessionState.begun("demo", Instant.EPOCH);

            @Override
            public void append(int turn) throws SQLException {
                TurnRecord record =
                        TestTurns.turn(id, state.lastSeq() + 1, "m" + turn, "hola", List.of(TestTurns.product(7)));
                String stored = RecordCodec.write(StoredTurn.of(record, state.shown()));
                try (Connection connection = database.writer().getConnection()) {
                    connection.setAutoCommit(false);
                    WriteBatch.commit(connection, List.of(new Write(null, new Write.NewTurn(record, 1, stored))));
                }
                state = state.after(record);
            }
        };
    }

    private static void measure(String what, Steps steps) throws InterruptedException {
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> run(steps.begin(), start + NANOS, nanos));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "| %s | %.0f | %.1f | %.1f |%n", what, sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static @Nullable Void run(Step step, long until, Queue<Long> nanos) throws Exception {
        long before = System.nanoTime();
        for (int turn = 1; before < until; turn++) {
            step.append(turn);
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return null;
    }

    private static double at(long[] sorted, double rank) {
        return sorted[(int) (sorted.length * rank)] / 1e6;
    }
}
