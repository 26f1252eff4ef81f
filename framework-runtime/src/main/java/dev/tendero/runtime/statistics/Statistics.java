package dev.tendero.runtime.statistics;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads statistics from the record of turns. Safe for many threads; holds one connection while it reads. */
public final class Statistics {

    private final DataSource source;

    /** @param source may be read-only. Hours that are not rolled up yet are read turn by turn, which takes its time */
    public Statistics(DataSource source) {
        this.source = source;
    }

    /**
     * @param shop its id; null for all shops
     * @param to exclusive
     * @throws TenderoException {@code unknown_shop}, {@code bad_parameter} when the period is empty, or
     *     {@code database_unavailable}
     */
    public Stats of(@Nullable String shop, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new TenderoException(
                    ErrorCode.BAD_PARAMETER,
                    "the period from " + from + " to " + to + " is empty; give an end after it");
        }
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new StatsReader(connection, shopIds(connection, shop), from, to).read(shop);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw SqlFailure.of("reading the statistics", e);
        }
    }

    private static List<Long> shopIds(Connection connection, @Nullable String shop) throws SQLException {
        List<Long> ids = StatsReader.shopIds(connection, shop);
        if (ids.isEmpty() && shop != null) {
            throw new TenderoException(ErrorCode.UNKNOWN_SHOP, "there is no shop \"" + shop + "\"");
        }
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
