package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long recording took on this server since it was last written down. Safe for many threads. */
final class RecordTimes {

    private static final String ADD = """
            INSERT INTO hour_record_time (shop_id, hour, bucket, micros, turns)
            SELECT id, ?, ?, ?, ? FROM shop WHERE code = ?
            ON DUPLICATE KEY UPDATE micros = GREATEST(micros, VALUES(micros)), turns = turns + VALUES(turns)""";

    private final Map<Key, Percentiles.Bucket> times = new ConcurrentHashMap<>();
    private final Clock clock;

    RecordTimes(Clock clock) {
        this.clock = clock;
    }

    private record Key(String shop, LocalDateTime hour, int bucket) {}

    void add(String shop, long micros) {
        LocalDateTime hour =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        times.merge(
                new Key(shop, hour, Histogram.bucket(micros)),
                new Percentiles.Bucket(micros, 1),
                RecordTimes::together);
    }

    /** What can't be written is kept for the next time. */
    void writeTo(Connection connection) throws SQLException {
        for (Key key : times.keySet()) {
            Percentiles.Bucket bucket = times.remove(key);
            if (bucket != null) {
                write(connection, key, bucket);
            }
        }
    }

    private void write(Connection connection, Key key, Percentiles.Bucket bucket) throws SQLException {
        try {
            Jdbc.update(connection, ADD, key.hour(), key.bucket(), bucket.micros(), bucket.turns(), key.shop());
        } catch (SQLException e) {
            times.merge(key, bucket, RecordTimes::together);
            throw e;
        }
    }

    private static Percentiles.Bucket together(Percentiles.Bucket one, Percentiles.Bucket other) {
        return new Percentiles.Bucket(Math.max(one.micros(), other.micros()), one.turns() + other.turns());
    }
}
