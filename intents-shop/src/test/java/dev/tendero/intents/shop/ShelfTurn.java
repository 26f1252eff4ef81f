package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Catalog;
import dev.tendero.api.spi.Queries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A turn in a shop of a few products, which are found by what they are. */
final class ShelfTurn extends PlainTurn {

    private record Item(Row row, Map<String, String> attributes) {

        String text(String column) {
            return row.text(column).orElse("");
        }

        BigDecimal price() {
            return row.decimal("price").orElseThrow();
        }
    }

    private final List<Item> shelf = new ArrayList<>();

    ShelfTurn put(String category, String brand, String name, String price, String... attributes) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("product_key", (long) shelf.size() + 1);
        columns.put("id", "p" + (shelf.size() + 1));
        columns.put("name", name);
        columns.put("brand", brand);
        columns.put("category", category);
        columns.put("price", new BigDecimal(price));
        columns.put("currency", "EUR");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put(attributes[i], attributes[i + 1]);
        }
        shelf.add(new Item(new Row(columns), values));
        return this;
    }

    ShelfTurn says(String newWords, Entity... newEntities) {
        say(newWords, List.of(newEntities));
        return this;
    }

    /** The last answer showed these, by their places on the shelf, from 1. */
    ShelfTurn having(int... places) {
        show(Arrays.stream(places)
                .mapToObj(place -> Product.of(shelf.get(place - 1).row()).orElseThrow())
                .toList());
        return this;
    }

    private List<Item> found(ProductSearch search) {
        Comparator<Item> byPrice = Comparator.comparing(Item::price);
        return shelf.stream()
                .filter(fits(search))
                .sorted(
                        switch (search.sort()) {
                            case PRICE_ASCENDING -> byPrice;
                            case PRICE_DESCENDING -> byPrice.reversed();
                            default -> Comparator.comparing(item -> 0);
                        })
                .toList();
    }

    private static Predicate<Item> fits(ProductSearch search) {
        Predicate<Item> fits =
                item -> search.categories().isEmpty() || search.categories().contains(item.text("category"));
        return fits.and(item -> search.brands().isEmpty() || search.brands().contains(item.text("brand")))
                .and(item -> search.text().isBlank() || item.text("name").contains(search.text()))
                .and(item -> search.maxPrice() == null || item.price().compareTo(search.maxPrice()) <= 0)
                .and(item -> search.minPrice() == null || item.price().compareTo(search.minPrice()) >= 0)
                .and(item -> search.attributes().entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().contains(item.attributes().get(wanted.getKey()))));
    }

    @Override
    public Catalog catalog() {
        return search -> {
            List<Item> found = found(search);
            List<Long> page = found.stream()
                    .skip(search.offset())
                    .limit(search.limit())
                    .map(item -> Products.key(item.row()))
                    .toList();
            return new ProductHits(page, found.size());
        };
    }

    @Override
    public Queries queries() {
        return new Queries() {
            @Override
            public List<Row> select() {
                return List.of();
            }

            @Override
            public List<Row> select(String statement, Map<String, ?> parameters) {
                return switch (statement) {
                    case "valores" -> values();
                    case "medidas" -> measures(parameters);
                    case "por_clave" -> rows(parameters.get("keys") instanceof List<?> keys ? keys : List.of());
                    default -> List.of();
                };
            }
        };
    }

    private List<Row> rows(List<?> keys) {
        return shelf.stream()
                .map(Item::row)
                .filter(row -> keys.contains(Products.key(row)))
                .toList();
    }

    /** One row at a time, as of a query that may return no more; a value with commas is several. */
    private List<Row> measures(Map<String, ?> parameters) {
        String name = String.valueOf(parameters.get("name"));
        return shelf.stream()
                .filter(item -> item.attributes().containsKey(name))
                .filter(item ->
                        parameters.get("keys") instanceof List<?> keys && keys.contains(Products.key(item.row())))
                .flatMap(item -> Arrays.stream(item.attributes().get(name).split(", "))
                        .map(value -> new Row(Map.of("product_key", Products.key(item.row()), "value", value))))
                .skip(parameters.get("offset") instanceof Integer offset ? offset : 0)
                .limit(1)
                .toList();
    }

    /** Of all products: those that are asked for are as many as there are. */
    private List<Row> values() {
        Map<Map.Entry<String, String>, Long> counts = shelf.stream()
                .flatMap(item -> item.attributes().entrySet().stream())
                .collect(Collectors.groupingBy(
                        value -> Map.entry(value.getKey(), value.getValue()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Row(Map.of(
                        "name",
                        count.getKey().getKey(),
                        "value",
                        count.getKey().getValue(),
                        "products",
                        count.getValue())))
                .toList();
    }

    /** What {@code más barato} and the like say. */
    static Entity order(String direction, String comparative) {
        return Entity.of("orden", "precio", 0, 4).withParts(Map.of("direction", direction, "comparative", comparative));
    }
}
