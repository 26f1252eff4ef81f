package dev.tendero.runtime.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work as one transaction, again from its beginning when the database gave it up for another's sake: a deadlock, a
 * lock waited for too long, or, in a cluster, a certification lost at COMMIT. Safe for many threads.
 */
public final class Transactions {

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

    private final DataSource writer;

    public Transactions(DataSource writer) {
        this.writer = writer;
    }

    /** What is done in a transaction; may be done more than once, so that it must not change anything else. */
    public interface Work<T extends @Nullable Object> {
        /** @param connection without auto-commit; not to be committed, rolled back or closed */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what the work did; an exception rolls it back.
     *
     * @param what the work is, for messages
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}, or {@code query_failed} when the database
     *     refuses the work, or gave it up five times
     */
    public <T extends @Nullable Object> T run(String what, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !SqlFailure.isRetryable(e)) {
                    throw SqlFailure.of(what, e);
                }
                pause(attempt);
            }
        }
    }

    private <T extends @Nullable Object> T once(Work<T> work) throws SQLException {
        // Closing gives the connection back with what was not committed rolled back and auto-commit on.
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    /** Twice as long each time, and never the same for two rivals. */
    private static void pause(int attempt) {
        long longest = FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
