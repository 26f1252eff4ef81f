package dev.tendero.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.runtime.Faults;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static Database database;
    private static Transactions transactions;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        transactions = new Transactions(database.writer());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void makeAccounts() {
        transactions.run(
                "setup", c -> c.createStatement().execute("CREATE OR REPLACE TABLE box (id INT PRIMARY KEY, n INT)"));
        transactions.run("setup", c -> Jdbc.update(c, "INSERT INTO box VALUES (1, 0), (2, 0)"));
    }

    @Test
    @Tag(Faults.TAG)
    void deadlockIsTriedAgainAndBothSucceed() throws Exception {
        int rounds = Faults.count(1, 500);
        int attempts = 0;
        for (int i = 0; i < rounds; i++) {
            makeAccounts();
            attempts += deadlock();
        }
        Faults.report(
                TransactionsTest.class,
                rounds + " pairs of transactions that lock crosswise: all committed, whole, in " + attempts
                        + " attempts");
    }

    private static int deadlock() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> addCrosswise(1, 2, bothHoldOne, attempts));
            var two = threads.submit(() -> addCrosswise(2, 1, bothHoldOne, attempts));
            one.get(30, TimeUnit.SECONDS);
            two.get(30, TimeUnit.SECONDS);
        }
        assertThat(attempts).as("one of the two was given up once").hasValueGreaterThan(2);
        assertThat(sum()).isEqualTo(4);
        return attempts.get();
    }

    private static void addCrosswise(int first, int second, CyclicBarrier barrier, AtomicInteger attempts) {
        AtomicInteger own = new AtomicInteger();
        transactions.run("crosswise", connection -> {
            attempts.incrementAndGet();
            add(connection, first);
            if (own.incrementAndGet() == 1) {
                meet(barrier);
            }
            return add(connection, second);
        });
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> transactions.run("half", connection -> {
                    add(connection, 1);
                    throw new IllegalStateException("on the way");
                }))
                .hasMessage("on the way");
        assertThatThrownBy(() -> transactions.run("twice", connection -> {
                    add(connection, 1);
                    return Jdbc.update(connection, "INSERT INTO box VALUES (1, 0)");
                }))
                .hasMessageContaining("twice failed: ")
                .hasMessageContaining("Duplicate entry");
        assertThat(sum()).isZero();
    }

    private static int add(Connection connection, int box) throws SQLException {
        return Jdbc.update(connection, "UPDATE box SET n = n + 1 WHERE id = ?", box);
    }

    private static int sum() {
        return Jdbc.list(database.reader(), "SELECT SUM(n) FROM box", row -> row.getInt(1))
                .getFirst();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
