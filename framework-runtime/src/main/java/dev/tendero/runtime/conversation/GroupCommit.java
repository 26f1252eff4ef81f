package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes writes durable in groups: one thread takes what waits, writes it as one transaction, and answers all. A write
 * that the database refuses costs only itself. Nothing is acknowledged that was not committed; what was not
 * acknowledged may be committed all the same when the database or the connection was lost meanwhile.
 */
final class GroupCommit implements AutoCloseable {

    static final int CAPACITY = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 256;
    /** The pool checks a connection, and ends an old one, when it is given back: so it is not kept without work. */
    private static final Duration LONGEST_IDLE = Duration.ofMillis(100);

    private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);
    private static final Duration TROUBLE_LASTS = Duration.ofMinutes(1);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    private final DataSource writer;
    private final Duration patience;
    private final BlockingQueue<Write> waiting;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Trouble trouble;

    private record Trouble(String why, long atNanos) {}

    /**
     * @param patience how long a caller waits for its commit
     * @param capacity how many callers may wait
     */
    GroupCommit(DataSource writer, Duration patience, int capacity) {
        this.writer = writer;
        this.patience = patience;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.thread = Thread.ofPlatform().name("group-commit").daemon().start(this::run);
    }

    /**
     * Blocks until the write is durable.
     *
     * @throws SQLException when the database refused this write; nothing of it is recorded
     * @throws TenderoException {@code database_unavailable}, within the patience, or {@code shutting_down}: it is not
     *     known to be durable
     */
    void commit(Write write) throws SQLException {
        commit(write, patience);
    }

    /** As {@link #commit(Write)}, with less patience: that of somebody who has waited already. */
    void commit(Write write, Duration patience) throws SQLException {
        if (closed) {
            throw new TenderoException(ErrorCode.SHUTTING_DOWN, "the server is shutting down; nothing was recorded");
        }
        if (!waiting.offer(write)) {
            throw unavailable("too many turns wait for the database; this one was not recorded", null);
        }
        try {
            write.outcome().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            // Before its caller goes on, who may ask for the trouble at once.
            trouble = null;
        } catch (TimeoutException e) {
            trouble = new Trouble("the database takes too long to confirm a turn", System.nanoTime());
            throw unavailable(
                    write.take()
                            ? "the database is too slow; the turn was not recorded"
                            : "the database has not confirmed the turn in time; it may be recorded or not",
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused && isRefusal(refused)) {
                throw refused;
            }
            throw unavailable("the database did not confirm the turn; it may be recorded or not", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while the turn was recorded; it may be recorded or not", e);
        }
    }

    /** Why the last turns were not recorded; empty once one was, or when none has come for a while. */
    Optional<String> trouble() {
        Trouble last = trouble;
        return last == null || System.nanoTime() - last.atNanos() > TROUBLE_LASTS.toNanos()
                ? Optional.empty()
                : Optional.of(last.why());
    }

    /** What is left of the patience after so long, but not nothing. */
    Duration patienceAfter(Duration waited) {
        Duration left = patience.minus(waited);
        return left.compareTo(LEAST_PATIENCE) > 0 ? left : LEAST_PATIENCE;
    }

    /** Whether the next caller is turned away. */
    boolean isFull() {
        return waiting.remainingCapacity() == 0;
    }

    /** Takes nothing more, carries out what waits, and ends; gives up after twice the patience. */
    @Override
    public void close() {
        closed = true;
        Write wake = new Write(null, null);
        wake.take();
        waiting.offer(wake);
        try {
            thread.join(patience.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            List<Write> group = nextGroup(Duration.ofSeconds(1));
            if (!group.isEmpty()) {
                carryOutAll(group);
            }
        }
    }

    private List<Write> nextGroup(Duration longestWait) {
        List<Write> group = new ArrayList<>();
        try {
            Write first = waiting.poll(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            if (first != null) {
                group.add(first);
                waiting.drainTo(group, LARGEST_GROUP - 1);
            }
        } catch (InterruptedException e) {
            LOG.warn("nobody is meant to interrupt the group commit; it goes on", e);
        }
        group.removeIf(write -> !write.take());
        return group;
    }

    /** This group and those that follow it at once, on one connection. */
    private void carryOutAll(List<Write> first) {
        List<Write> group = first;
        long until = System.nanoTime() + LONGEST_HOLD.toNanos();
        try (Connection connection = writer.getConnection()) {
            GroupTransaction transaction = new GroupTransaction(connection, patience.dividedBy(2));
            while (!group.isEmpty()) {
                transaction.carryOut(group);
                group = System.nanoTime() < until ? nextGroup(LONGEST_IDLE) : List.of();
            }
        } catch (SQLException | RuntimeException | Error e) {
            if (group.isEmpty()) {
                return;
            }
            trouble = new Trouble(SqlFailure.reason(e), System.nanoTime());
            LOG.warn("{} turns are not known to be recorded: {}", group.size(), e.toString());
            group.forEach(write -> write.outcome().completeExceptionally(e));
        }
    }

    /** Whether the write itself is at fault: its data don't fit, or break a constraint. */
    static boolean isRefusal(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static TenderoException unavailable(String what, @Nullable Throwable cause) {
        return new TenderoException(
                ErrorCode.DATABASE_UNAVAILABLE, what + "; send the message again with the same message_id", cause);
    }
}
