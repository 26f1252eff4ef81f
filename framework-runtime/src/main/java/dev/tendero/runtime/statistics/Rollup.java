package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Adds up the turns of hours that are over. Any number of servers may do so: each hour is rolled up once. */
public final class Rollup {

    /** A turn may be recorded that much after its time, and servers' clocks may differ by it. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final String LOCK = "SELECT rolled_until FROM rollup_progress WHERE id = 1 FOR UPDATE";
    private static final String FIRST =
            "SELECT MIN(created_at) FROM turn FORCE INDEX (turn_by_time) WHERE shop_id = %d AND created_at >= ?";
    private static final String SHOPS = "SELECT id FROM shop";
    private static final String PROGRESS = "UPDATE rollup_progress SET rolled_until = ? WHERE id = 1";

    private final DataSource writer;

    public Rollup(DataSource writer) {
        this.writer = writer;
    }

    /**
     * Rolls up every hour that ended five minutes before {@code now} or earlier, each in its own transaction.
     *
     * @return how many
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}; the hours before stay rolled up
     */
    public int upTo(Instant now) {
        try (Connection connection = writer.getConnection()) {
            // The turns of an hour are read without locks: new ones are not kept waiting.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            Instant limit = now.minus(SETTLED).truncatedTo(ChronoUnit.HOURS);
            int hours = 0;
            while (next(connection, limit)) {
                hours++;
            }
            return hours;
        } catch (SQLException e) {
            throw SqlFailure.of("rolling up the statistics", e);
        }
    }

    private static boolean next(Connection connection, Instant limit) throws SQLException {
        try {
            Instant until = Jdbc.list(connection, LOCK, row -> StatsReader.instant(row, 1))
                    .getFirst();
            List<Integer> shops = Jdbc.list(connection, SHOPS, row -> row.getInt(1));
            Optional<LocalDateTime> hour = first(connection, shops, StatsReader.utc(until))
                    .map(turn -> turn.truncatedTo(ChronoUnit.HOURS))
                    .filter(begin -> begin.isBefore(StatsReader.utc(limit)));
            if (hour.isPresent()) {
                roll(connection, hour.get(), shops);
            }
            connection.commit();
            return hour.isPresent();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** When the first turn was, from then on; one look at the index a shop. */
    private static Optional<LocalDateTime> first(Connection connection, List<Integer> shops, LocalDateTime from)
            throws SQLException {
        Optional<LocalDateTime> first = Optional.empty();
        for (int shop : shops) {
            Optional<LocalDateTime> turn = Jdbc.list(
                            connection,
                            FIRST.formatted(shop),
                            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
                            from)
                    .getFirst();
            if (first.isEmpty() || (turn.isPresent() && turn.get().isBefore(first.get()))) {
                first = turn;
            }
        }
        return first;
    }

    private static void roll(Connection connection, LocalDateTime hour, List<Integer> shops) throws SQLException {
        for (RollupSql sql : RollupSql.values()) {
            Jdbc.update(connection, sql.text(hour, shops));
        }
        Jdbc.update(connection, PROGRESS, hour.plusHours(1));
    }
}
