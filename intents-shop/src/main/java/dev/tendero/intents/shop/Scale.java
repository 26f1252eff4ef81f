package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells some products' order: one attribute, or what their names say.
 *
 * @param attribute its name in the shop; empty where names tell it
 * @param sizes of those that have it, by key
 * @param written as the shop writes them, by key
 */
record Scale(String attribute, Map<Long, Double> sizes, Map<Long, String> written) {

    /** Of one attribute; more are not read of hundreds of products. */
    private static final int PAGES = 16;
    /** As many as a shop's settings let a query return. */
    private static final int PAGE = 200;

    private record Measured(long key, String written, Amount amount) {}

    /** The best one that at least half of the products have; empty where nothing tells it. */
    static Optional<Scale> of(Turn turn, Entity order, List<Long> keys) {
        boolean isDown = Ordered.isDown(order);
        Stream<Scale> attributes = texts(order, "names").stream()
                .map(name -> of(name, values(turn, name, keys), "value", Amount::of, isDown));
        Stream<Scale> names = Stream.of(texts(order, "units"))
                .filter(units -> !units.isEmpty())
                .flatMap(units -> {
                    List<Row> rows = Products.read(turn.queries(), keys);
                    return units.stream().map(unit -> of("", rows, "name", name -> Amount.of(name, unit), isDown));
                });
        return Stream.concat(attributes, names)
                .filter(scale -> scale.sizes.size() >= Math.min(2, keys.size()))
                .filter(scale -> scale.sizes.size() * 2 >= keys.size())
                .findFirst();
    }

    /** All of them, however few rows a query may return. */
    private static List<Row> values(Turn turn, String name, List<Long> keys) {
        List<Row> rows = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<Row> more = turn.queries()
                    .select("medidas", Map.of("keys", keys, "name", name, "limit", PAGE, "offset", rows.size()));
            if (more.isEmpty()) {
                return rows;
            }
            rows.addAll(more);
        }
        return rows;
    }

    /** Of what is written in several kinds of units the commonest: they can't be compared. */
    private static Scale of(
            String attribute,
            List<Row> rows,
            String column,
            Function<String, Optional<Amount>> reading,
            boolean isDown) {
        Map<String, List<Measured>> kinds = new LinkedHashMap<>();
        for (Row row : rows) {
            String text = row.text(column).orElse("");
            reading.apply(text)
                    .map(amount -> new Measured(Products.key(row), text, amount))
                    .ifPresent(
                            measured -> kinds.computeIfAbsent(measured.amount().kind(), kind -> new ArrayList<>())
                                    .add(measured));
        }
        List<Measured> commonest =
                kinds.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
        return of(attribute, commonest, isDown);
    }

    /** Of a product that has several the one that the order asks for: the largest where the most comes first. */
    private static Scale of(String attribute, List<Measured> measured, boolean isDown) {
        Comparator<Measured> bySize =
                Comparator.comparingDouble(each -> each.amount().size());
        Map<Long, Measured> first = measured.stream()
                .collect(Collectors.toMap(
                        Measured::key,
                        each -> each,
                        isDown ? BinaryOperator.maxBy(bySize) : BinaryOperator.minBy(bySize)));
        Map<Long, Double> sizes = new HashMap<>();
        Map<Long, String> written = new HashMap<>();
        first.forEach((key, each) -> {
            sizes.put(key, each.amount().size());
            written.put(key, each.written());
        });
        return new Scale(attribute, sizes, written);
    }

    private static List<String> texts(Entity order, String part) {
        return order.parts().get(part) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The products in that order, those without the amount last; equal ones stay as they were. */
    List<Long> ordered(List<Long> keys, boolean isDown) {
        Comparator<Long> bySize = Comparator.comparingDouble(key -> sizes.getOrDefault(key, 0.0));
        Comparator<Long> unknownLast = Comparator.comparing(key -> !sizes.containsKey(key));
        return keys.stream()
                .sorted(unknownLast.thenComparing(isDown ? bySize.reversed() : bySize))
                .toList();
    }
}
