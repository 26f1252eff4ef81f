package dev.tendero.intents.shop;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Queries;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the rows of what a search found, with the statement {@code por_clave} of the intent's mapper. */
final class Products {

    /** Fewer than a query may return. */
    private static final int PAGE = 100;

    private Products() {}

    /**
     * The rows of the hits, in the order of the search. A row that no longer keeps to the limits of price (the index
     * may be seconds older than the row) is left out by the statement.
     */
    static List<Row> read(Queries queries, ProductHits hits, ProductSearch search) {
        if (hits.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("keys", hits.keys());
        parameters.put("min_price", search.minPrice());
        parameters.put("max_price", search.maxPrice());
        return select(queries, hits.keys(), parameters);
    }

    /** The rows with those keys, in that order; those that the shop no longer sells are missing. */
    static List<Row> read(Queries queries, List<Long> keys) {
        return IntStream.iterate(0, from -> from < keys.size(), from -> from + PAGE)
                .mapToObj(from -> keys.subList(from, Math.min(from + PAGE, keys.size())))
                .flatMap(page -> select(queries, page, Map.of("keys", page)).stream())
                .toList();
    }

    static long key(Row row) {
        return row.integer("product_key").orElse(0L);
    }

    private static List<Row> select(Queries queries, List<Long> keys, Map<String, ?> parameters) {
        List<Row> rows = queries.select("por_clave", parameters).stream()
                .sorted(Comparator.comparingInt(row -> keys.indexOf(key(row))))
                .toList();
        Map<String, Long> names = rows.stream().collect(Collectors.groupingBy(Products::name, Collectors.counting()));
        return rows.stream()
                .map(row -> names.getOrDefault(name(row), 0L) > 1 ? ofItsBrand(row) : row)
                .toList();
    }

    /** Of two makers one may call its knife as the other does: {@code of_brand} tells them apart. */
    private static Row ofItsBrand(Row row) {
        return row.text("brand")
                .filter(brand -> !Words.holds(name(row), brand))
                .map(brand -> Columns.with(row, "of_brand", brand))
                .orElse(row);
    }

    private static String name(Row row) {
        return row.text("name").orElse("");
    }
}
