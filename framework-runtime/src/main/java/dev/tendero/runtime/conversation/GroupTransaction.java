package dev.tendero.runtime.conversation;

import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Groups of writes on one connection, each group one transaction where the database lets it be one. */
final class GroupTransaction {

    private static final int ATTEMPTS = 4;

    private final Connection connection;
    private final Duration retrying;

    /**
     * @param connection goes back to its pool without auto-commit
     * @param retrying for how long a group that lost a deadlock, or waits for a lock, is tried again
     */
    GroupTransaction(Connection connection, Duration retrying) throws SQLException {
        this.connection = connection;
        this.retrying = retrying;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Shorter than any patience: a lock that stays must not look like a lost connection.
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
        }
    }

    /**
     * Commits the writes and answers each: with success, or with its own refusal.
     *
     * @throws SQLException when the group can't be recorded for a reason that is none of its writes'; those that were
     *     not answered are not known to be recorded
     */
    void carryOut(List<Write> group) throws SQLException {
        try {
            commit(group);
        } catch (SQLException e) {
            if (!GroupCommit.isRefusal(e)) {
                throw e;
            }
            refuse(group, e);
            return;
        }
        group.forEach(write -> write.outcome().complete(null));
    }

    private void commit(List<Write> group) throws SQLException {
        long until = System.nanoTime() + retrying.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                WriteBatch.commit(connection, group);
                return;
            } catch (SQLException e) {
                if (SqlFailure.isConnection(e)) {
                    throw e;
                }
                connection.rollback();
                if (!SqlFailure.isRetryable(e) || attempt == ATTEMPTS || System.nanoTime() > until) {
                    throw e;
                }
            }
        }
    }

    /** Halves the group until the write at fault stands alone. */
    private void refuse(List<Write> group, SQLException refusal) throws SQLException {
        int half = group.size() / 2;
        if (half == 0) {
            group.getFirst().outcome().completeExceptionally(refusal);
            return;
        }
        carryOut(group.subList(0, half));
        carryOut(group.subList(half, group.size()));
    }
}
