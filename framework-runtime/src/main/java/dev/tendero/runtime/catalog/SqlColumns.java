package dev.tendero.runtime.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query: ours by name, others as attributes.
 *
 * @param places the number of a column by its name, in lower case
 * @param amounts those of them that hold numbers where we expect a price
 * @param changed the one that tells when a row was changed; not itself read
 */
record SqlColumns(
        FeedColumns columns,
        Map<String, Integer> places,
        Set<Integer> amounts,
        @Nullable Integer changed) {

    private static final List<String> NEEDED = List.of(FeedColumns.ID, FeedColumns.NAME, FeedColumns.PRICE);
    private static final Set<String> PRICES = Set.of(FeedColumns.PRICE, FeedColumns.SALE_PRICE, FeedColumns.LIST_PRICE);
    private static final Set<Integer> NUMBERS = Set.of(
            Types.DECIMAL,
            Types.NUMERIC,
            Types.DOUBLE,
            Types.FLOAT,
            Types.REAL,
            Types.BIGINT,
            Types.INTEGER,
            Types.SMALLINT,
            Types.TINYINT);

    /** @throws dev.tendero.api.TenderoException {@code bad_configuration} when one that is needed is not there */
    static SqlColumns of(ResultSetMetaData result, @Nullable String changed) throws SQLException {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<Integer, Integer> types = new HashMap<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            places.putIfAbsent(result.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
            types.put(i, result.getColumnType(i));
        }
        for (String needed : NEEDED) {
            require(
                    places.containsKey(needed),
                    "catalog.query yields no column \"" + needed + "\"; it yields " + places.keySet()
                            + "; name the one that it is with AS " + needed);
        }
        Integer mark = changed == null ? null : places.get(changed.toLowerCase(Locale.ROOT));
        require(
                changed == null || mark != null,
                "catalog.changed names the column \"" + changed + "\", which catalog.query does not yield; it yields "
                        + places.keySet());
        List<String> read = places.keySet().stream()
                .filter(name -> !Objects.equals(places.get(name), mark))
                .toList();
        Set<Integer> amounts = places.entrySet().stream()
                .filter(column -> PRICES.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .filter(place -> NUMBERS.contains(types.get(place)))
                .collect(Collectors.toSet());
        return new SqlColumns(FeedColumns.ours(read), places, amounts, mark);
    }

    /** @param line the row's number, from 1 */
    FeedRecord record(long line, ResultSet row) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, Integer> column : places.entrySet()) {
            String value = amounts.contains(column.getValue())
                    ? amount(row.getBigDecimal(column.getValue()))
                    : row.getString(column.getValue());
            if (value != null) {
                values.put(column.getKey(), value);
            }
        }
        return columns.record(
                line,
                name -> Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty()));
    }

    /** When the row was changed; null where it does not say. */
    @Nullable
    String mark(ResultSet row) throws SQLException {
        return changed == null ? null : row.getString(changed);
    }

    /** With two decimals: {@code 15.500} would be read as thousands. */
    private static @Nullable String amount(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw FeedDatabase.bad(otherwise, null);
        }
    }
}
