package dev.tendero.runtime.statistics;

import dev.tendero.runtime.data.Jdbc;
import dev.tendero.runtime.statistics.Stats.ShownProduct;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of the statistics: what the counted numbers stand for, and the thumbs. */
final class StatsLists {

    private static final int LONGEST = 50;
    private static final String PRODUCTS = """
            SELECT p.id, s.code, p.external_id, p.name FROM product p JOIN shop s ON s.id = p.shop_id
            WHERE p.id IN (%s) LIMIT 50""";
    private static final String LABEL = """
            SELECT s.code, l.intent FROM shop s
            LEFT JOIN labelled_example l ON l.shop_id = s.id AND l.message = ?
            WHERE s.id = ?""";
    private static final String THUMBS = """
            SELECT value, COUNT(*) FROM turn_feedback
            WHERE shop_id IN (%s) AND given_at >= ? AND given_at < ?
            GROUP BY value LIMIT 10""";

    private final Connection connection;
    private final List<Long> shops;

    StatsLists(Connection connection, List<Long> shops) {
        this.connection = connection;
        this.shops = shops;
    }

    List<ShownProduct> products(Tally tally, int limit) throws SQLException {
        List<Long> top = tally.top(limit);
        if (top.isEmpty()) {
            return List.of();
        }
        Map<Long, ShownProduct> known = new HashMap<>();
        Jdbc.list(
                connection,
                PRODUCTS.formatted(Jdbc.marks(top.size())),
                row -> known.put(
                        row.getLong(1),
                        new ShownProduct(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Objects.requireNonNull(tally.counts().get(row.getLong(1))))),
                top.toArray());
        return top.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    record Asked(String intent, String message, long times) {}

    static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getString(1), row.getString(2), row.getLong(3));
    }

    /** Case is not told apart; what differs by accents comes together within an hour's turns. */
    static List<Stats.EmptySearch> emptySearches(List<Asked> asked, Set<String> searching) {
        Map<String, Stats.EmptySearch> byText = new LinkedHashMap<>();
        asked.stream()
                .filter(one -> searching.contains(one.intent()))
                .forEach(one -> byText.merge(
                        one.message().toLowerCase(Locale.ROOT),
                        new Stats.EmptySearch(one.message(), one.times()),
                        (first, next) -> new Stats.EmptySearch(first.message(), first.times() + next.times())));
        return byText.values().stream()
                .sorted(Comparator.comparingLong(Stats.EmptySearch::times).reversed())
                .limit(LONGEST)
                .toList();
    }

    record Said(long shop, Instant at, String message) {}

    static Said said(ResultSet row) throws SQLException {
        return new Said(row.getLong(1), StatsReader.instant(row, 2), row.getString(3));
    }

    List<Stats.Unrecognised> unrecognised(List<Said> said) throws SQLException {
        List<Stats.Unrecognised> latest = new ArrayList<>();
        List<Said> sorted = said.stream()
                .sorted(Comparator.comparing(Said::at).reversed())
                .limit(LONGEST)
                .toList();
        for (Said one : sorted) {
            latest.addAll(Jdbc.list(
                    connection,
                    LABEL,
                    row -> new Stats.Unrecognised(row.getString(1), one.at(), one.message(), label(row)),
                    one.message(),
                    one.shop()));
        }
        return latest;
    }

    private static @Nullable String label(ResultSet row) throws SQLException {
        return row.getString(2);
    }

    Stats.Thumbs thumbs(LocalDateTime from, LocalDateTime to) throws SQLException {
        List<Object> values = new ArrayList<>(shops);
        values.add(from);
        values.add(to);
        Map<String, Long> counts = new HashMap<>();
        Jdbc.list(
                connection,
                THUMBS.formatted(Jdbc.marks(shops.size())),
                row -> counts.put(row.getString(1), row.getLong(2)),
                values.toArray());
        return new Stats.Thumbs(counts.getOrDefault("up", 0L), counts.getOrDefault("down", 0L));
    }
}
