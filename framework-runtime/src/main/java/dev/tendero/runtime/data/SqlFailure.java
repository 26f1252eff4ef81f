package dev.tendero.runtime.data;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a database that is not there from a statement that is wrong. */
public final class SqlFailure {

    private static final int DEADLOCK = 1213;
    private static final int LOCK_WAIT = 1205;
    private static final int DUPLICATE = 1062;

    /** What the pool says of itself. */
    private static final Pattern ALL_TAKEN = Pattern.compile("total=([1-9]\\d*), active=\\1, ");

    private SqlFailure() {}

    /** @param what ran, for the message */
    public static TenderoException of(String what, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnection(sql)) {
                return new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, unavailable(sql), failure);
            }
        }
        SQLException sql = sqlException(failure);
        return new TenderoException(
                ErrorCode.QUERY_FAILED, what + " failed: " + reason(sql == null ? failure : sql), failure);
    }

    private static String unavailable(SQLException failure) {
        Matcher taken = ALL_TAKEN.matcher(reason(failure));
        return taken.find()
                ? "all " + taken.group(1) + " connections to the database are in use and none came free in time: "
                        + reason(failure) + ". Look for queries that take long, or raise database.pool_size"
                : "the database does not answer: " + reason(failure);
    }

    /** The failure on one line, without the driver's number of the connection. */
    public static String reason(Throwable failure) {
        return firstLine(failure.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    /**
     * Whether the same transaction can be tried again: a deadlock, a lock waited for too long, or a lost certification.
     */
    public static boolean isRetryable(SQLException failure) {
        return failure.getErrorCode() == DEADLOCK || failure.getErrorCode() == LOCK_WAIT;
    }

    /** Whether a row with that key is there already. */
    public static boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE;
    }

    /** Whether the connection is gone or could not be had. */
    public static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || (state != null && state.startsWith("08"));
    }

    /** The server's number of the failure; 0 when it has none. */
    static int errorCode(Throwable failure) {
        SQLException sql = sqlException(failure);
        return sql == null ? 0 : sql.getErrorCode();
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.strip().lines().findFirst().orElse("");
    }
}
