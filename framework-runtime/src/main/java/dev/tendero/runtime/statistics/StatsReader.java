package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.statistics.Percentiles.Bucket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The statistics of one period, read in one transaction. */
final class StatsReader {

    private static final String FALLBACK = "fallback";

    private final Connection connection;
    private final int shops;
    private final Instant from;
    private final Instant to;
    private final Object[] parameters;

    /** @param shops not empty */
    StatsReader(Connection connection, List<Long> shops, Instant from, Instant to) {
        this.connection = connection;
        this.shops = shops.size();
        this.from = from;
        this.to = to;
        List<Object> values = new ArrayList<>(shops);
        values.add(LocalDateTime.ofInstant(from, ZoneOffset.UTC));
        values.add(LocalDateTime.ofInstant(to, ZoneOffset.UTC));
        this.parameters = values.toArray();
    }

    /** The numbers of that shop, or of all when it is null. */
    static List<Long> shopIds(Connection connection, @Nullable String shop) throws SQLException {
        return shop == null
                ? Jdbc.list(connection, "SELECT id FROM shop LIMIT 10000", row -> row.getLong(1))
                : Jdbc.list(connection, "SELECT id FROM shop WHERE code = ?", row -> row.getLong(1), shop);
    }

    Stats read(@Nullable String shop) throws SQLException {
        List<Stats.Intent> intents =
                list(StatsSql.INTENTS, row -> new Stats.Intent(row.getString(1), row.getLong(2), row.getDouble(3)));
        Map<String, Long> searching = counts(StatsSql.SEARCHING_INTENTS);
        long turns = intents.stream().mapToLong(Stats.Intent::turns).sum();
        return new Stats(
                shop,
                from,
                to,
                list(StatsSql.CONVERSATIONS, row -> row.getLong(1)).getFirst(),
                turns,
                list(StatsSql.HOURS, row -> new Stats.Hour(instant(row, 1), row.getLong(2))),
                intents,
                list(StatsSql.SHOWN, StatsReader::shown),
                searching.values().stream().mapToLong(Long::longValue).sum(),
                emptySearches(searching.keySet()),
                fallbacks(intents),
                list(
                        StatsSql.UNRECOGNISED,
                        row -> new Stats.Unrecognised(row.getString(1), instant(row, 2), row.getString(3))),
                confidence(),
                latency(),
                counts(StatsSql.MODEL_OUTCOMES),
                counts(StatsSql.SOURCES));
    }

    private static long fallbacks(List<Stats.Intent> intents) {
        return intents.stream()
                .filter(intent -> intent.intent().equals(FALLBACK))
                .mapToLong(Stats.Intent::turns)
                .sum();
    }

    private static Stats.ShownProduct shown(ResultSet row) throws SQLException {
        return new Stats.ShownProduct(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
    }

    /** A greeting finds no products either: only intents that found some for others searched for them. */
    private List<Stats.EmptySearch> emptySearches(Set<String> searching) throws SQLException {
        if (searching.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(Arrays.asList(parameters));
        values.addAll(searching);
        return Jdbc.list(
                connection,
                StatsSql.EMPTY_SEARCHES.text(shops).formatted(Jdbc.marks(searching.size())),
                row -> new Stats.EmptySearch(row.getString(1), row.getLong(2)),
                values.toArray());
    }

    private List<Long> confidence() throws SQLException {
        List<Long> bins = new ArrayList<>(Collections.nCopies(10, 0L));
        for (Map.Entry<Integer, Long> bin :
                list(StatsSql.CONFIDENCE, row -> Map.entry(row.getInt(1), row.getLong(2)))) {
            bins.set(bin.getKey(), bin.getValue());
        }
        return List.copyOf(bins);
    }

    private Map<String, Percentiles> latency() throws SQLException {
        Map<String, Percentiles> latency = new LinkedHashMap<>();
        latency.put("understanding", percentiles(StatsSql.UNDERSTANDING));
        latency.put("query", percentiles(StatsSql.QUERY));
        latency.put("wording", percentiles(StatsSql.WORDING));
        latency.put("total", percentiles(StatsSql.TOTAL));
        return Collections.unmodifiableMap(latency);
    }

    private Percentiles percentiles(StatsSql sql) throws SQLException {
        return Percentiles.of(list(sql, row -> new Bucket(row.getLong(2), row.getLong(3))));
    }

    private Map<String, Long> counts(StatsSql sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, Long> count : list(sql, row -> Map.entry(row.getString(1), row.getLong(2)))) {
            counts.put(count.getKey(), count.getValue());
        }
        return Collections.unmodifiableMap(counts);
    }

    private <T> List<T> list(StatsSql sql, Jdbc.Mapper<T> mapper) throws SQLException {
        return Jdbc.list(connection, sql.text(shops), mapper, parameters);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
