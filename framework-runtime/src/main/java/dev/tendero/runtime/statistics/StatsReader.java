package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statistics of one period, read in one transaction. */
final class StatsReader {

    private static final int SHOWN = 50;
    private static final String UNTIL = "SELECT rolled_until FROM rollup_progress";
    private static final String RECORD = """
            SELECT t.bucket, MAX(t.micros), SUM(t.turns) FROM hour_record_time t
            WHERE t.shop_id IN (%s) AND t.hour >= ? AND t.hour < ?
            GROUP BY t.bucket LIMIT 5000""";

    private final Connection connection;
    private final List<Long> shops;
    private final Instant from;
    private final Instant to;
    private final List<Stretch> stretches;

    /** @param shops not empty */
    StatsReader(Connection connection, List<Long> shops, Instant from, Instant to) throws SQLException {
        this.connection = connection;
        this.shops = shops;
        this.from = from;
        this.to = to;
        Instant rolledUntil = Jdbc.list(connection, UNTIL, row -> instant(row, 1)).stream()
                .findFirst()
                .orElse(Instant.EPOCH);
        this.stretches = Stretch.of(from, to, rolledUntil);
    }

    /** The numbers of that shop, or of all when it is null. */
    static List<Long> shopIds(Connection connection, @Nullable String shop) throws SQLException {
        return shop == null
                ? Jdbc.list(connection, "SELECT id FROM shop LIMIT 10000", row -> row.getLong(1))
                : Jdbc.list(connection, "SELECT id FROM shop WHERE code = ?", row -> row.getLong(1), shop);
    }

    Stats read(@Nullable String shop) throws SQLException {
        Facts facts = new Facts(list(StatsSql.FACTS, Facts::fact));
        StatsLists lists = new StatsLists(connection, shops);
        return new Stats(
                shop,
                from,
                to,
                facts.begun(),
                facts.turns(),
                facts.hours(),
                facts.intents(),
                lists.products(tally(StatsSql.SHOWN), SHOWN),
                lists.products(tally(StatsSql.ASKED), SHOWN),
                facts.withoutResults(),
                StatsLists.emptySearches(list(StatsSql.EMPTY_SEARCHES, StatsLists::asked), facts.searching()),
                facts.fallbacks(),
                lists.unrecognised(list(StatsSql.UNRECOGNISED, StatsLists::said)),
                confidence(),
                latency(),
                lists.thumbs(utc(from), utc(to)),
                facts.outcomes(),
                facts.sources());
    }

    private List<Long> confidence() throws SQLException {
        List<Long> bins = new ArrayList<>(Collections.nCopies(10, 0L));
        tally(StatsSql.CONFIDENCE).counts().forEach((bin, turns) -> bins.set(bin.intValue(), turns));
        return List.copyOf(bins);
    }

    private Latency latency() throws SQLException {
        return new Latency(
                percentiles(StatsSql.UNDERSTANDING),
                percentiles(StatsSql.QUERY),
                percentiles(StatsSql.WORDING),
                percentiles(StatsSql.MODEL),
                recording(),
                percentiles(StatsSql.TOTAL));
    }

    private Percentiles percentiles(StatsSql sql) throws SQLException {
        Histogram histogram = new Histogram();
        for (Stretch stretch : stretches) {
            if (stretch.rolled()) {
                list(sql, stretch, row -> row.getString(1)).forEach(histogram::addAll);
            } else {
                list(sql, stretch, row -> added(histogram, row));
            }
        }
        return histogram.percentiles();
    }

    /** In whole hours: that is how recording times are kept. */
    private Percentiles recording() throws SQLException {
        Histogram histogram = new Histogram();
        Jdbc.list(
                connection,
                RECORD.formatted(Jdbc.marks(shops.size())),
                row -> added(histogram, row),
                parameters(from.truncatedTo(ChronoUnit.HOURS), to));
        return histogram.percentiles();
    }

    private static boolean added(Histogram histogram, ResultSet row) throws SQLException {
        histogram.add(row.getInt(1), row.getLong(2), row.getLong(3));
        return true;
    }

    /** Counts by number, those of all stretches together. */
    private Tally tally(StatsSql sql) throws SQLException {
        Tally tally = new Tally();
        list(sql, row -> tally.add(row.getLong(1), row.getLong(2)));
        return tally;
    }

    private <T> List<T> list(StatsSql sql, Jdbc.Mapper<T> mapper) throws SQLException {
        List<T> all = new ArrayList<>();
        for (Stretch stretch : stretches) {
            all.addAll(list(sql, stretch, mapper));
        }
        return all;
    }

    private <T> List<T> list(StatsSql sql, Stretch stretch, Jdbc.Mapper<T> mapper) throws SQLException {
        return Jdbc.list(
                connection, sql.text(shops.size(), stretch.rolled()), mapper, parameters(stretch.from(), stretch.to()));
    }

    private Object[] parameters(Instant begin, Instant end) {
        List<Object> values = new ArrayList<>(shops);
        values.add(utc(begin));
        values.add(utc(end));
        return values.toArray();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
