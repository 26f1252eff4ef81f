package dev.tendero.runtime.conversation;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * that the database refuses costs only itself; a deadlock repeats the whole transaction.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int CAPACITY = 10_000;
    private static final int LARGEST_GROUP = 256;
    private static final int ATTEMPTS = 4;

    private final DataSource writer;
    private final Duration patience;
    private final BlockingQueue<Write> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread thread;
    private volatile boolean closed;

    /** @param patience how long a caller waits for its commit */
    GroupCommit(DataSource writer, Duration patience) {
        this.writer = writer;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name("group-commit").daemon().start(this::run);
    }

    /**
     * Blocks until the write is durable.
     *
     * @throws SQLException when the database refused this write
     * @throws TenderoException {@code database_unavailable}: it is not known to be durable
     */
    void commit(Write write) throws SQLException {
        if (closed || !waiting.offer(write)) {
            throw unavailable("too many turns wait for the database", null);
        }
        try {
            write.outcome().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            boolean neverBegun = write.take();
            throw unavailable(
                    neverBegun ? "the database is too slow" : "the database has not confirmed the turn in time", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused && !SqlFailure.isConnection(refused)) {
                throw refused;
            }
            throw unavailable("the database does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while the turn was recorded", e);
        }
    }

    /** Takes nothing more, carries out what waits, and ends. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(patience.toMillis() * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed || !waiting.isEmpty()) {
            List<Write> group = nextGroup();
            if (!group.isEmpty()) {
                carryOut(group);
            }
        }
    }

    private List<Write> nextGroup() {
        List<Write> group = new ArrayList<>();
        try {
            Write first = waiting.poll(1, TimeUnit.SECONDS);
            if (first != null) {
                group.add(first);
            }
        } catch (InterruptedException e) {
            LOG.debug("closing", e);
        }
        waiting.drainTo(group, LARGEST_GROUP - 1);
        group.removeIf(write -> !write.take());
        return group;
    }

    private void carryOut(List<Write> group) {
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            carryOut(connection, group);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("{} turns could not be recorded: {}", group.size(), e.getMessage());
            group.forEach(write -> write.outcome().completeExceptionally(e));
        }
    }

    private void carryOut(Connection connection, List<Write> group) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                WriteBatch.commit(connection, group);
                group.forEach(write -> write.outcome().complete(null));
                return;
            } catch (SQLException e) {
                if (SqlFailure.isConnection(e)) {
                    throw e;
                }
                connection.rollback();
                if (!SqlFailure.isRetryable(e) || attempt == ATTEMPTS) {
                    oneByOne(connection, group, e);
                    return;
                }
            }
        }
    }

    private void oneByOne(Connection connection, List<Write> group, SQLException refusal) throws SQLException {
        if (group.size() == 1) {
            group.getFirst().outcome().completeExceptionally(refusal);
            return;
        }
        for (Write write : group) {
            carryOut(connection, List.of(write));
        }
    }

    private static TenderoException unavailable(String what, @Nullable Throwable cause) {
        return new TenderoException(
                ErrorCode.DATABASE_UNAVAILABLE, what + "; send the message again with the same message_id", cause);
    }
}
