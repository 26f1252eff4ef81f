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

    private record Measured(long key, String written, Amount amount) {}

    /** The best one that most of the products have, else the one that most have; empty where nothing can be told. */
    static Optional<Scale> of(Turn turn, Entity order, List<Long> keys) {
        List<Scale> scales = Stream.concat(
                        ofAttributes(turn, texts(order, "names"), keys), ofNames(turn, texts(order, "units"), keys))
                .filter(scale -> scale.sizes.size() >= Math.min(2, keys.size()))
                .toList();
        Optional<Scale> usual = scales.stream()
                .filter(scale -> scale.sizes.size() * 2 >= keys.size())
                .findFirst();
        // The first of those that are equally usual.
        return usual.or(() -> scales.stream()
                .max(Comparator.<Scale>comparingInt(scale -> scale.sizes.size())
                        .thenComparing(scale -> -scales.indexOf(scale))));
    }

    private static Stream<Scale> ofAttributes(Turn turn, List<String> names, List<Long> keys) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<Row>> rows = turn.queries().select("medidas", Map.of("keys", keys, "names", names)).stream()
                .collect(Collectors.groupingBy(row -> row.text("name").orElse("")));
        return names.stream()
                .filter(rows::containsKey)
                .map(name -> of(name, rows.getOrDefault(name, List.of()), "value", Amount::of));
    }

    private static Stream<Scale> ofNames(Turn turn, List<String> units, List<Long> keys) {
        if (units.isEmpty()) {
            return Stream.empty();
        }
        List<Row> rows = Products.read(turn.queries(), keys);
        return units.stream().map(unit -> of("", rows, "name", name -> Amount.of(name, unit)));
    }

    /** Of what is written in several kinds of units the commonest: they can't be compared. */
    private static Scale of(
            String attribute, List<Row> rows, String column, Function<String, Optional<Amount>> reading) {
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
        Map<Long, Double> sizes = new HashMap<>();
        Map<Long, String> written = new HashMap<>();
        commonest.forEach(each -> {
            sizes.merge(each.key(), each.amount().size(), Math::max);
            written.put(each.key(), each.written());
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
